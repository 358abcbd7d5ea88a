/** What people test their own programs with, in JavaScript. */
@NullMarked
package im.couplet.js.testing;

import org.jspecify.annotations.NullMarked;
