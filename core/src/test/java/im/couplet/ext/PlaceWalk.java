package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Place;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks through elements as a codec does, and finds the extensions that stand where the table does not say so. */
final class PlaceWalk {
    private static final String STREAMS = "http://etherx.jabber.org/streams";
    private static final Map<ElementType<? extends Stanza>, Place> STANZAS =
            Map.of(Message.TYPE, Place.MESSAGE, Presence.TYPE, Place.PRESENCE, Iq.TYPE, Place.IQ);

    private final Map<ElementType<?>, List<Place>> places = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> strange = new TreeMap<>();
    private int seen;

    PlaceWalk() {
        Extensions.ALL.forEach(extension -> places.put(extension.type(), extension.places()));
    }

    /** The extensions with the places where they should not be, and the names of where that was. */
    SortedMap<String, SortedSet<String>> strange() {
        return strange;
    }

    /** How many extensions stood somewhere. */
    int seen() {
        return seen;
    }

    /** Walks through an element of a stream. */
    void walk(Element element, String name) {
        if (element.namespace().equals(STREAMS) && !element.localName().equals("stream")) {
            children(element, null, element.localName().equals("error") ? Place.STREAM_ERROR : Place.FEATURES, name);
            return;
        }
        STANZAS.forEach((type, place) -> {
            if (type.matches(element.name())) {
                children(element, type, place, name);
            }
        });
        ElementType<?> type = Extensions.TYPES.find(element.name());
        if (type != null) {
            within(element, type, name);
        }
    }

    /** Walks through what stands in an element of {@code type}. */
    private void within(Element element, ElementType<?> type, String name) {
        ElementType<?> version = type.version(element.namespace());
        for (Field<?, ?> field : version.fields()) {
            if (field.kind() == Field.Kind.EXTENSIONS) {
                children(element, version, field.carried(), name);
                return;
            }
        }
        children(element, version, Place.WITHIN, name);
    }

    /** @param carried what extensions may stand in the element; null for any, and {@link Place#WITHIN} for none */
    private void children(Element element, @Nullable ElementType<?> type, @Nullable Place carried, String name) {
        for (Element child : element.elements()) {
            Field<?, ?> field = type == null
                    ? null
                    : type.fields().stream()
                            .filter(each -> each.claims(child.name()))
                            .findFirst()
                            .orElse(null);
            if (field != null) {
                inner(child, field, name);
            } else if (carried != Place.WITHIN) {
                extension(child, carried, name);
            }
        }
    }

    private void inner(Element child, Field<?, ?> field, String name) {
        ElementType<?> type = field.elementType();
        if (type != null && !type.members().isEmpty()) {
            walk(child, name);
        } else if (type != null) {
            within(child, type, name);
        }
    }

    private void extension(Element child, @Nullable Place place, String name) {
        ElementType<?> type = Extensions.TYPES.find(child.name());
        if (type == null) {
            return;
        }
        seen++;
        if (place != null && !places.get(type).contains(place)) {
            strange.computeIfAbsent(type.key() + " " + place, unused -> new TreeSet<>())
                    .add(name);
        }
        within(child, type, name);
    }
}
