/**
 * The restricted XML of RFC 6120 section 11, in both directions. This package knows nothing of XMPP's own vocabulary.
 *
 * <h2>What is accepted</h2>
 *
 * <p>XML 1.0 (fifth edition) with Namespaces in XML 1.0 (third edition), for a document without a document type, less what
 * RFC 6120 section 11.1 forbids. Numbers in brackets are productions of XML 1.0.
 *
 * <ul>
 *   <li>A document [1] is an XML declaration [23], which may be missing, white space, and one element [39] with white space
 *       behind it. The declaration stands at the very first character; its version is {@code 1.} and digits [26], its
 *       encoding UTF-8 in any case or missing (RFC 6120 section 11.6), {@code standalone} has no effect. In a stream the
 *       element may stay open, and there is only white space between its children (section 11.7).
 *   <li>Never accepted, and {@code restricted-xml}: comments [15], processing instructions [16], document types [28] with
 *       all that they hold, and references to other entities [68] than {@code lt}, {@code gt}, {@code amp}, {@code apos} and
 *       {@code quot}.
 *   <li>Characters are those of [2]; a character reference [66] stands for one of them. Names are those of [4], [4a] and
 *       [5], with at most one colon, and a name on either side of it (Namespaces section 4).
 *   <li>Line ends are read as line feeds (section 2.11). In the value of an attribute each tab, line feed and carriage return
 *       is read as a space (section 3.3.3, for CDATA: nothing declares another type); written as references they stay.
 *   <li>CDATA sections [18] are accepted and arrive as text. {@code ]]>} does not stand in text outside them [14].
 *   <li>Every prefix is declared but {@code xml}, which may be declared as what it is; {@code xmlns} is neither declared nor
 *       the prefix of an element; a prefix is never bound to no namespace (Namespaces sections 3 to 5). No element has two
 *       attributes of one expanded name (section 6.3). {@code xml:lang}, {@code xml:space}, {@code xml:base} and {@code
 *       xml:id} are attributes like others.
 *   <li>Everything is bounded by {@link XmlLimits}, each limit with a reason of its own.
 * </ul>
 *
 * <p>Input is text in UTF-16 code units, or octets of UTF-8 (RFC 3629), cut into chunks at any place. How it is cut changes
 * neither the values nor the position of an error, but in one respect: what is wrong in a tag is said when its end has come,
 * or that of the input. U+FEFF is a character like others, and no byte order mark, at the start too (RFC 6120 section 11.6).
 *
 * <h2>What is written</h2>
 *
 * <p>{@link XmlWriter} writes of this: elements, attributes in double quotes, text, the declarations of namespaces that are
 * not in force already, and the references that it needs. What the parser would refuse cannot be written, {@link XmlLimits}
 * apart; what is read back is equal to what was written.
 */
@NullMarked
package im.couplet.xml;

import org.jspecify.annotations.NullMarked;
