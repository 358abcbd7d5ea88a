package im.couplet.xml;

import java.util.Random;
import java.util.regex.Pattern;

/** Strings that a writer must escape, or refuse; and what the specifications say of them, independently of the product. */
final class HostileStrings {
    /** Production [2] Char, repeated. */
    private static final Pattern CHARS =
            Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*");

    private static final String START = "A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}"
            + "\\x{37F}-\\x{1FFF}\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}"
            + "\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}";
    /** Production [4] NCName of Namespaces in XML 1.0. */
    private static final Pattern NC_NAME =
            Pattern.compile("[" + START + "][" + START + "\\-.0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}]*");

    private static final String[] NAMES = {
        "a",
        "b",
        "c",
        "message",
        "x-y.z",
        "_",
        "xml",
        "XML",
        "xmlns",
        "xmlns2",
        "ns0",
        "ns1",
        "p",
        "q",
        "__proto__",
        "constructor",
        "toString",
        "\u00e9t\u00e9",
        "\u5143",
        "a\u00b7",
        "a\u0301",
        "a1",
    };
    private static final String[] ODD_NAMES = {
        "",
        " ",
        "a b",
        "1",
        "-a",
        ".a",
        "a:b",
        ":a",
        "a:",
        ":",
        "a>",
        "a/",
        "a='1'",
        "<a",
        "a\0",
        "\ud800",
        "a\ud800",
        "\udc00a",
        "\u00d7",
        "\u037e",
        "\u0301",
        "\u2000",
        "\ufffe",
        "a\n",
        "&amp;",
        "xml:lang",
        "xmlns:p",
        "{u}a",
        "a}",
        "\udb80\udc00",
    };
    private static final String[] NAMESPACES = {
        "",
        "",
        "u",
        "v",
        "urn:w",
        "jabber:client",
        "http://etherx.jabber.org/streams",
        XmlName.XML_NAMESPACE,
        "U",
        "u ",
        " ",
        "a\"b",
        "'",
        "<",
        "&",
        "a&amp;b",
        "\n",
        "\t\r",
        "}",
        "{",
        "]]>",
        "\u00e9",
        "\ud83d\ude00",
        "%41",
    };
    private static final String[] ODD_NAMESPACES = {
        "http://www.w3.org/2000/xmlns/", "\0", "u\u001f", "\ud800", "\udfffu", "\uffff", "\u000b",
    };
    private static final String[] TEXTS = {
        "",
        "x",
        " ",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]",
        "]]",
        "]]>",
        "]>",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\n\r",
        "&lt;",
        "&#10;",
        "<b/>",
        "</a>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?x?>",
        "' x='",
        "\" x=\"",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\ufeff",
        "\ufffd",
        "\ud7ff\ue000",
        "\ud800\udc00",
        "\udbff\udfff",
        "\ud83d\ude00",
        "\u0301",
        "xxxxxxxxxxxxxxxx",
    };
    private static final String[] ODD_TEXTS = {
        "\0",
        "\u0001",
        "\b",
        "\u000b",
        "\f",
        "\u000e",
        "\u001b",
        "\u001f",
        "\ud800",
        "\udbff",
        "\udc00",
        "\udfff",
        "\ude00\ud83d",
        "\ufffe",
        "\uffff",
    };

    private final Random random;
    /** One of how many is odd; 0 for none. */
    private final int oddity;

    HostileStrings(Random random, int oddity) {
        this.random = random;
        this.oddity = oddity;
    }

    String name() {
        return one(isOdd() ? ODD_NAMES : NAMES);
    }

    String namespace() {
        return one(isOdd() ? ODD_NAMESPACES : NAMESPACES);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(one(isOdd() ? ODD_TEXTS : TEXTS));
        }
        return text.toString();
    }

    private boolean isOdd() {
        return oddity > 0 && random.nextInt(oddity) == 0;
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Whether XML can hold {@code text}. */
    static boolean isText(String text) {
        return CHARS.matcher(text).matches();
    }

    /** Whether there may be an element or attribute of this name. */
    static boolean isName(String namespace, String localName) {
        return NC_NAME.matcher(localName).matches()
                && isText(namespace)
                && !namespace.equals("http://www.w3.org/2000/xmlns/");
    }

    /** Whether there may be an attribute of this name, which must not declare a namespace. */
    static boolean isAttributeName(String namespace, String localName) {
        return isName(namespace, localName) && !(namespace.isEmpty() && localName.equals("xmlns"));
    }
}
