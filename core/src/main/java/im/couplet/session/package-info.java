/**
 * Logging in to a server and staying there, without I/O: text in, text and events out. {@link
 * im.couplet.session.Session} is the way in.
 */
@NullMarked
package im.couplet.session;

import org.jspecify.annotations.NullMarked;
