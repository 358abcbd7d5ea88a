/** Text through, unaltered. */
@NullMarked
package im.couplet.demo.relay.raw;

import org.jspecify.annotations.NullMarked;
