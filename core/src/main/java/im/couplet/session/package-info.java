/** Logging in and staying in, without I/O: text in, text and events out. */
@NullMarked
package im.couplet.session;

import org.jspecify.annotations.NullMarked;
