/** What every kind of page is to the relay. */
@NullMarked
package im.couplet.demo.relay.page;

import org.jspecify.annotations.NullMarked;
