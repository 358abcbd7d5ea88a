package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.NameCache;
import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field.Kind;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.Objects;
import org.teavm.jso.JSObject;

/** Makes elements of what {@link ReadyStanzas} has looked through: what would be read of it if it were written. */
final class ReadyElements {
    private final NameCache names;

    ReadyElements(NameCache names) {
        this.names = names;
    }

    Element element(ObjectLayout layout, JSObject object) {
        Element.Builder made = Element.builder(layout.type().name());
        JSObject keys = Js.keys(object);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(object, key);
            FieldLayout field = layout.field(Js.text(key), i);
            ObjectLayout extension = field == null ? layout.extension(Js.text(key)) : null;
            if (field != null) {
                add(made, field, value);
            } else if (extension != null) {
                made.child(value(extension, value));
            } else if (Js.is(key, PlainValues.UNKNOWN)) {
                for (int j = 0; j < Js.length(value); j++) {
                    made.child(tree(Js.at(value, j)));
                }
            }
        }
        return made.build();
    }

    private void add(Element.Builder made, FieldLayout field, JSObject value) {
        if (field.kind() == Kind.ATTRIBUTE) {
            made.attribute(field.attribute(), text(field, value));
        } else if (field.kind() == Kind.TEXT) {
            made.text(text(field, value));
        } else if (Js.isArray(value)) {
            for (int i = 0; i < Js.length(value); i++) {
                made.child(child(field, Js.at(value, i)));
            }
        } else {
            made.child(child(field, value));
        }
    }

    private static String text(FieldLayout field, JSObject value) {
        return PropertyText.of(field, value, null, -1).string();
    }

    private Element child(FieldLayout field, JSObject value) {
        return switch (field.kind()) {
            case CHILD, CHILDREN -> value(field.inner(), value);
            case FLAG -> Element.builder(field.child()).build();
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES ->
                Element.builder(field.child())
                        .attribute(field.attribute(), text(field, value))
                        .build();
            default -> Element.builder(field.child()).text(text(field, value)).build();
        };
    }

    private Element value(ObjectLayout layout, JSObject value) {
        return layout.type().shape() == Shape.OBJECT
                ? element(layout, value)
                : Element.builder(name(layout, value)).build();
    }

    /** The name of an extension's element. */
    XmlName name(ObjectLayout extension, JSObject value) {
        XmlName name = extension.type().name();
        Shape shape = extension.type().shape();
        return shape == Shape.OBJECT || shape == Shape.FLAG
                ? name
                : names.of(
                        name.namespaceText(),
                        Objects.requireNonNull(
                                Objects.requireNonNull(extension.type().choices())
                                        .canonical(Js.text(value))));
    }

    /** The name of an element object. */
    XmlName name(JSObject tree) {
        return names.of(Js.text(Js.get(tree, "xmlns")), Js.text(Js.get(tree, "name")));
    }

    private Element tree(JSObject tree) {
        Element.Builder made = Element.builder(name(tree));
        JSObject attributes = Js.get(tree, "attributes");
        JSObject keys = Js.keys(attributes);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            made.attribute(
                    names.of(Text.of(""), Js.text(key)),
                    Js.text(Js.get(attributes, key)).string());
        }
        JSObject children = Js.get(tree, "children");
        for (int i = 0; i < Js.length(children); i++) {
            JSObject child = Js.at(children, i);
            if (Js.isString(child)) {
                made.text(Js.text(child).string());
            } else {
                made.child(tree(child));
            }
        }
        return made.build();
    }
}
