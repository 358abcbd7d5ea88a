/** What the relay says of itself over HTTP. */
@NullMarked
package im.couplet.demo.relay.http;

import org.jspecify.annotations.NullMarked;
