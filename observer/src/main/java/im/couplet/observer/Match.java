package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a kind a callback is for: all conditions must hold. Immutable. All but {@link #where} and {@link #not} are looked up, so
 * that they cost nothing where they do not match; those two are asked for each event for which all else holds.
 *
 * <pre>{@code
 * Match.ANY.type("chat", "normal").from(Jid.parse("juliet@capulet.lit")).has(Receipts.Request.TYPE)
 * }</pre>
 */
public final class Match {
    /** Every event of the kind. */
    public static final Match ANY = new Match(List.of(), Addresses.ANY, null, List.of(), List.of());

    /** What cannot be looked up in an {@link Index}. */
    @FunctionalInterface
    private interface Condition {
        boolean holds(Event event);

        /** This condition with keys looked up. */
        default Condition resolved(String kind, ExtensionTable extensions) {
            return this;
        }
    }

    /**
     * Between whom; keys of {@link Index}, empty for anybody.
     *
     * @param sender whom it is from
     * @param recipient whom it is to
     */
    private record Addresses(String sender, String recipient) {
        static final Addresses ANY = new Addresses("", "");
    }

    private final List<String> types;
    private final Addresses addresses;

    /** The stanza's id; null for any. */
    private final @Nullable String id;

    private final List<WantedChild> children;
    private final List<Condition> conditions;

    private Match(
            List<String> types,
            Addresses addresses,
            @Nullable String id,
            List<WantedChild> children,
            List<Condition> conditions) {
        this.types = types;
        this.addresses = addresses;
        this.id = id;
        this.children = children;
        this.conditions = conditions;
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
        return new Match(List.of(anyOf), addresses, id, children, conditions);
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
        if (!addresses.sender().isEmpty()) {
            throw new IllegalStateException("The match has a sender already");
        }
        return new Match(types, new Addresses(key, addresses.recipient()), id, children, conditions);
    }

    /** Stanzas with a child of this name; what is deeper in the stanza does not count. */
    public Match has(XmlName child) {
        return and(WantedChild.of(child));
    }

    /** Stanzas with a child that {@code extension} declares; what is deeper in the stanza does not count. */
    public Match has(ElementType<?> extension) {
        return and(WantedChild.of(extension));
    }

    /** Stanzas with a child of the extension with this key, which the {@link Observer} looks up when the match is used. */
    public Match has(String extensionKey) {
        return and(WantedChild.of(extensionKey));
    }

    private Match and(WantedChild child) {
        List<WantedChild> more = new ArrayList<>(children);
        more.add(child);
        return new Match(types, addresses, id, more, conditions);
    }

    /**
     * Stanzas to exactly this address. One that does not say whom it is for matches none.
     *
     * @throws IllegalStateException if the match has such an address already
     */
    public Match to(Jid address) {
        if (!addresses.recipient().isEmpty()) {
            throw new IllegalStateException("The match says whom to already");
        }
        return new Match(types, new Addresses(addresses.sender(), Index.to(address)), id, children, conditions);
    }

    /**
     * Stanzas with exactly this id.
     *
     * @throws IllegalStateException if the match has an id already
     */
    public Match id(String wanted) {
        if (id != null) {
            throw new IllegalStateException("The match has an id already");
        }
        return new Match(types, addresses, Objects.requireNonNull(wanted, "wanted"), children, conditions);
    }

    /** Messages with a body, whatever is in it. */
    public Match body() {
        return and(WantedChild.BODY);
    }

    /** Events for which this holds. It is asked last, when all else fits; what it throws is reported as by a callback. */
    public Match where(Predicate<? super Event> holds) {
        Objects.requireNonNull(holds, "holds");
        return when(holds::test);
    }

    /** Events that {@code other} does not accept. */
    public Match not(Match other) {
        return when(new Not(Objects.requireNonNull(other, "other")));
    }

    private record Not(Match match) implements Condition {
        @Override
        public boolean holds(Event event) {
            return !match.accepts(event);
        }

        @Override
        public Condition resolved(String kind, ExtensionTable extensions) {
            return new Not(match.resolved(kind, extensions));
        }
    }

    private Match when(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Match(types, addresses, id, children, more);
    }

    /** Whether what cannot be looked up holds. */
    boolean holds(Event event) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(event)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the type and the sender are those that an event must have. */
    boolean fits(Event event) {
        return (types.isEmpty() || types.contains(event.type()))
                && Index.isFrom(addresses.sender(), event)
                && Index.isTo(addresses.recipient(), event);
    }

    private boolean accepts(Event event) {
        Element element = event.element();
        if (!fits(event) || id != null && (element == null || !id.equals(element.attribute("id")))) {
            return false;
        }
        for (WantedChild child : children) {
            if (element == null || !child.isIn(element)) {
                return false;
            }
        }
        return holds(event);
    }

    /**
     * This match for events of {@code kind}, with keys looked up.
     *
     * @throws IllegalArgumentException if stanzas of the kind have no such type, or there is no such extension
     */
    Match resolved(String kind, ExtensionTable extensions) {
        for (String type : types) {
            boolean known = kind.equals(Observer.ANY) ? Event.isAnyType(type) : Event.isType(kind, type);
            if (!known) {
                throw new IllegalArgumentException(
                        "type: \"" + type + "\" is no type of " + kind + "; there are " + Event.types(kind));
            }
        }
        List<WantedChild> found = new ArrayList<>(children.size());
        for (WantedChild child : children) {
            found.add(child.resolved(extensions));
        }
        List<Condition> resolved = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            resolved.add(condition.resolved(kind, extensions));
        }
        return new Match(types, addresses, id, found, resolved);
    }

    /** The types of which an event must have one; empty for any. */
    List<String> types() {
        return types;
    }

    /** The id that a stanza must have; null for any. */
    @Nullable
    String id() {
        return id;
    }

    /** The children that must be there. */
    List<WantedChild> children() {
        return children;
    }

    /** The key of {@link Index} for the sender that an event must have, or whom it is to if any sender will do; empty for any. */
    String addressKey() {
        return addresses.sender().isEmpty() ? addresses.recipient() : addresses.sender();
    }

    /** The key of {@link Index} for whom an event must be to if {@link #addressKey} is that of the sender; empty for anybody. */
    String otherAddressKey() {
        return addresses.sender().isEmpty() ? "" : addresses.recipient();
    }
}
