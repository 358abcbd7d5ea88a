/** A small Jabber server in memory, on the loopback interface only, for demonstrations and tests. */
@NullMarked
package im.couplet.demo.sandbox;

import org.jspecify.annotations.NullMarked;
