/** What the text of a message means beyond its characters: styles (XEP-0393, XEP-0394, XEP-0071), commands, links to files, colours. */
@NullMarked
package im.couplet.richtext;

import org.jspecify.annotations.NullMarked;
