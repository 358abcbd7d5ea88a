package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.text.TextIndex;
import java.util.ArrayList;
import java.util.List;
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
        return of(Text.of(element.toString()));
    }

    /**
     * The canonical form of the element that {@code xml} is, of whatever size.
     *
     * @throws XmlException if {@code xml} is anything else
     */
    public static String of(Text xml) {
        Form form = new Form();
        XmlParser parser = XmlParser.document(form, XmlLimits.NONE);
        parser.feed(xml);
        parser.finish();
        return form.out.text().string();
    }

    /** A namespace and its prefix. */
    private static final class Namespace {
        final Text uri;
        final String prefix;
        boolean declared;

        Namespace(Text uri, String prefix) {
            this.uri = uri;
            this.prefix = prefix;
        }
    }

    /** Takes the tags and texts of an element, one after the other. */
    private static final class Form implements XmlHandler {
        private final TextBuilder out = new TextBuilder();
        private final List<Namespace> namespaces = new ArrayList<>();
        private final TextIndex numbers = new TextIndex();

        /** The namespaces that each open element declares, outermost first. */
        private final List<List<Namespace>> open = new ArrayList<>();

        Form() {
            add(Text.of(XmlName.XML_NAMESPACE), "xml").declared = true;
        }

        @Override
        public void startElement(XmlName name, XmlAttributes given) {
            List<Attribute> attributes = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                attributes.add(new Attribute(given.name(i), given.value(i)));
            }
            attributes.sort(Form::compareNames);
            List<String> used = new ArrayList<>();
            use(name, used);
            for (Attribute attribute : attributes) {
                use(attribute.name(), used);
            }
            used.sort(Form::compare);
            List<Namespace> declared = new ArrayList<>();
            for (String uri : used) {
                Namespace known = find(Text.of(uri));
                Namespace namespace = known == null ? add(Text.of(uri), "n" + (namespaces.size() - 1)) : known;
                if (!namespace.declared) {
                    namespace.declared = true;
                    declared.add(namespace);
                }
            }
            declared.sort((a, b) -> a.prefix.compareTo(b.prefix));
            out.append('<');
            qualified(name);
            for (Namespace namespace : declared) {
                out.append(" xmlns:").append(namespace.prefix);
                quoted(namespace.uri);
            }
            for (Attribute attribute : attributes) {
                out.append(' ');
                qualified(attribute.name());
                quoted(attribute.text());
            }
            out.append('>');
            open.add(declared);
        }

        @Override
        public void endElement(XmlName name) {
            out.append("</");
            qualified(name);
            out.append('>');
            for (Namespace namespace : open.remove(open.size() - 1)) {
                namespace.declared = false;
            }
        }

        @Override
        public void text(Text text) {
            escape(text, false);
        }

        private Namespace add(Text uri, String prefix) {
            Namespace namespace = new Namespace(uri, prefix);
            numbers.put(uri, namespaces.size());
            namespaces.add(namespace);
            return namespace;
        }

        private @Nullable Namespace find(Text uri) {
            int number = numbers.get(uri);
            return number < 0 ? null : namespaces.get(number);
        }

        private static void use(XmlName name, List<String> used) {
            if (name.namespaceText().length() > 0) {
                used.add(name.namespace());
            }
        }

        private void qualified(XmlName name) {
            Namespace namespace = find(name.namespaceText());
            if (namespace != null) {
                out.append(namespace.prefix).append(':');
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

        private static int compareNames(Attribute one, Attribute other) {
            int namespaces = compare(one.name().namespace(), other.name().namespace());
            return namespaces != 0
                    ? namespaces
                    : compare(one.name().localName(), other.name().localName());
        }

        /** Compares by code points: code units alone would put U+FFFD behind U+10000. */
        private static int compare(String one, String other) {
            int shorter = Math.min(one.length(), other.length());
            for (int i = 0; i < shorter; i++) {
                char a = one.charAt(i);
                char b = other.charAt(i);
                if (a != b) {
                    boolean surrogateA = (a & 0xF800) == 0xD800;
                    boolean surrogateB = (b & 0xF800) == 0xD800;
                    return surrogateA == surrogateB ? a - b : surrogateA ? 1 : -1;
                }
            }
            return one.length() - other.length();
        }
    }
}
