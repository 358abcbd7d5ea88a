package im.couplet.benchmark;

import static im.couplet.benchmark.Shapes.ROOMY;
import static im.couplet.benchmark.Shapes.alike;
import static im.couplet.benchmark.Shapes.iq;
import static im.couplet.benchmark.Shapes.message;
import static im.couplet.benchmark.Shapes.texts;

import im.couplet.caps.Caps2Hash;
import im.couplet.caps.CapsHash;
import im.couplet.chat.Conversation;
import im.couplet.ext.Markup;
import im.couplet.ext.Roster;
import im.couplet.forms.FormFilling;
import im.couplet.jid.Jid;
import im.couplet.jid.Precis;
import im.couplet.jid.XmppUri;
import im.couplet.richtext.ConsistentColor;
import im.couplet.richtext.MarkupText;
import im.couplet.richtext.Styling;
import im.couplet.richtext.XhtmlText;
import im.couplet.roster.RosterChanges;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamParser;
import im.couplet.xml.CanonicalXml;
import im.couplet.xml.Element;
import im.couplet.xml.ElementPath;
import im.couplet.xml.XmlPrinter;
import im.couplet.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Public functions with input that a stranger may send. */
final class GrowthKinds {
    private static final String OPEN =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
    private static final String INFO = "http://jabber.org/protocol/disco#info";

    private final List<GrowthKind> kinds = new ArrayList<>();

    private GrowthKinds() {
        Shapes.all().forEach(this::ofElements);
        ofTexts();
        ofForms();
        ofCapabilities();
        ofText();
        ofChat();
    }

    static List<GrowthKind> all() {
        return new GrowthKinds().kinds;
    }

    /** For functions that take text. */
    private void add(String function, String much, IntFunction<String> text, Consumer<String> call) {
        add(function, much, text, Function.identity(), call);
    }

    /** For functions that take what is made of text beforehand. */
    private <T> void add(
            String function, String much, IntFunction<String> text, Function<String, T> prepare, Consumer<T> call) {
        kinds.add(new GrowthKind(function, much, n -> {
            T given = prepare.apply(text.apply(n));
            return () -> call.accept(given);
        }));
    }

    private static Element element(String xml) {
        return Element.parse(xml, ROOMY);
    }

    private static Message chat(String xml) {
        return (Message) Stanza.read(element(xml));
    }

