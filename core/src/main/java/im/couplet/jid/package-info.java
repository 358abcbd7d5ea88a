/** Jabber addresses (RFC 7622) and their preparation. */
@NullMarked
package im.couplet.jid;

import org.jspecify.annotations.NullMarked;
