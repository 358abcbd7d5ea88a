/** Elements as plain objects of JavaScript, read, written, searched and made from templates. */
@NullMarked
package im.couplet.js.tree;

import org.jspecify.annotations.NullMarked;
