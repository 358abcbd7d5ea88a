/** Puts the npm package together from what TeaVM wrote. Part of the build; nothing of it is in a bundle. */
@NullMarked
package im.couplet.js.npm;

import org.jspecify.annotations.NullMarked;
