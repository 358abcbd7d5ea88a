/** Who gets how much and how long: places, addresses, times. */
@NullMarked
package im.couplet.demo.relay.limits;

import org.jspecify.annotations.NullMarked;
