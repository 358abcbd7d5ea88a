package im.couplet.ext;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An example of a XEP.
 *
 * @param number its number in the document, from 1
 * @param caption its caption
 * @param root holds its elements, as the children of a client's stream; null when it is no XML
 * @param error why it is no XML; null when it is
 */
record DocumentExamples(
        int number,
        String caption,
        @Nullable Element root,
        @Nullable String error) {
    private static final Pattern EXAMPLE =
            Pattern.compile("<example\\b([^>]*?)(/>|>(?<body>.*?)</example>)", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("caption\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+\"([^\"<]*)\"\\s*>");

    /** What stands above the content of a request or an answer of HTTP. */
    private static final Pattern HTTP_HEAD = Pattern.compile(
            "^[ \\t]*(?:[A-Z]+ \\S+ )?HTTP/1\\.\\d[^\\n]*\\n(?:[ \\t]*[A-Za-z-]+:[^\\n]*\\n)*", Pattern.MULTILINE);

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** What says who sends the element behind it. */
    private static final Pattern SPEAKER =
            Pattern.compile("^[ \\t]*(?:C|S|CLIENT|SERVER|RECV|SEND|recv|send):", Pattern.MULTILINE);

    /** The examples of the XEP whose source is {@code document}, in order. */
    static List<DocumentExamples> of(Path document) throws IOException {
        // A comment of the document may hold an example that nobody sees; one within CDATA is of the example.
        Matcher examples = EXAMPLE.matcher(withEntities(withoutComments(Files.readString(document))));
        List<DocumentExamples> all = new ArrayList<>();
        while (examples.find()) {
            Matcher caption = CAPTION.matcher(examples.group(1));
            String text = caption.find() ? caption.group(1) == null ? caption.group(2) : caption.group(1) : "";
            String body = examples.group("body");
            all.add(parse(all.size() + 1, text, body == null ? "" : text(body)));
        }
        return all;
    }

    private static String withoutComments(String document) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = document.indexOf("<!"); at >= 0; at = document.indexOf("<!", at)) {
            boolean comment = document.startsWith("<!--", at);
            int end = document.indexOf(comment ? "-->" : document.startsWith("<![CDATA[", at) ? "]]>" : ">", at);
            if (end < 0) {
                break;
            }
            if (comment) {
                out.append(document, from, at);
                from = end + 3;
            }
            at = end + 1;
        }
        return out.append(document.substring(from)).toString();
    }

    /** The document with the entities that it declares itself, such as its namespace, put in. */
    private static String withEntities(String document) {
        String replaced = document;
        Matcher entities = ENTITY.matcher(document);
        while (entities.find()) {
            replaced = replaced.replace("&" + entities.group(1) + ";", entities.group(2));
        }
        return replaced;
    }

    /** What a reader of the document sees. */
    private static String text(String body) {
        StringBuilder text = new StringBuilder();
        Matcher sections = CDATA.matcher(body);
        int from = 0;
        while (sections.find()) {
            text.append(unescaped(body.substring(from, sections.start()))).append(sections.group(1));
            from = sections.end();
        }
        return text.append(unescaped(body.substring(from))).toString();
    }

    private static String unescaped(String text) {
        return text.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static DocumentExamples parse(int number, String caption, String text) {
        String stanzas = SPEAKER.matcher(HTTP_HEAD.matcher(text).replaceAll("")).replaceAll("");
        String elements = COMMENT.matcher(stanzas)
                .replaceAll("")
                .replaceFirst("^\\s*<\\?xml[^>]*\\?>", "")
                .replaceAll("([\"'])jabber:(server|component:accept)\\1", "$1jabber:client$1");
        try {
            Element root = Element.parse("<stream:stream xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback'>" + elements
                    + "</stream:stream>");
            boolean empty = root.elements().isEmpty();
            return new DocumentExamples(number, caption, empty ? null : root, empty ? "no element in it" : null);
        } catch (XmlException e) {
            return new DocumentExamples(number, caption, null, e.getMessage());
        }
    }
}
