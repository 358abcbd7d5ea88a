/** The way to the Jabber server and the stream with it. */
@NullMarked
package im.couplet.demo.relay.upstream;

import org.jspecify.annotations.NullMarked;
