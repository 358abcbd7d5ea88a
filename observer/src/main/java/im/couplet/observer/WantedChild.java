package im.couplet.observer;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A child that must be there: by its names, or by a declaration for which several words may be its name. */
final class WantedChild {
    /** A body in the namespace of the stanza. */
    static final WantedChild BODY = new WantedChild(List.of(), null, null);

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

    /** Whether an element has such a child. */
    boolean isIn(Element element) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && accepts(child, element)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // there is one
    private boolean accepts(Element child, Element parent) {
        if (this == BODY) {
            return isBody(child, parent);
        }
        return open == null ? names.contains(child.name()) : open.matches(child.name());
    }

    static boolean isBody(Element child, Element parent) {
        return child.is(parent.namespace(), "body");
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
