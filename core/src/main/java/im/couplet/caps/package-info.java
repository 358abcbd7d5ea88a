/** The hashes of entity capabilities (XEP-0115, XEP-0390). */
@NullMarked
package im.couplet.caps;

import org.jspecify.annotations.NullMarked;
