/**
 * What the browser build links in place of the classes of the same name in {@code im.couplet.text}, so that text is the
 * JavaScript engine's own string from end to end.
 */
@NullMarked
package js.im.couplet.text;

import org.jspecify.annotations.NullMarked;
