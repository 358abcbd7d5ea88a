package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a kind a callback is for: all conditions must hold. Immutable. What a stanza costs does not grow with subscriptions
 * that it does not match, as they are looked up by what they ask for: by address, id, type, children, whether there is a body, and one
 * {@link #not} of these. Asked for each event for which that holds are a predicate ({@link #where}), a second {@code not}, a {@code not} of
 * a predicate, of several children or of an id with more, and what stands beside an {@link #id} or a second child.
 *
 * <pre>{@code
 * Match.ANY.type("chat", "normal").from(Jid.parse("juliet@capulet.lit")).has(Receipts.Request.TYPE)
 * }</pre>
 */
public final class Match {
    /** Every event of the kind. */
    public static final Match ANY = new Match(Head.ANY, List.of(), List.of(), null);

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
     * What stands in the start tag.
     *
     * @param types one of these; empty for any
     * @param sender whom it is from; a key of {@link EventKey}, empty for anybody
     * @param recipient whom it is to, likewise
     * @param id the stanza's id; null for any
     */
    private record Head(
            List<String> types,
            String sender,
            String recipient,
            @Nullable String id) {
        static final Head ANY = new Head(List.of(), "", "", null);

        /** Whether it is of any type, and between anybody. */
        boolean isOpen() {
            return types.isEmpty() && sender.isEmpty() && recipient.isEmpty();
        }
    }

    private final Head head;
    private final List<WantedChild> children;
    private final List<Condition> conditions;
    /** What is looked up and must not be so; null for nothing. */
    private final @Nullable Match without;

    private Match(Head head, List<WantedChild> children, List<Condition> conditions, @Nullable Match without) {
        this.head = head;
        this.children = children;
        this.conditions = conditions;
        this.without = without;
    }

    private Match with(Head other) {
        return new Match(other, children, conditions, without);
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
        return with(new Head(List.of(anyOf), head.sender, head.recipient, head.id));
    }

    /**
     * Stanzas from this address or any resource of it: bare addresses are compared, as most callbacks want it. One occupant
     * of a room is {@link #fromFull}. A stanza that does not say whom it is from, or says what cannot be read,
     * matches no sender.
     *
     * @throws IllegalStateException if the match has a sender already, here and in the next two
     */
    public Match from(Jid address) {
        return by(EventKey.bare(address.bare()));
    }

    /** Stanzas from exactly this address, the resource included; a bare address means the account or room itself. */
    public Match fromFull(Jid address) {
        return by(EventKey.full(address));
    }

    /** Stanzas from the domain of this address and everybody there. */
    public Match fromDomain(Jid address) {
        return by(EventKey.domain(address.domain()));
    }

    private Match by(String key) {
        if (!head.sender.isEmpty()) {
            throw new IllegalStateException("The match has a sender already");
        }
        return with(new Head(head.types, key, head.recipient, head.id));
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
        return new Match(head, more, conditions, without);
    }

    /**
     * Stanzas to exactly this address. One that does not say whom it is for matches none.
     *
     * @throws IllegalStateException if the match has such an address already
     */
    public Match to(Jid address) {
        if (!head.recipient.isEmpty()) {
            throw new IllegalStateException("The match says whom to already");
        }
        return with(new Head(head.types, head.sender, EventKey.to(address), head.id));
    }

    /**
     * Stanzas with exactly this id.
     *
     * @throws IllegalStateException if the match has an id already
     */
    public Match id(String wanted) {
        if (head.id != null) {
            throw new IllegalStateException("The match has an id already");
        }
        return with(new Head(head.types, head.sender, head.recipient, Objects.requireNonNull(wanted, "wanted")));
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
        Objects.requireNonNull(other, "other");
        if (other.isBody()) {
            return and(WantedChild.NO_BODY);
        }
        return without == null && other.isLookedUp()
                ? new Match(head, children, conditions, other)
                : when(new Not(other));
    }

    /** Whether it asks for a body and nothing else. */
    @SuppressWarnings("ReferenceEquality") // there is one
    private boolean isBody() {
        return head.id == null
                && head.isOpen()
                && children.size() == 1
                && children.get(0) == WantedChild.BODY
                && isLookedUp();
    }

    /** Whether an event that it accepts has one of its keys, and no other event has. */
    private boolean isLookedUp() {
        boolean alone = head.id == null || head.isOpen() && children.isEmpty();
        return alone && children.size() <= 1 && conditions.isEmpty() && without == null;
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
        return new Match(head, children, more, without);
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

    /** Whether what the start tag says is what it must say. */
    boolean fits(Event event) {
        return (head.types.isEmpty() || head.types.contains(event.type()))
                && (head.id == null || head.id.equals(event.id()))
                && EventKey.isFrom(head.sender, event)
                && EventKey.isTo(head.recipient, event);
    }

    private boolean accepts(Event event) {
        if (!fits(event) || without != null && without.accepts(event)) {
            return false;
        }
        for (WantedChild child : children) {
            if (!child.isIn(event)) {
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
        for (String type : head.types) {
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
        return new Match(head, found, resolved, without == null ? null : without.resolved(kind, extensions));
    }

    /** The types of which an event must have one; empty for any. */
    List<String> types() {
        return head.types;
    }

    /** The id that a stanza must have; null for any. */
    @Nullable
    String id() {
        return head.id;
    }

    /** The children that must be there. */
    List<WantedChild> children() {
        return children;
    }

    /** What is looked up and must not be so; null for nothing. */
    @Nullable
    Match without() {
        return without;
    }

    /** The address of {@link EventKey} that an event must have. */
    String addressKey() {
        return EventKey.both(head.sender, head.recipient);
    }
}
