package im.couplet.observer;

import im.couplet.schema.ElementType;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The children that matches ask for. A stanza is gone through once, and marks those that it has; nothing of it is kept, so
 * that no choice of names makes that dear.
 */
final class Children {
    /** A child that matches ask for. */
    static final class Child {
        private final WantedChild wanted;
        private final int number;
        private int uses;
        /** The last stanza that has it. */
        private int seen;

        Child(WantedChild wanted, int number) {
            this.wanted = wanted;
            this.number = number;
        }

        /** How many matches ask for it. */
        int uses() {
            return uses;
        }

        /** By which it is known from all others. */
        int number() {
            return number;
        }
    }

    private final Map<XmlName, Child> named = new HashMap<>();
    /** Those of which only the namespace is sure. */
    private final Map<String, List<Child>> open = new HashMap<>();

    /** {@link WantedChild#BODY}; null when nobody asks for it. */
    private @Nullable Child body;
    /** {@link WantedChild#NO_BODY}; null when nobody asks for it. */
    private @Nullable Child noBody;

    private int stanza;
    private int made;

    /** The children of which one must be there. */
    @SuppressWarnings("ReferenceEquality") // there is one body, and one without
    List<Child> add(WantedChild wanted) {
        List<Child> any = new ArrayList<>();
        if (wanted == WantedChild.BODY) {
            Child known = body == null ? new Child(wanted, made++) : body;
            any.add(known);
            body = known;
        } else if (wanted == WantedChild.NO_BODY) {
            Child known = noBody == null ? new Child(wanted, made++) : noBody;
            any.add(known);
            noBody = known;
        }
        ElementType<?> type = wanted.open;
        if (type != null) {
            any.add(open(type, wanted));
        }
        for (XmlName name : wanted.names) {
            any.add(named.computeIfAbsent(name, key -> new Child(WantedChild.of(key), made++)));
        }
        for (Child child : any) {
            child.uses++;
        }
        return any;
    }

    private Child open(ElementType<?> type, WantedChild wanted) {
        List<Child> known = open.computeIfAbsent(type.name().namespace(), key -> new ArrayList<>());
        for (Child child : known) {
            if (child.wanted.open == type) {
                return child;
            }
        }
        Child added = new Child(wanted, made++);
        known.add(added);
        return added;
    }

    void remove(Child child) {
        if (--child.uses > 0) {
            return;
        }
        if (child == body) {
            body = null;
            return;
        }
        if (child == noBody) {
            noBody = null;
            return;
        }
        ElementType<?> type = child.wanted.open;
        if (type == null) {
            XmlName name = child.wanted.names.get(0);
            named.remove(name);
            return;
        }
        String namespace = type.name().namespace();
        List<Child> known = open.get(namespace);
        if (known == null) {
            return;
        }
        known.removeIf(one -> one == child);
        if (known.isEmpty()) {
            open.remove(namespace);
        }
    }

    /** Those that an event has, each once; {@link #isThere} asks of it from now on. */
    List<Child> of(Event event) {
        stanza++;
        List<Child> found = new ArrayList<>();
        if (named.isEmpty() && open.isEmpty() && body == null && noBody == null) {
            return found;
        }
        boolean hasBody = false;
        int count = event.childCount();
        for (int i = 0; i < count; i++) {
            XmlName name = event.childName(i);
            if (name != null) {
                see(named.get(name), found);
                if (!open.isEmpty()) {
                    seeOpen(name, found);
                }
                hasBody |= event.isBody(name);
            }
        }
        see(hasBody ? body : noBody, found);
        return found;
    }

    private void seeOpen(XmlName name, List<Child> found) {
        List<Child> possible = open.get(name.namespace());
        for (int i = 0; possible != null && i < possible.size(); i++) {
            ElementType<?> type = possible.get(i).wanted.open;
            if (type != null && type.matches(name)) {
                see(possible.get(i), found);
            }
        }
    }

    private void see(@Nullable Child child, List<Child> found) {
        if (child != null && child.seen != stanza) {
            child.seen = stanza;
            found.add(child);
        }
    }

    /** Whether the last stanza has one of them. */
    boolean isThere(List<Child> any) {
        for (int i = 0; i < any.size(); i++) {
            if (any.get(i).seen == stanza) {
                return true;
            }
        }
        return false;
    }
}
