package im.couplet.observer;

import im.couplet.schema.ElementType;
import im.couplet.xml.XmlName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A child that must be there: by its names, or by a declaration for which several words may be its name. */
final class WantedChild {
    /** A body in the namespace of the stanza. */
    static final WantedChild BODY = new WantedChild(List.of(), null, null);

    /** That there is no such body. */
    static final WantedChild NO_BODY = new WantedChild(List.of(), null, null);

    /** Empty for a {@link #key} that was not looked up, and where {@link #open} decides. */
    final List<XmlName> names;

    final @Nullable ElementType<?> open;
    /** The key of a declaration that is still to be looked up; null if nothing is. */
    final @Nullable String key;

    private WantedChild(List<XmlName> names, @Nullable ElementType<?> open, @Nullable String key) {
        this.names = names;
        this.open = open;
        this.key = key;
    }

    static WantedChild of(XmlName name) {
        return new WantedChild(List.of(Objects.requireNonNull(name, "child")), null, null);
    }

    static WantedChild of(String key) {
        return new WantedChild(List.of(), null, Objects.requireNonNull(key, "extensionKey"));
    }

    static WantedChild of(ElementType<?> type) {
        List<XmlName> names = Objects.requireNonNull(type, "extension").allNames();
        return names == null ? new WantedChild(List.of(), type, null) : new WantedChild(names, null, null);
    }

    /** Whether an event has such a child. */
    @SuppressWarnings("ReferenceEquality") // there is one without a body
    boolean isIn(Event event) {
        if (this == NO_BODY) {
            return !BODY.isIn(event);
        }
        for (int i = 0; i < event.childCount(); i++) {
            XmlName child = event.childName(i);
            if (child != null && accepts(child, event)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // there is one
    private boolean accepts(XmlName child, Event event) {
        if (this == BODY) {
            return event.isBody(child);
        }
        return open == null ? names.contains(child) : open.matches(child);
    }

    WantedChild resolved(ExtensionTable extensions) {
        if (key == null) {
            return this;
        }
        ElementType<?> type = extensions.find(key);
        if (type == null) {
            throw new IllegalArgumentException("extensionKey: there is no extension \"" + key + "\"");
        }
        return of(type);
    }
}
