/** Messages, presence and info/query stanzas (RFC 6120 §8), and stanza errors. */
@NullMarked
package im.couplet.stanza;

import org.jspecify.annotations.NullMarked;
