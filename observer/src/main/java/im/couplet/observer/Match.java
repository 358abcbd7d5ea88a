package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a kind a callback is for: all conditions must hold. Immutable.
 *
 * <pre>{@code
 * Match.ANY.type("chat", "normal").from(Jid.parse("juliet@capulet.lit")).has(Receipts.Request.TYPE)
 * }</pre>
 */
public final class Match {
    /** Every event of the kind. */
    public static final Match ANY = new Match(List.of(), Sender.ANYBODY, null, List.of());

    /** How much of the address of the sender counts. */
    private enum Sender {
        ANYBODY,
        BARE,
        FULL,
        DOMAIN
    }

    /** A child that must be there: by its name, its declaration, or the key of its declaration. */
    private record Child(
            @Nullable XmlName name,
            @Nullable ElementType<?> type,
            @Nullable String key) {
        boolean is(XmlName childName) {
            return name != null ? name.is(childName) : type != null && type.matches(childName);
        }

        String namespace() {
            return name != null
                    ? name.namespace()
                    : Objects.requireNonNull(type).name().namespace();
        }
    }

    private final List<String> types;
    private final Sender sender;
    private final @Nullable Jid from;
    private final List<Child> children;

    private Match(List<String> types, Sender sender, @Nullable Jid from, List<Child> children) {
        this.types = types;
        this.sender = sender;
        this.from = from;
        this.children = children;
    }

    /**
     * Stanzas of one of these types. A message without a type, or with one that RFC 6121 does not know, is {@code normal};
     * presence without one is {@code available}.
     */
    public Match type(String... anyOf) {
        if (anyOf.length == 0) {
            throw new IllegalArgumentException("anyOf: no type at all");
        }
        return new Match(List.of(anyOf), sender, from, children);
    }

    /**
     * Stanzas from this address or any resource of it: bare addresses are compared, as most callbacks want it. One occupant
     * of a room is {@link #fromFull}. A stanza that does not say whom it is from matches no sender.
     */
    public Match from(Jid address) {
        return new Match(types, Sender.BARE, address.bare(), children);
    }

    /** Stanzas from exactly this address, the resource included; a bare address means the account or room itself. */
    public Match fromFull(Jid address) {
        return new Match(types, Sender.FULL, address, children);
    }

    /** Stanzas from the domain of this address and everybody there. */
    public Match fromDomain(Jid address) {
        return new Match(types, Sender.DOMAIN, address.domain(), children);
    }

    /** Stanzas with a child of this name; what is deeper in the stanza does not count. */
    public Match has(XmlName child) {
        return and(new Child(Objects.requireNonNull(child, "child"), null, null));
    }

    /** Stanzas with a child that {@code extension} declares; what is deeper in the stanza does not count. */
    public Match has(ElementType<?> extension) {
        return and(new Child(null, Objects.requireNonNull(extension, "extension"), null));
    }

    /** Stanzas with a child of the extension with this key, which the {@link Observer} looks up when the match is used. */
    public Match has(String extensionKey) {
        return and(new Child(null, null, Objects.requireNonNull(extensionKey, "extensionKey")));
    }

    private Match and(Child child) {
        List<Child> more = new ArrayList<>(children);
        more.add(child);
        return new Match(types, sender, from, more);
    }

    /** This match with keys looked up. */
    Match resolved(ExtensionTable extensions) {
        List<Child> found = new ArrayList<>(children.size());
        for (Child child : children) {
            String key = child.key();
            if (key == null) {
                found.add(child);
            } else {
                ElementType<?> type = extensions.find(key);
                if (type == null) {
                    throw new IllegalArgumentException("extensionKey: there is no extension \"" + key + "\"");
                }
                found.add(new Child(null, type, null));
            }
        }
        return new Match(types, sender, from, found);
    }

    /** What an event must have for this match to be worth trying: one of the keys that {@link Index} knows. */
    String indexKey() {
        if (sender == Sender.BARE || sender == Sender.FULL) {
            return Index.sender(Objects.requireNonNull(from).bare());
        }
        if (!children.isEmpty()) {
            return Index.namespace(children.get(0).namespace());
        }
        if (sender == Sender.DOMAIN) {
            return Index.domain(Objects.requireNonNull(from));
        }
        return types.size() == 1 ? Index.type(types.get(0)) : Index.ANY;
    }

    boolean accepts(Event event) {
        return acceptsType(event) && acceptsSender(event) && acceptsChildren(event.element());
    }

    private boolean acceptsType(Event event) {
        if (types.isEmpty()) {
            return true;
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).equals(event.type())) {
                return event.element() != null;
            }
        }
        return false;
    }

    private boolean acceptsSender(Event event) {
        if (sender == Sender.ANYBODY) {
            return true;
        }
        Jid actual = event.sender();
        if (actual == null) {
            return false;
        }
        return switch (sender) {
            case FULL -> actual.equals(from);
            case DOMAIN -> actual.domain().equals(from);
            default -> actual.bare().equals(from);
        };
    }

    private boolean acceptsChildren(@Nullable Element element) {
        for (int i = 0; i < children.size(); i++) {
            if (element == null || !hasChild(element, children.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasChild(Element element, Child wanted) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && wanted.is(child.name())) {
                return true;
            }
        }
        return false;
    }
}
