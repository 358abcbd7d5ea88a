/** The extensions of XMPP, one file each. */
@NullMarked
package im.couplet.ext;

import org.jspecify.annotations.NullMarked;
