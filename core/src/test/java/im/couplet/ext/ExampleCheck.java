package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.LooseTrees;
import im.couplet.schema.Problem;
import im.couplet.schema.ProblemException;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.stanza.StanzaError;
import im.couplet.text.Text;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what of an example is not read into typed values, or does not come back. */
final class ExampleCheck {
    private static final List<ElementType<? extends Stanza>> STANZAS = List.of(Message.TYPE, Presence.TYPE, Iq.TYPE);
    private static final List<ValueType<?>> FORMS = List.of(
            Values.BOOLEAN, Values.DATE_TIME, Values.JID, Values.BYTES, Values.DECIMAL, Values.integer(0, 1 << 30));

    /** What other parts of core read: the negotiation of a stream. Payloads of other standards are kept as they stand. */
    private static final List<String> ELSEWHERE = List.of(
            "http://etherx.jabber.org/streams",
            "urn:ietf:params:xml:ns:xmpp-tls",
            "urn:ietf:params:xml:ns:xmpp-sasl",
            "urn:ietf:params:xml:ns:xmpp-streams",
            "http://www.w3.org/",
            "http://usefulinc.com/ns/doap#",
            "https://linkmauve.fr/ns/xmpp-doap#",
            "https://schema.org/",
            "http://purl.org/");

    /** Names that stand in declared elements, as they are declared there. */
    private final Set<XmlName> inner = new HashSet<>();
    /** Namespaces in which the name of an element of a declared one is a value. */
    private final Set<String> choices = new HashSet<>();

    private final Set<ElementType<?>> seen = new HashSet<>();

    ExampleCheck() {
        STANZAS.forEach(this::index);
        Extensions.ALL.forEach(extension -> index(extension.type()));
    }

    private void index(ElementType<?> type) {
        if (!seen.add(type)) {
            return;
        }
        inner.add(type.name());
        type.older().forEach(this::index);
        type.members().forEach(this::index);
        for (Field<?, ?> field : type.fields()) {
            XmlName child = field.childName();
            if (field.kind() == Field.Kind.NAME) {
                choices.add(type.name().namespace());
            } else if (field.elementType() != null) {
                index(field.elementType());
            } else if (field.kind() == Field.Kind.CHOICE) {
                choices.add(child.namespace());
            } else if (child != null) {
                inner.add(child);
            }
        }
    }

    /** What is wrong with the elements in {@code root}; empty when nothing is. */
    List<String> faults(Element root) {
        List<String> faults = new ArrayList<>();
        for (Element element : root.elements()) {
            walk(element, null, faults);
        }
        if (!isEllipsis(root.text())) {
            faults.add("text between elements");
        }
        return faults;
    }

    /**
     * Checks {@code element}, and what is declared and stands in it at any depth.
     *
     * @param own the declaration that it has where it stands; null for that of an extension
     */
    private void walk(Element element, @Nullable ElementType<?> own, List<String> faults) {
        ElementType<? extends Stanza> stanza = STANZAS.stream()
                .filter(type -> type.matches(element.name()))
                .findFirst()
                .orElse(null);
        ElementType<?> extension = Extensions.ALL.stream()
                .map(Extensions.Extension::type)
                .filter(type -> type.matches(element.name()))
                .findFirst()
                .orElse(null);
        if (stanza != null) {
            stanza(stanza, element, faults);
        } else if (extension != null) {
            ElementType<?> declared = own == null ? extension : own;
            element(declared, element, faults);
        } else {
            known(element, faults);
        }
        for (Element child : element.elements()) {
            ElementType<?> around = own == null ? extension : own;
            if (around == null || !isFlag(around, child)) {
                walk(child, around == null ? null : inner(around, child), faults);
            }
        }
    }

