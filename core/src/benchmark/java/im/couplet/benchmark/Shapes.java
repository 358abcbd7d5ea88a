package im.couplet.benchmark;

import im.couplet.xml.XmlLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stanzas of any size, as a stranger may write them. */
public final class Shapes {
    private static final int ALL = Integer.MAX_VALUE;
    static final XmlLimits ROOMY = new XmlLimits(ALL, ALL, ALL, ALL, ALL, ALL);

    private Shapes() {}

    /** The texts of {@code one} for each number below n. */
    public static String texts(int n, IntFunction<String> one) {
        return IntStream.range(0, n).mapToObj(one).collect(Collectors.joining());
    }

    /** Different texts with one hash: "Aa" and "BB" have the same. */
    public static String alike(int i) {
        return texts(17, bit -> (i >> bit & 1) == 1 ? "BB" : "Aa");
    }

    /** A message of a stranger with this content. */
    public static String message(String content) {
        return "<message xmlns='jabber:client' type='chat' id='1' from='a@b.example/c' to='d@e.example/f'>" + content
                + "</message>";
    }

    static String iq(String type, String content) {
        return "<iq xmlns='jabber:client' type='" + type + "' id='1' to='d@e.example/f'>" + content + "</iq>";
    }

    /** By what there is much of. */
    public static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> all = new LinkedHashMap<>();
        all.put("one text", n -> message("<body>" + "abcdefghij".repeat(n) + "</body>"));
        all.put("references", n -> message("<body>" + "&amp;b\n".repeat(n) + "</body>"));
        all.put("characters beyond U+FFFF", n -> message("<body>" + "a😀".repeat(n) + "</body>"));
        all.put("CDATA sections", n -> message("<body>" + "<![CDATA[a]]>".repeat(n) + "</body>"));
        all.put("one attribute", n -> message("<a xmlns='urn:x' b='" + "a&lt;\n".repeat(n) + "'/>"));
        all.put("children", n -> message("<a xmlns='urn:x'/>".repeat(n)));
        all.put("names", n -> message(texts(n, i -> "<a" + i + " xmlns='urn:x'/>")));
        all.put("names with one hash", n -> message(texts(n, i -> "<" + alike(i) + " xmlns='urn:x'/>")));
        all.put("namespaces", n -> message(texts(n, i -> "<a xmlns='urn:x:" + i + "'/>")));
        all.put("texts between children", n -> message("a<b xmlns='urn:x'/>".repeat(n)));
        all.put("depth", n -> message("<a>".repeat(n) + "</a>".repeat(n)));
        all.put("attributes", n -> message("<a xmlns='urn:x'" + texts(n, i -> " b" + i + "=''") + "/>"));
        all.put(
                "attributes with one hash",
                n -> message("<a xmlns='urn:x'" + texts(n, i -> " " + alike(i) + "=''") + "/>"));
        all.put(
                "attributes with a prefix",
                n -> message("<a xmlns='urn:x' xmlns:p='urn:p'" + texts(n, i -> " p:b" + i + "=''") + "/>"));
        all.put(
                "declarations",
                n -> message("<a xmlns='urn:x'" + texts(n, i -> " xmlns:p" + i + "='urn:p:" + i + "'") + "/>"));
        all.put(
                "depth of declarations",
                n -> message(texts(n, i -> "<a xmlns='urn:x:" + i + "'>") + "</a>".repeat(n)));
        all.put("bad delays", n -> message("<delay xmlns='urn:xmpp:delay' stamp='x'/>".repeat(n)));
        all.put("bodies by language", n -> message(texts(n, i -> "<body xml:lang='x-" + i + "'>a</body>")));
        all.put(
                "fields of an extension",
                n -> message("<reactions xmlns='urn:xmpp:reactions:0' id='1'>"
                        + texts(n, i -> "<reaction>" + i + "</reaction>") + "</reactions>"));
        all.put(
                "contacts",
                n -> iq(
                        "result",
                        "<query xmlns='jabber:iq:roster'>" + texts(n, i -> "<item jid='a" + i + "@b.example'/>")
                                + "</query>"));
        return all;
    }
}
