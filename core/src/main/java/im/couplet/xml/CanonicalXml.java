package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.text.TextIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text for every element, the same for equal elements and another for others: for comparing, hashing and signing.
 *
 * <p>It is Exclusive XML Canonicalization 1.0 (W3C, 2002) without comments, with the prefixes of Canonical XML 2.0's {@code
 * PrefixRewrite="sequential"} (section 2.5.1), as an {@link Element} has none of its own:
 *
 * <ul>
 *   <li>Every namespace has one prefix, {@code n0}, {@code n1} and so on in the order in which namespaces are met; within
 *       a start tag in the order of their names. {@code xml} keeps its prefix. What is in no namespace has none, and there
 *       is no default namespace.
 *   <li>A prefix is declared where it is needed by the element or its attributes and no element around it declares it.
 *       Declarations come first, by prefix; then attributes, by namespace and then local name, those without a namespace
 *       first. All orders are those of code points.
 *   <li>There are start and end tags, never an empty-element tag. A space stands before each attribute, and values are in
 *       double quotes.
 *   <li>In text ampersand, both angle brackets and carriage return are escaped; in values ampersand, less-than, quotation
 *       mark, tab, line feed and carriage return. Control characters are written as hexadecimal references in upper case,
 *       the others by the names of XML 1.0. Nothing else is escaped.
 *   <li>White space is kept. There is no XML declaration and no line end behind the element.
 * </ul>
 *
 * <p>Nothing here recurses. Time and memory are linear in the size of the element, but for sorting the attributes of a tag.
 */
public final class CanonicalXml {
    private CanonicalXml() {}

    /** The canonical form of {@code element}. */
    public static String of(Element element) {
        return of(Text.of(XmlWriter.write(element)));
    }

    /**
     * The canonical form of the element that {@code xml} is, of whatever size.
     *
     * @throws XmlException if {@code xml} is anything else
     */
    public static String of(Text xml) {
        Form form = new Form();
        XmlParser.document(form, XmlLimits.NONE).parse(xml);
        return form.out.text().string();
    }

    /** A namespace and its prefix. */
    private static final class Namespace {
        final Text uri;
        final Text prefix;
        /** How deep the element stands that declares it; 0 when none that is open does. */
        int declaredAt;
        /** The one that was declared before it. */
        @Nullable
        Namespace outer;

        Namespace(Text uri, Text prefix) {
            this.uri = uri;
            this.prefix = prefix;
        }
    }

    /** Takes the tags and texts of an element, one after the other. */
    private static final class Form implements XmlHandler {
        private final TextBuilder out = new TextBuilder();
        private Namespace[] namespaces = new Namespace[8];
        private int namespaceCount;
        private final TextIndex numbers = new TextIndex();
        private final Text none = Text.of("");
        /** The namespace that was declared last. */
        private @Nullable Namespace declared;

        private int depth;

        Form() {
            add(Text.of(XmlName.XML_NAMESPACE), Text.of("xml")).declaredAt = 1;
        }

        @Override
        public void startElement(XmlName name, XmlAttributes given) {
            depth++;
            SortedKeys attributes = new SortedKeys();
            SortedKeys used = new SortedKeys();
            use(name, used);
            for (int i = 0; i < given.size(); i++) {
                XmlName attribute = given.name(i);
                attributes.add(attribute.namespaceText(), attribute.localText(), i);
                use(attribute, used);
            }
            SortedKeys more = undeclared(used);
            out.append('<');
            qualified(name);
            for (SortedKeys.Key key = more.first(); key != null; key = key.next) {
                Namespace namespace = namespaces[key.number];
                out.append(" xmlns:").append(namespace.prefix);
                quoted(namespace.uri);
            }
            for (SortedKeys.Key key = attributes.first(); key != null; key = key.next) {
                out.append(' ');
                qualified(given.name(key.number));
                quoted(given.value(key.number));
            }
            out.append('>');
        }

        private void use(XmlName name, SortedKeys used) {
            if (name.namespaceText().length() > 0) {
                used.add(name.namespaceText(), none, 0);
            }
        }

        /** Of the namespaces that a tag uses those that it has to declare, by their prefixes. */
        private SortedKeys undeclared(SortedKeys used) {
            SortedKeys more = new SortedKeys();
            for (SortedKeys.Key key = used.first(); key != null; key = key.next) {
                Namespace namespace = namespace(key.first);
                if (namespace.declaredAt == 0) {
                    namespace.declaredAt = depth;
                    namespace.outer = declared;
                    declared = namespace;
                    more.add(namespace.prefix, none, numbers.get(namespace.uri));
                }
            }
            return more;
        }

        @Override
        public void endElement(XmlName name) {
            out.append("</");
            qualified(name);
            out.append('>');
            while (declared != null && declared.declaredAt == depth) {
                declared.declaredAt = 0;
                declared = declared.outer;
            }
            depth--;
        }

        @Override
        public void text(Text text) {
            escape(text, false);
        }

        private Namespace namespace(Text uri) {
            int number = numbers.get(uri);
            return number < 0 ? add(uri, Text.of("n" + (namespaceCount - 1))) : namespaces[number];
        }

        private Namespace add(Text uri, Text prefix) {
            Namespace namespace = new Namespace(uri, prefix);
            if (namespaceCount == namespaces.length) {
                namespaces = Arrays.copyOf(namespaces, 2 * namespaceCount);
            }
            numbers.put(uri, namespaceCount);
            namespaces[namespaceCount++] = namespace;
            return namespace;
        }

        private void qualified(XmlName name) {
            int number = numbers.get(name.namespaceText());
            if (number >= 0) {
                out.append(namespaces[number].prefix).append(':');
            }
            out.append(name.localText());
        }

        private void quoted(Text value) {
            out.append("=\"");
            escape(value, true);
            out.append('"');
        }

        private void escape(Text text, boolean inValue) {
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                String escaped = escaped(text.charAt(i), inValue);
                if (escaped != null) {
                    out.append(text, from, i).append(escaped);
                    from = i + 1;
                }
            }
            out.append(text, from, text.length());
        }

        private static @Nullable String escaped(char c, boolean inValue) {
            return switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> inValue ? null : "&gt;";
                case '\r' -> "&#xD;";
                case '"' -> inValue ? "&quot;" : null;
                case '\t' -> inValue ? "&#x9;" : null;
                case '\n' -> inValue ? "&#xA;" : null;
                default -> null;
            };
        }
    }
}
