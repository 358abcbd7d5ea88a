/** The border to JavaScript: its values, the arguments of calls, options, errors and listeners. */
@NullMarked
package im.couplet.js.border;

import org.jspecify.annotations.NullMarked;
