/** Stream headers, features and errors, and the framings that carry them. */
@NullMarked
package im.couplet.stream;

import org.jspecify.annotations.NullMarked;
