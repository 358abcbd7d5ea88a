/** The JavaScript surface of Couplet. */
@NullMarked
package im.couplet.js;

import org.jspecify.annotations.NullMarked;
