package im.couplet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes inputs out of others by what XML is made of: tags, attributes, references, sections and single characters. */
final class XmlMutator {
    private static final Pattern TOKEN = Pattern.compile(
            "<!\\[CDATA\\[|]]>|<!--|-->|<\\?|\\?>|<!|</?|/?>|&#?x?|;|=|\"[^\"<]*\"|'[^'<]*'|[\\w.:-]+|\\s+|.",
            Pattern.DOTALL);

    static final String[] TOKENS = {
        "<",
        "</",
        "/>",
        ">",
        "<a>",
        "</a>",
        "<b/>",
        "<p:a xmlns:p='u'/>",
        "<![CDATA[",
        "]]>",
        "]]",
        "]",
        "<!--",
        "-->",
        "<!-- x -->",
        "<?x y?>",
        "<?",
        "?>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE a>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]>",
        "&",
        ";",
        "&#",
        "&#x",
        "&#9;",
        "&#10;",
        "&#xd;",
        "&#x20;",
        "&#60;",
        "&#x110000;",
        "&#xD800;",
        "&#xFFFE;",
        "&#0;",
        "&#x1F600;",
        "&#4294967361;",
        "&amp;",
        "&lt;",
        "&apos;",
        "&e;",
        "&am",
        "=",
        "'",
        "\"",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " x='1'",
        " x=\"&#xA;\"",
        " xml:lang='en'",
        " xml:space='preserve'",
        " xml:id='x y'",
        " xmlns=''",
        " xmlns='u'",
        " xmlns:p='u'",
        " xmlns:p=''",
        " xmlns:q='u'",
        " p:x='1'",
        " q:x='1'",
        " xmlns:xml='http://www.w3.org/XML/1998/namespace'",
        " xmlns='http://www.w3.org/XML/1998/namespace'",
        " xmlns:xmlns='u'",
        " xmlns:p='http://www.w3.org/2000/xmlns/'",
        "xmlns",
        "xml",
        "xml:",
        "p:",
        ":",
        "version='1.1'",
        "encoding='UTF-8'",
        "encoding='latin1'",
        "standalone='yes'",
    };

    /** Characters at the edges of productions [2] Char, [3] S, [4] NameStartChar and [4a] NameChar. */
    static final int[] EDGES = {
        0, 1, 8, 9, 0xA, 0xB, 0xC, 0xD, 0xE, 0x1F, 0x20, '-', '.', '/', '0', '9', ':', '@', 'A', 'Z', '_', '`', 'z',
        '{', 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xB6, 0xB7, 0xB8, 0xBF, 0xC0, 0xD6, 0xD7, 0xD8, 0xF6, 0xF7, 0xF8,
        0x2FF, 0x300, 0x36F, 0x370, 0x37D, 0x37E, 0x37F, 0x1FFF, 0x2000, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x2029,
        0x203E, 0x203F, 0x2040, 0x2041, 0x206F, 0x2070, 0x218F, 0x2190, 0x2BFF, 0x2C00, 0x2FEF, 0x2FF0, 0x3000, 0x3001,
        0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xF8FF, 0xF900, 0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0, 0xFEFF, 0xFFFD,
        0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0xEFFFF, 0xF0000, 0x10FFFF,
    };

    private final List<String> corpus;
    private final Random random;

    XmlMutator(List<String> corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
    }

    /** An input made out of one or two of the corpus. */
    String next() {
        List<String> tokens = tokens(one());
        for (int i = 1 + random.nextInt(1 + random.nextInt(5)); i > 0; i--) {
            mutate(tokens);
        }
        return String.join("", tokens);
    }

    private String one() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private static List<String> tokens(String xml) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(xml);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private void mutate(List<String> tokens) {
        int size = tokens.size();
        int at = random.nextInt(size + 1);
        int to = Math.min(size, at + 1 + random.nextInt(4));
        switch (random.nextInt(12)) {
            case 0 -> tokens.subList(at, to).clear();
            case 1 -> tokens.add(at, TOKENS[random.nextInt(TOKENS.length)]);
            case 2 -> tokens.add(at, edge());
            case 3 -> {
                tokens.subList(at, to).clear();
                tokens.add(at, random.nextBoolean() ? edge() : TOKENS[random.nextInt(TOKENS.length)]);
            }
            case 4 -> tokens.addAll(random.nextInt(size + 1), List.copyOf(tokens.subList(at, to)));
            case 5 -> {
                List<String> other = tokens(one());
                int from = random.nextInt(other.size() + 1);
                tokens.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(12))));
            }
            case 6 -> inWord(tokens, at);
            case 7 -> {
                int other = random.nextInt(size + 1);
                if (at < size && other < size) {
                    tokens.set(at, tokens.set(other, tokens.get(at)));
                }
            }
            case 8 -> wrap(tokens);
            default -> fitting(tokens);
        }
    }

    /** Puts something in where it may well stand: attributes behind a name in a tag, the rest behind a tag. */
    private void fitting(List<String> tokens) {
        String token = TOKENS[random.nextInt(TOKENS.length)];
        String before = token.startsWith(" x") || token.startsWith(" p:") ? "<" : ">";
        int at = random.nextInt(tokens.size() + 1);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int place = (at + i) % tokens.size();
            if (tokens.get(place).equals(before)) {
                tokens.add(Math.min(tokens.size(), before.equals("<") ? place + 2 : place + 1), token);
                return;
            }
        }
    }

    /** Puts a character into a name, a value or text. */
    private void inWord(List<String> tokens, int at) {
        if (at < tokens.size()) {
            String word = tokens.get(at);
            int cut = random.nextInt(word.length() + 1);
            tokens.set(at, word.substring(0, cut) + edge() + word.substring(cut));
        }
    }

    /** Puts an element around everything, with declarations that change what is within. */
    private void wrap(List<String> tokens) {
        int kind = random.nextInt(4);
        tokens.add(
                0,
                List.of("<w>", "<w xmlns='u'>", "<w xmlns:p='u'>", "<w xmlns:p='v' xmlns:q='v'>")
                        .get(kind));
        tokens.add("</w>");
    }

    private String edge() {
        return Character.toString(EDGES[random.nextInt(EDGES.length)]);
    }
}
