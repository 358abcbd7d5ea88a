package im.couplet.stanza;

import im.couplet.schema.ElementType;

/**
 * Stanzas inside of elements, such as forwarded ones (XEP-0297). They must say their own namespace, {@link
 * Stanza#NAMESPACE}; what is wrong in them, or unknown, is kept in them. A field for one is {@code child("stanza",
 * Embedded.STANZA, Forwarded::stanza)}; where only a message may stand, {@code child("message", Message.TYPE, …)}.
 */
public final class Embedded {
    /** A message, presence or IQ. In JavaScript its {@code kind} says which. */
    public static final ElementType<Stanza> STANZA =
            ElementType.anyOf("stanza", Stanza::element, Message.TYPE, Presence.TYPE, Iq.TYPE);

    private Embedded() {}
}