    /** The declaration that {@code child} has in an element of {@code type}; null if it is an extension. */
    private static @Nullable ElementType<?> inner(ElementType<?> type, Element child) {
        return type.fields().stream()
                .filter(field -> field.claims(child.name()) && field.elementType() != null)
                .map(Field::elementType)
                .filter(inner -> inner != null && inner.shape() != ElementType.Shape.STANZA)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is enough for {@code child} to be there: the same name may be a whole extension elsewhere. */
    private static boolean isFlag(ElementType<?> type, Element child) {
        return type.fields().stream().anyMatch(field -> field.kind() == Field.Kind.FLAG && field.claims(child.name()));
    }

    private void known(Element element, List<String> faults) {
        String namespace = element.namespace();
        if (!inner.contains(element.name())
                && !choices.contains(namespace)
                && !namespace.contains("example")
                && ELSEWHERE.stream().noneMatch(namespace::startsWith)) {
            faults.add("no declaration for " + element.name());
        }
    }

    private void stanza(ElementType<? extends Stanza> type, Element element, List<String> faults) {
        List<Problem> problems = new ArrayList<>();
        type.check(element, problems);
        // Examples leave ids and types out, to be short.
        problems.removeIf(problem -> problem.raw() == null && problem.path().matches("iq\\.(id|type)"));
        problems.forEach(problem -> faults.add(problem.toString()));
        for (Attribute attribute : element.attributes()) {
            if (type.fields().stream().noneMatch(field -> attribute.name().equals(field.attributeName()))) {
                faults.add("unknown attribute " + attribute.name() + " of " + type.key());
            }
        }
        if (!isEllipsis(element.text())) {
            faults.add("text in a stanza");
        }
        for (Element error : element.elements(Stanza.NAMESPACE, "error")) {
            element(StanzaError.TYPE, error, faults);
        }
    }

    private <T> void element(ElementType<T> type, Element element, List<String> faults) {
        try {
            T value = type.readStrict(element);
            Element before = LooseTrees.normal(element);
            Element after = LooseTrees.normal(type.version(element.namespace()).write(value));
            String difference = difference(before, after, type.key());
            if (difference != null) {
                faults.add(difference);
            }
        } catch (ProblemException | IllegalArgumentException e) {
            // what is read and must not be sent
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    /** The first difference between what was read and what was written; null when they are equal. */
    private static @Nullable String difference(Element before, Element after, String path) {
        for (Attribute attribute : before.attributes()) {
            String written = after.attribute(attribute.name());
            if (written == null || !same(attribute.text().string(), written)) {
                return path + ": attribute " + attribute.name() + " "
                        + attribute.text().string() + " -> " + written;
            }
        }
        if (before.attributeCount() != after.attributeCount()) {
            return path + ": attributes were added";
        }
        if (!same(before.text(), after.text())
                && !(isEllipsis(before.text()) && !before.elements().isEmpty())) {
            return path + ": text \"" + before.text() + "\" -> \"" + after.text() + "\"";
        }
        List<Element> left = before.elements();
        List<Element> right = after.elements();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            if (i >= left.size()
                    || i >= right.size()
                    || !left.get(i).name().equals(right.get(i).name())) {
                return path + ": " + (i < left.size() ? left.get(i) : "nothing") + " -> "
                        + (i < right.size() ? right.get(i) : "nothing");
            }
            String inner = difference(
                    left.get(i), right.get(i), path + "/" + left.get(i).localName());
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /** Whether both are forms of one value, such as {@code 1} and {@code true}. */
    private static boolean same(String before, String after) {
        if (before.strip().equals(after.strip())) {
            return true;
        }
        for (ValueType<?> form : FORMS) {
            Text canonical = form.canonical(Text.of(before.strip()));
            if (canonical != null && canonical.is(Text.of(after))) {
                return true;
            }
        }
        return before.replaceAll("\\s", "").equals(after.replaceAll("\\s", ""));
    }

    /** Whether {@code text} only says that something was left out. */
    private static boolean isEllipsis(String text) {
        return text.matches("[\\s.\u2026\\[\\]]*");
    }
}
