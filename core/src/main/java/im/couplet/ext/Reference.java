package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * Says that a piece of a message stands for something: {@code <reference xmlns='urn:xmpp:reference:0' begin='72'
 * end='78' type='mention' uri='xmpp:juliet@capulet.lit'/>}. There may be several. XEP-0372 0.5.0 (2020-12-09).
 *
 * @param type what it is for
 * @param uri what it stands for; null if absent
 * @param begin where the piece begins in the body, in code points (XEP-0426); null for no piece
 * @param end where it ends, not included; null for no piece
 * @param anchor the message that the piece is of; null if it is this one
 * @param mediaSharing the file that it stands for (XEP-0385); null if absent
 */
public record Reference(
        Type type,
        @Nullable String uri,
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable String anchor,
        @Nullable MediaSharing mediaSharing) {
    public static final ElementType<Reference> TYPE = ElementType.of(
            "reference",
            "urn:xmpp:reference:0",
            "reference",
            attribute("type", Type.WORDS, Reference::type),
            optionalAttribute("uri", URI, Reference::uri),
            optionalAttribute("begin", NON_NEGATIVE, Reference::begin),
            optionalAttribute("end", NON_NEGATIVE, Reference::end),
            optionalAttribute("anchor", URI, Reference::anchor),
            child("mediaSharing", MediaSharing.TYPE, Reference::mediaSharing),
            Reference::new);

    /** What a reference is for. */
    public enum Type {
        /** There is data about the piece. */
        DATA,
        /** Somebody is mentioned. */
        MENTION;

        static final ValueType<Type> WORDS = Values.oneOf(values(), "data", "mention");
    }
}
