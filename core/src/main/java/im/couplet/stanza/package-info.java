/**
 * Messages, presence and IQs (RFC 6120 section 8, RFC 6121), as immutable views over their elements: what no declaration
 * knows is still there, and is written back.
 */
@NullMarked
package im.couplet.stanza;

import org.jspecify.annotations.NullMarked;
