/** Session descriptions of WebRTC to the contents of Jingle sessions and back (RFC 8866, XEP-0167 and its relatives). */
@NullMarked
package im.couplet.sdp;

import org.jspecify.annotations.NullMarked;
