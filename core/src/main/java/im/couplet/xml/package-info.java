/**
 * The restricted XML of RFC 6120 section 11, in both directions. This package knows nothing of XMPP's own vocabulary.
 *
 * <p>What is accepted is XML 1.0 (fifth edition) with Namespaces in XML 1.0 (third edition), less everything that RFC
 * 6120 section 11.1 forbids: comments, processing instructions, document type declarations, internal and external
 * entities beyond {@code &lt; &gt; &amp; &apos; &quot;}. An XML declaration may stand at the very start, and nothing
 * else may come before the root element but white space. {@code CDATA} sections and character references are accepted
 * (they are not restricted) and arrive as plain character data.
 *
 * <p>Input is text in UTF-16 code units, cut into chunks at any place. How it is cut changes neither the values nor the
 * position of an error.
 */
@NullMarked
package im.couplet.xml;

import org.jspecify.annotations.NullMarked;
