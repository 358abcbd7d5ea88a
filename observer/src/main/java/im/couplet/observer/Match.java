package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events of a kind a callback is for: all conditions must hold. Immutable.
 *
 * <pre>{@code
 * Match.ANY.type("chat", "normal").from(Jid.parse("juliet@capulet.lit")).has(Receipts.Request.TYPE)
 * }</pre>
 */
public final class Match {
    /** Every event of the kind. */
    public static final Match ANY = new Match(List.of(), "", List.of());

    private final List<String> types;
    /** The key of {@link Index} for the sender; empty for anybody. */
    private final String sender;

    private final List<Wanted> children;

    private Match(List<String> types, String sender, List<Wanted> children) {
        this.types = types;
        this.sender = sender;
        this.children = children;
    }

    /**
     * Stanzas of one of these types. A message without a type, or with one that RFC 6121 does not know, is {@code normal};
     * presence without one is {@code available}. An {@link Observer} refuses words that are no type of the stanzas it is
     * asked for.
     */
    public Match type(String... anyOf) {
        if (anyOf.length == 0) {
            throw new IllegalArgumentException("anyOf: no type at all");
        }
        return new Match(List.of(anyOf), sender, children);
    }

    /**
     * Stanzas from this address or any resource of it: bare addresses are compared, as most callbacks want it. One occupant
     * of a room is {@link #fromFull}. A stanza that does not say whom it is from, or says what cannot be read,
     * matches no sender.
     *
     * @throws IllegalStateException if the match has a sender already, here and in the next two
     */
    public Match from(Jid address) {
        return by(Index.bare(address.bare()));
    }

    /** Stanzas from exactly this address, the resource included; a bare address means the account or room itself. */
    public Match fromFull(Jid address) {
        return by(Index.full(address));
    }

    /** Stanzas from the domain of this address and everybody there. */
    public Match fromDomain(Jid address) {
        return by(Index.domain(address.domain()));
    }

    private Match by(String key) {
        if (!sender.isEmpty()) {
            throw new IllegalStateException("The match has a sender already");
        }
        return new Match(types, key, children);
    }

    /** Stanzas with a child of this name; what is deeper in the stanza does not count. */
    public Match has(XmlName child) {
        return and(Wanted.of(child));
    }

    /** Stanzas with a child that {@code extension} declares; what is deeper in the stanza does not count. */
    public Match has(ElementType<?> extension) {
        return and(Wanted.of(extension));
    }

    /** Stanzas with a child of the extension with this key, which the {@link Observer} looks up when the match is used. */
    public Match has(String extensionKey) {
        return and(Wanted.of(extensionKey));
    }

    private Match and(Wanted child) {
        List<Wanted> more = new ArrayList<>(children);
        more.add(child);
        return new Match(types, sender, more);
    }

    /**
     * This match for events of {@code kind}, with keys looked up.
     *
     * @throws IllegalArgumentException if stanzas of the kind have no such type, or there is no such extension
     */
    Match resolved(String kind, ExtensionTable extensions) {
        for (String type : types) {
            if (!Event.isType(kind, type)) {
                throw new IllegalArgumentException(
                        "type: \"" + type + "\" is no type of " + kind + "; there are " + Event.types(kind));
            }
        }
        List<Wanted> found = new ArrayList<>(children.size());
        for (Wanted child : children) {
            found.add(child.resolved(extensions));
        }
        return new Match(types, sender, found);
    }

    /** The types of which an event must have one; empty for any. */
    List<String> types() {
        return types;
    }

    /** The children that must be there. */
    List<Wanted> children() {
        return children;
    }

    /** The key of {@link Index} for the sender that an event must have; empty for any. */
    String senderKey() {
        return sender;
    }
}