    private static List<String> cut(String text) {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 100) {
            chunks.add(text.substring(i, Math.min(text.length(), i + 100)));
        }
        return chunks;
    }

    private static StreamParser opened() {
        StreamParser parser = new StreamParser(Framing.TCP, ROOMY, event -> {});
        parser.feed(OPEN);
        return parser;
    }

    private void ofElements(String much, IntFunction<String> xml) {
        add("Element.parse", much, xml, GrowthKinds::element);
        add("StreamParser.feed", much, xml, text -> opened().feed(text));
        add(
                "StreamParser.feed, chunks of 100",
                much,
                xml,
                GrowthKinds::cut,
                chunks -> chunks.forEach(opened()::feed));
        add(
                "StreamParser.feed, octets",
                much,
                xml,
                text -> text.getBytes(StandardCharsets.UTF_8),
                octets -> opened().feed(octets));
        add("XmlWriter.write", much, xml, GrowthKinds::element, XmlWriter::write);
        add("CanonicalXml.of", much, xml, GrowthKinds::element, CanonicalXml::of);
        add("XmlPrinter.print", much, xml, GrowthKinds::element, XmlPrinter::print);
        add("Element.text", much, xml, GrowthKinds::element, Element::text);
        add("Element.hashCode", much, xml, GrowthKinds::element, Element::hashCode);
        add(
                "Element.equals",
                much,
                xml,
                text -> List.of(element(text), element(text)),
                pair -> pair.get(0).equals(pair.get(1)));
        add(
                "ElementPath.all",
                much,
                xml,
                GrowthKinds::element,
                root -> ElementPath.of("{urn:x}a/b/c").all(root));
        add("Stanza.read, problems", much, xml, GrowthKinds::element, root -> Stanza.read(root).problems());
    }

    private void ofTexts() {
        add("Jid.parse", "labels", n -> "a.".repeat(n) + "b", tolerant(Jid::parse));
        add("Jid.parse", "marks", n -> "b/a" + "\u0301\u0327".repeat(n), tolerant(Jid::parse));
        add("Jid.unescape", "escapes", n -> "\\20a".repeat(n), Jid::unescape);
        add("Jid.escape", "characters to escape", n -> "a b'".repeat(n), Jid::escape);
        add("Precis.nickname", "marks", n -> "a" + "\u0301\u0327".repeat(n), tolerant(Precis::nickname));
        add("Precis.nickname", "digits", "\u0660"::repeat, Precis::nickname);
        add("Precis.nickname", "Katakana dots", n -> "\u30FB".repeat(n) + "\u3042", Precis::nickname);
        add("Precis.opaqueString", "letters", "é"::repeat, Precis::opaqueString);
        add(
                "XmppUri.parse",
                "parameters with one hash",
                n -> "xmpp:a@b?message" + texts(n, i -> ";" + alike(i) + "=b"),
                XmppUri::parse);
        add("ConsistentColor.of", "letters", "é"::repeat, ConsistentColor::of);
    }

    private static Consumer<String> tolerant(Consumer<String> call) {
        return text -> {
            try {
                call.accept(text);
            } catch (RuntimeException refused) {
                // Refusing takes time, too.
            }
        };
    }

    private static String form(String type, String fields) {
        return "<x xmlns='jabber:x:data' type='" + type + "'>" + fields + "</x>";
    }

    private void ofForms() {
        IntFunction<String> fields =
                n -> texts(n, i -> "<field var='" + alike(i) + "' type='text-single'><value>a</value></field>");
        add(
                "FormFilling.check",
                "fields with one hash",
                fields,
                text -> List.of(element(form("form", text)), element(form("submit", text))),
                pair -> FormFilling.check(pair.get(0), pair.get(1)));
        add(
                "FormFilling.fill",
                "fields with one hash",
                fields,
                text -> element(form("form", text)),
                form -> FormFilling.fill(form, List.of(alike(1)), List.of(List.of("b"))));
    }

    private void ofCapabilities() {
        IntFunction<String> features = n -> "<query xmlns='" + INFO + "'><identity category='client' type='pc'/>"
                + texts(n, i -> "<feature var='" + alike(i) + "'/>") + "</query>";
        IntFunction<String> forms = n -> "<query xmlns='" + INFO + "'><identity category='client' type='pc'/>"
                + texts(
                        n,
                        i -> form(
                                "result",
                                "<field var='FORM_TYPE' type='hidden'><value>urn:" + i + "</value></field>"
                                        + "<field var='a'><value>b</value></field>"))
                + "</query>";
        add("CapsHash.compute", "features", features, GrowthKinds::element, info -> CapsHash.compute(info, "sha-1"));
        add("CapsHash.compute", "forms", forms, GrowthKinds::element, info -> CapsHash.compute(info, "sha-1"));
        add(
                "Caps2Hash.digest",
                "features",
                features,
                GrowthKinds::element,
                info -> Caps2Hash.digest(info, null, "sha-256"));
        add("Caps2Hash.digest", "forms", forms, GrowthKinds::element, info -> Caps2Hash.digest(info, null, "sha-256"));
    }

    private void ofText() {
        add("Styling.parse", "quotes in quotes", n -> ">".repeat(n) + "a", Styling::parse);
        add("Styling.parse", "directives", " *a"::repeat, Styling::parse);
        add("Styling.parse, plain", "texts in each other", n -> "*_".repeat(n) + "a" + "_*".repeat(n), body ->
                Styling.parse(body).plain());
        add(
                "XhtmlText.parse",
                "depth",
                n -> "<body xmlns='http://www.w3.org/1999/xhtml'>" + "<em>".repeat(n) + "</em>".repeat(n) + "</body>",
                GrowthKinds::element,
                XhtmlText::parse);
        add(
                "MarkupText.parse",
                "spans",
                n -> "<markup xmlns='urn:xmpp:markup:0'>"
                        + texts(n, i -> "<span start='" + i + "' end='" + 2 * n + "'><strong/></span>") + "</markup>",
                text -> Markup.TYPE.read(element(text)),
                markup -> MarkupText.parse("a".repeat(100_000), markup));
    }

    private void ofChat() {
        kinds.add(new GrowthKind("Conversation.apply", "reactions of one message", n -> {
            Conversation talk = Conversation.with(Jid.parse("d@e.example"), Jid.parse("a@b.example"))
                    .apply(chat(message("<body>a</body>")))
                    .conversation();
            Message reaction = chat(message("<reactions xmlns='urn:xmpp:reactions:0' id='1'>"
                    + texts(n, i -> "<reaction>" + i + "</reaction>") + "</reactions>"));
            return () -> talk.apply(reaction);
        }));
        kinds.add(new GrowthKind("RosterChanges.pushed", "contacts", n -> {
            String items = texts(n, i -> "<item jid='a" + i + "@b.example'/>");
            Iq answer = (Iq) Stanza.read(element(iq("result", "<query xmlns='jabber:iq:roster'>" + items + "</query>")));
            Roster roster = RosterChanges.loaded(null, answer);
            Iq push = (Iq) Stanza.read(element(iq(
                    "set",
                    "<query xmlns='jabber:iq:roster'><item jid='a1@b.example' subscription='remove'/></query>")));
            return () -> RosterChanges.pushed(roster, push, Jid.parse("d@e.example"));
        }));
    }
}
