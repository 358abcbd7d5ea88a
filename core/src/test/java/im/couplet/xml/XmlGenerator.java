package im.couplet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random documents that are well-formed and within RFC 6120 section 11.1, in every way they can be written. */
final class XmlGenerator {
    private static final String[] NAMES = {
        "a", "b", "message", "xmlns", "x-y", "_1", "\u00e9t\u00e9", "\u5143", "a.b", "lang"
    };
    private static final String[] PREFIXES = {"p", "q", "stream", "\u043f"};
    private static final String[] NAMESPACES = {
        "u", "urn:v", "jabber:client", "http://etherx.jabber.org/streams", "a&amp;b", "&#x75;"
    };
    private static final String[] TEXT = {
        "x",
        "Hello",
        " ",
        "\n",
        "\t",
        "\r\n",
        "\r",
        "]",
        "]]",
        ">",
        "]>",
        "\"",
        "'",
        "&lt;",
        "&gt;",
        "&amp;",
        "&apos;",
        "&quot;",
        "&#65;",
        "&#x1F600;",
        "&#13;",
        "&#xA;",
        "&#9;",
        "\u00e9",
        "\u0416",
        "\ud83d\ude00",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufffd",
        "&#00065;"
    };
    private static final String[] CDATA = {
        "x", "<b>", "&amp;", "]", "]]", ">", "\r\n", "\r", "\ud83d\ude00", " ", "<![CDATA["
    };
    private static final String[] JUNK = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "/",
        "=",
        ":",
        "!",
        "?",
        "]",
        "]]>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?x ?>",
        "</",
        "/>",
        "&#",
        "&x;",
        "&#0;",
        "&#xD800;",
        ";",
        " ",
        "\r",
        "\n",
        "\0",
        "\u0001",
        "\ufffe",
        "\ud83d",
        "\ude00",
        "x",
        "1",
        "-",
        ".",
        "\u0301",
        "\u00d7",
        "xmlns=''",
        "xmlns:p=''",
        " xmlns='u'",
        " xmlns:p='v'",
        "p:",
        " a='1'",
        "<a>",
        "</a>",
        "<p:a/>",
        "\u2000",
        "\ud800\udc00",
        "#",
        "xml:"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int left = 12;

    XmlGenerator(Random random) {
        this.random = random;
    }

    String document() {
        if (random.nextInt(4) == 0) {
            out.append(one(
                    "<?xml version='1.0'?>",
                    "<?xml version=\"1.0\" encoding='utf-8' ?>\n",
                    "<?xml version='1.0' standalone='yes'?>"));
        }
        element(List.of());
        out.append(one("", " ", "\n\r"));
        return out.toString();
    }

    private void element(List<String> outerPrefixes) {
        left--;
        List<String> declarations = new ArrayList<>();
        List<String> prefixes = new ArrayList<>(outerPrefixes);
        // One namespace for each prefix, so that no two attributes can have one expanded name by chance.
        for (int i = 0; i < PREFIXES.length; i++) {
            if (random.nextInt(5) == 0) {
                declarations.add("xmlns:" + PREFIXES[i] + space("=")
                        + quoted(NAMESPACES[i + (random.nextInt(3) == 0 ? 1 : 0) * 2 % 3]));
                prefixes.remove(PREFIXES[i]);
                prefixes.add(PREFIXES[i]);
            }
        }
        if (random.nextInt(4) == 0) {
            declarations.add("xmlns" + space("=") + quoted(random.nextInt(3) == 0 ? "" : one(NAMESPACES)));
        }
        String name = prefixed(prefixes, one(NAMES));
        out.append('<').append(name);
        List<String> parts = new ArrayList<>(declarations);
        attributes(prefixes, parts);
        while (!parts.isEmpty()) {
            out.append(one(" ", "\n", "\t ", "\r\n")).append(parts.remove(random.nextInt(parts.size())));
        }
        out.append(one("", "", " ", "\n"));
        if (random.nextInt(3) == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        content(prefixes);
        out.append("</").append(name).append(one("", "", " ", "\r")).append('>');
    }

    private void attributes(List<String> prefixes, List<String> parts) {
        String prefix = random.nextInt(4) == 0 && !prefixes.isEmpty()
                ? prefixes.get(random.nextInt(prefixes.size())) + ":"
                : "";
        int start = random.nextInt(NAMES.length);
        for (int i = random.nextInt(4); i > 0; i--) {
            String local = NAMES[(start + i) % NAMES.length];
            if (!local.equals("xmlns")) {
                parts.add(prefix + local + space("=") + quoted(value()));
            }
        }
        if (random.nextInt(6) == 0) {
            parts.add("xml:lang='en'");
        }
    }

    private String prefixed(List<String> prefixes, String local) {
        return prefixes.isEmpty() || random.nextInt(3) > 0
                ? local
                : prefixes.get(random.nextInt(prefixes.size())) + ":" + local;
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            value.append(one(TEXT));
        }
        return value.toString();
    }

    private String quoted(String value) {
        return random.nextBoolean()
                ? "'" + value.replace("'", "&apos;") + "'"
                : "\"" + value.replace("\"", "&#34;") + "\"";
    }

    private String space(String equals) {
        return one("", "", "", " ", "\n") + equals + one("", "", "", "\t");
    }

    private void content(List<String> prefixes) {
        for (int i = random.nextInt(5); i > 0; i--) {
            int kind = random.nextInt(8);
            if (kind < 3 && left > 0) {
                element(prefixes);
            } else if (kind == 3) {
                out.append("<![CDATA[");
                int from = out.length();
                for (int j = random.nextInt(4); j > 0; j--) {
                    out.append(one(CDATA));
                }
                remove("]]>", from);
                out.append("]]>");
            } else {
                int from = out.length();
                for (int j = random.nextInt(4); j > 0; j--) {
                    out.append(one(TEXT));
                }
                // What came before may end with brackets.
                remove("]]>", Math.max(0, from - 2));
            }
        }
    }

    private void remove(String forbidden, int from) {
        for (int i = out.indexOf(forbidden, from); i >= 0; i = out.indexOf(forbidden, from)) {
            out.delete(i + 2, i + 3);
        }
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** {@code document} with one to three things changed. */
    static String damaged(String document, Random random) {
        StringBuilder damaged = new StringBuilder(document);
        for (int i = 1 + random.nextInt(3); i > 0 && damaged.length() > 0; i--) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(at, JUNK[random.nextInt(JUNK.length)]);
                case 2 -> damaged.replace(at, to, JUNK[random.nextInt(JUNK.length)]);
                case 3 ->
                    damaged.insert(
                            random.nextInt(damaged.length()),
                            damaged.substring(at, Math.min(damaged.length(), at + 12)));
                default -> damaged.setLength(random.nextInt(6) == 0 ? at : damaged.length());
            }
        }
        return damaged.toString();
    }
}
