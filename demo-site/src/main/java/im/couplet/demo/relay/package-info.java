/** WebSocket (RFC 7395) on one side, TCP (RFC 6120) on the other, and nothing kept in between. */
@NullMarked
package im.couplet.demo.relay;

import org.jspecify.annotations.NullMarked;
