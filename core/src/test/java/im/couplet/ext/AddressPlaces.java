package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.RandomElements;
import im.couplet.schema.Values;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.StanzaError;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every place of every declaration where an address may stand. */
public final class AddressPlaces {
    private AddressPlaces() {}

    /**
     * One place.
     *
     * @param type the declaration of the outermost element
     * @param path the properties, and places in lists, that lead from it to the address
     * @param required whether the element that has the address makes no sense without
     * @param around the outermost element, around the one that may have the address
     */
    public record Place(
            ElementType<?> type,
            List<Object> path,
            boolean required,
            Field<?, ?> field,
            UnaryOperator<Element> around,
            Element owner) {
        /** The outermost element with this text where the address belongs; null for none. */
        public Element with(String address) {
            return around.apply(AddressPlaces.with(owner, field, address));
        }

        @Override
        public String toString() {
            return type.key() + path;
        }
    }

    /** All places in the stanzas themselves. */
    public static List<Place> ofStanzas() {
        List<Place> places = new ArrayList<>();
        for (ElementType<?> type : List.of(Message.TYPE, Presence.TYPE, Iq.TYPE)) {
            find(places, type, type, List.of(), UnaryOperator.identity(), List.of());
        }
        return places;
    }

    /** All places in extensions. */
    public static List<Place> ofExtensions() {
        List<Place> places = new ArrayList<>();
        for (ElementType<?> type : Extensions.types()) {
            find(places, type, type, List.of(), UnaryOperator.identity(), List.of());
        }
        return places;
    }

    /**
     * What {@code address-cases.js} goes through: for each place the XML without an address and with one.
     *
     * @param raws what is none, a list
     * @param step every which of these is put in each place, another one first in the next
     */
    public static String json(String raws, int step) {
        String extensions = ofExtensions().stream().map(AddressPlaces::json).collect(Collectors.joining(",\n"));
        String stanzas = ofStanzas().stream().map(AddressPlaces::json).collect(Collectors.joining(",\n"));
        return "{\"step\":" + step + ",\"raws\":" + raws + ",\"stanzas\":[" + stanzas + "],\"extensions\":["
                + extensions + "]}";
    }

    private static String json(Place place) {
        String path = place.path().stream()
                .map(step -> step instanceof String ? "\"" + step + "\"" : step.toString())
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"type\":\"" + place.type().key() + "\",\"around\":" + PlacedExamples.around(place.type())
                + ",\"path\":" + path + ",\"required\":" + place.required() + ",\"absent\":" + quoted(place.with(null))
                + ",\"present\":" + quoted(place.with("ADDRESS")) + "}";
    }

    private static String quoted(Element element) {
        return "\"" + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void find(
            List<Place> places,
            ElementType<?> outermost,
            ElementType<?> type,
            List<Object> path,
            UnaryOperator<Element> around,
            List<ElementType<?>> outer) {
        for (ElementType<?> member : type.members()) {
            find(places, outermost, member, path, around, outer);
        }
        Element owner = type.members().isEmpty() ? least(type) : null;
        for (Field<?, ?> field : type.fields()) {
            List<Object> inner = new ArrayList<>(path);
            inner.add(field.key());
            boolean list = field.kind() == Field.Kind.CHILDREN
                    || field.kind() == Field.Kind.CHILD_TEXTS
                    || field.kind() == Field.Kind.CHILD_ATTRIBUTES;
            if (list) {
                inner.add(0);
            }
            // An own text that is empty is none; the cases of MUC Light have such addresses.
            if (field.valueType() == Values.JID && field.kind() != Field.Kind.TEXT) {
                places.add(new Place(outermost, List.copyOf(inner), field.required(), field, around, owner));
            }
            ElementType<?> child = field.elementType();
            if (child != null && child != type && !outer.contains(child)) {
                List<ElementType<?>> more = new ArrayList<>(outer);
                more.add(type);
                Element mother = child == StanzaError.TYPE ? owner.withAttribute("type", "error") : owner;
                UnaryOperator<Element> wrapped = one -> around.apply(mother.withChild(one));
                find(places, outermost, child, inner, wrapped, more);
            }
        }
    }

    /** An element of this declaration with nothing in it that need not be. */
    private static Element least(ElementType<?> type) {
        if (type.choices() != null) {
            return Element.of(type.name().namespace(), type.choices().words()[0]);
        }
        if (type == StanzaError.TYPE) {
            return StanzaError.TYPE.write(StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE));
        }
        Element element = Element.builder(name(type)).build();
        Element random = RandomElements.of(type, new Random(1));
        for (Field<?, ?> field : type.fields()) {
            if (field.required() && field.kind() == Field.Kind.ATTRIBUTE) {
                element = element.withAttribute(field.attributeName(), random.attribute(field.attributeName()));
            }
        }
        return type == Iq.TYPE ? element.withAttribute("type", "result") : element;
    }

    private static XmlName name(ElementType<?> type) {
        for (Field<?, ?> field : type.fields()) {
            if (field.kind() == Field.Kind.NAME) {
                return XmlName.of(type.name().namespace(), field.valueType().words()[0]);
            }
        }
        return type.name();
    }

    private static Element with(Element owner, Field<?, ?> field, String address) {
        return switch (field.kind()) {
            case ATTRIBUTE -> owner.withAttribute(field.attributeName(), address);
            case TEXT -> address == null ? owner : owner.withText(address);
            case CHILD_TEXT, CHILD_TEXTS ->
                address == null ? owner : owner.withChild(child(field).withText(address));
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES ->
                address == null ? owner : owner.withChild(child(field).withAttribute(field.attributeName(), address));
            default ->
                throw new IllegalStateException(field.key() + " is an address in " + Arrays.asList(field.kind()));
        };
    }

    private static Element child(Field<?, ?> field) {
        return Element.builder(field.childName()).build();
    }
}
