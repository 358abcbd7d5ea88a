/** The restricted XML of RFC 6120 §11, both ways; knows nothing of XMPP. */
@NullMarked
package im.couplet.xml;

import org.jspecify.annotations.NullMarked;
