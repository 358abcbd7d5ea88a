/** What was said, kept by the sandbox in memory: for each person, and for each room (XEP-0313). */
@NullMarked
package im.couplet.demo.sandbox.archive;

import org.jspecify.annotations.NullMarked;
