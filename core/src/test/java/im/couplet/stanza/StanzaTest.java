package im.couplet.stanza;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.UnreadableAddresses;
import im.couplet.ext.Delay;
import im.couplet.ext.DiscoInfo;
import im.couplet.jid.Jid;
import im.couplet.jid.UnreadableAddress;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Problem;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of RFC 6120 and RFC 6121. */
class StanzaTest {
    private static <S extends Stanza> S read(Class<S> kind, String xml) {
        return read(kind, xml, xml);
    }

    private static <S extends Stanza> S read(Class<S> kind, String xml, String asAClients) {
        Stanza stanza = Stanza.read(Element.parse(xml));
        assertEquals(Element.parse(asAClients), stanza.element());
        return assertInstanceOf(kind, stanza);
    }

    @Test
    void readsAMessageInSeveralLanguages() {
        Message message = read(
                Message.class,
                "<message xmlns='jabber:client' from='juliet@example.com/balcony' id='z94nb37h' to='romeo@example.net'"
                        + " type='chat' xml:lang='en'><subject>I implore you!</subject>"
                        + "<subject xml:lang='cs'>Úpěnlivě prosím!</subject>"
                        + "<body>Wherefore art thou, Romeo?</body><body xml:lang='cs'>Pročež jsi ty, Romeo?</body>"
                        + "<thread parent='e0ffe42b28561960c6b12b944a092794b9683a38'>0e3141cd80894871a68e6fe6b1ec56fa</thread>"
                        + "</message>");
        assertEquals(Message.Type.CHAT, message.type());
        assertEquals("Wherefore art thou, Romeo?", message.body());
        assertEquals("Pročež jsi ty, Romeo?", message.bodies().in("CS"));
        assertEquals("I implore you!", message.subject());
        assertEquals("0e3141cd80894871a68e6fe6b1ec56fa", message.thread());
        assertEquals("e0ffe42b28561960c6b12b944a092794b9683a38", message.parentThread());
        assertEquals("en", message.lang());
        assertEquals(List.of(), message.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " type='normal'", " type='unheard-of'"})
    void takesAMessageWithoutAKnownTypeAsNormal(String type) {
        assertEquals(
                Message.Type.NORMAL,
                read(Message.class, "<message xmlns='jabber:client'" + type + "/>")
                        .type());
    }

    @Test
    void deliversAStanzaWithABadAddress() {
        Message message = read(
                Message.class,
                "<message xmlns='jabber:client' from='@example.com' to='a@example.com'><body>x</body></message>");
        assertEquals(
                "@example.com",
                assertInstanceOf(UnreadableAddress.class, message.from()).raw());
        assertEquals(Jid.parse("a@example.com"), message.to());
        assertEquals(List.of(new Problem("message.from", "an address", "@example.com")), message.problems());
    }

    @Test
    void saysTheNamespaceOfWhatIsNoStanza() {
        Element other = Element.parse("<message xmlns='urn:x'/>");
        assertEquals(
                "Expected a message, presence or iq in the namespace jabber:client, found message in the namespace urn:x",
                assertThrows(StanzaException.class, () -> Stanza.read(other)).getMessage());
        Element none = Element.parse("<iq/>");
        assertEquals(
                "Expected a message, presence or iq in the namespace jabber:client, found iq in no namespace",
                assertThrows(StanzaException.class, () -> Stanza.read(none)).getMessage());
    }

    @Test
    void parsesOneKindWithoutANamespace() {
        assertEquals("Hi", Message.parse("<message><body>Hi</body></message>").body());
        assertEquals(
                1, Presence.parse("<presence><priority>1</priority></presence>").priority());
        assertEquals("a", Iq.parse("<iq type='result' id='a'/>").id());
        assertInstanceOf(Presence.class, Stanza.parse("<presence/>"));
        assertEquals(
                Message.parse("<message xmlns='jabber:client'><body>Hi</body></message>"),
                Message.parse("<message><body>Hi</body></message>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<iq type='result' id='a'/>; Expected a message, found an iq",
                "<presence/>; Expected a message, found presence",
                "<message xmlns='urn:x'/>; Expected a message, presence or iq in the namespace jabber:client,"
                        + " found message in the namespace urn:x"
            })
    void saysWhatStandsInPlaceOfAMessage(String xml, String said) {
        assertEquals(
                said,
                assertThrows(StanzaException.class, () -> Message.parse(xml)).getMessage());
    }

    /** RFC 6120 section 4.8.2, XEP-0114 section 3. */
    @ParameterizedTest
    @ValueSource(strings = {"jabber:server", "jabber:component:accept", "jabber:component:connect"})
    void readsAStanzaOfAServersOrAComponentsStreamAsAClients(String namespace) {
        String inside = "<x xmlns='urn:x'><body xmlns='" + namespace + "'/></x>"
                + "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'/></forwarded>";
        Message message = read(
                Message.class,
                "<message xmlns='" + namespace + "' from='a@b' type='error'><body xml:lang='en'>Hi<b/></body>" + inside
                        + "<error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>",
                "<message xmlns='jabber:client' from='a@b' type='error'><body xml:lang='en'>Hi<b xmlns='" + namespace
                        + "'/></body>" + inside
                        + "<error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
        assertEquals("Hi", message.body());
        assertEquals("gone", Objects.requireNonNull(message.error()).condition());
    }

    /** RFC 6121 section 5.2.3: each language once. */
    @Test
    void holdsOneTextInEachLanguage() {
        assertEquals(
                Element.parse("<message xmlns='jabber:client'><body>b</body><body xml:lang='EN'>d</body>"
                        + "<subject>s</subject><thread>u</thread></message>"),
                Message.builder()
                        .body("a")
                        .body("en", "c")
                        .thread("t", "p")
                        .body("b")
                        .body("EN", "d")
                        .subject("s")
                        .thread("u", null)
                        .build()
                        .element());
        assertEquals(
                Element.parse("<presence xmlns='jabber:client'><priority>2</priority></presence>"),
                Presence.builder().priority(1).priority(2).build().element());
        assertEquals(
                "body",
                assertThrows(NullPointerException.class, () -> Message.builder().body(null))
                        .getMessage());
    }

    /** Whoever hands in null is told where. */
    @Test
    void namesWhatIsNull() {
        Map<String, Executable> calls = new LinkedHashMap<>();
        calls.put("text", () -> Message.parse(null));
        calls.put("element", () -> Stanza.read(null));
        calls.put("body", () -> Message.builder().body(null));
        calls.put("language", () -> Message.builder().body(null, "a"));
        calls.put("child", () -> Message.builder().add((Element) null));
        calls.put("delay", () -> Message.builder().add(Delay.TYPE, null));
        calls.put("error", () -> Message.parse("<message/>").errorReply(null));
        calls.put(
                "features[1]",
                () -> DiscoInfo.TYPE.write(new DiscoInfo(null, List.of(), Arrays.asList("a", null), List.of())));
        calls.put(
                "identities[0]",
                () -> DiscoInfo.TYPE.write(new DiscoInfo(null, Collections.singletonList(null), List.of(), List.of())));
        calls.forEach((name, call) -> assertEquals(
                name, assertThrows(NullPointerException.class, call, name).getMessage()));
    }

    @Test
    void isEqualWhateverWhiteSpaceIsBetweenItsChildren() {
        Message tight = Message.parse("<message><body> a </body><x xmlns='urn:x'> </x></message>");
        Message loose = Message.parse("<message>\n  <body> a </body>\n\t<x xmlns='urn:x'> </x>\n</message>");
        assertEquals(tight, loose);
        assertEquals(tight.hashCode(), loose.hashCode());
        assertEquals(Presence.parse("<presence/>"), Presence.parse("<presence> </presence>"));
        assertNotEquals(tight, Message.parse("<message><body>a</body><x xmlns='urn:x'> </x></message>"));
        assertNotEquals(tight, Message.parse("<message><body> a </body><x xmlns='urn:x'/></message>"));
        assertNotEquals(tight, Message.parse("<message><body> a </body>-<x xmlns='urn:x'> </x></message>"));
    }

    @Test
    void readsPresence() {
        Presence presence = read(
                Presence.class,
                "<presence xmlns='jabber:client' xml:lang='en'><show>dnd</show><status>Wooing Juliet</status>"
                        + "<status xml:lang='cs'>Dvořím se Julii</status><priority>1</priority></presence>");
        assertEquals(Presence.Type.AVAILABLE, presence.type());
        assertEquals(Presence.Show.DND, presence.show());
        assertEquals(1, presence.priority());
        assertEquals("Wooing Juliet", presence.status());
    }

    @Test
    void deliversPresenceWithValuesOutOfRange() {
        Presence presence = read(
                Presence.class,
                "<presence xmlns='jabber:client'><show>sleeping</show><priority>200</priority></presence>");
        assertNull(presence.show());
        assertEquals(0, presence.priority());
        assertEquals(
                List.of(
                        new Problem("presence.show", "one of away, chat, dnd, xa", "sleeping"),
                        new Problem("presence.priority", "a whole number from -128 to 127", "200")),
                presence.problems());
    }

    @Test
    void answersARequest() {
        Iq request = read(
                Iq.class,
                "<iq xmlns='jabber:client' from='romeo@example.net/orchard' to='example.net' id='x1' type='get'>"
                        + "<ping xmlns='urn:xmpp:ping'/></iq>");
        assertTrue(request.isRequest());
        assertEquals(Element.of("urn:xmpp:ping", "ping"), request.payload());
        assertEquals(
                Element.parse(
                        "<iq xmlns='jabber:client' to='romeo@example.net/orchard' from='example.net' id='x1' type='result'/>"),
                request.resultReply(null).element());
        assertEquals(
                Element.parse(
                        "<iq xmlns='jabber:client' to='romeo@example.net/orchard' from='example.net' id='x1' type='error'>"
                                + "<error type='cancel'><service-unavailable"
                                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"),
                request.errorReply(StanzaError.of(Condition.SERVICE_UNAVAILABLE))
                        .element());
    }

    static List<String> unreadable() {
        return UnreadableAddresses.all();
    }

    /** RFC 6120 sections 8.1.1.1 and 8.2.3: an answer without {@code to} would go to oneself. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void answersWhoCannotBeReadAsItStands(String raw) {
        Message message = new Message(
                Element.parse("<message xmlns='jabber:client' type='chat'/>").withAttribute("from", raw));
        StanzaError error = StanzaError.of(Condition.SERVICE_UNAVAILABLE);
        assertEquals(raw, message.reply().body("x").build().element().attribute("to"));
        assertEquals(raw, message.errorReply(error).element().attribute("to"));
        Iq iq = Iq.checked(Element.parse("<iq xmlns='jabber:client' type='get' id='1'><a xmlns='urn:a'/></iq>")
                .withAttribute("from", raw));
        assertEquals(raw, iq.resultReply(null).element().attribute("to"));
        assertEquals(raw, iq.errorReply(error).element().attribute("to"));
        assertEquals(raw, Message.builder().to(iq.from()).build().element().attribute("to"));
        Presence presence = new Presence(Element.of("jabber:client", "presence").withAttribute("from", raw));
        assertEquals(raw, presence.errorReply(error).element().attribute("to"));
    }

    @Test
    void repliesInTheRoomThatTheNicknameIsIn() {
        for (String nickname : List.of("\u3164", "a\u202Eb", "")) {
            Message said = new Message(Element.parse("<message xmlns='jabber:client' type='groupchat'/>")
                    .withAttribute("from", "room@muc.example/" + nickname));
            assertEquals("room@muc.example", said.reply().build().element().attribute("to"));
        }
        Message said =
                new Message(Element.parse("<message xmlns='jabber:client' type='groupchat' from='room@my_host/a'/>"));
        assertEquals("room@my_host/a", said.reply().build().element().attribute("to"));
    }

    @Test
    void repliesInTheSameConversation() {
        Message message = read(
                Message.class,
                "<message xmlns='jabber:client' from='a@b/c' to='d@e/f' type='chat' id='1'><thread parent='p'>t</thread></message>");
        assertEquals(
                Element.parse("<message xmlns='jabber:client' type='chat' to='a@b/c'><thread parent='p'>t</thread>"
                        + "<body>Hi</body></message>"),
                message.reply().body("Hi").build().element());
        Message said = read(Message.class, "<message xmlns='jabber:client' from='room@b/nick' type='groupchat'/>");
        assertEquals(
                Element.parse("<message xmlns='jabber:client' type='groupchat' to='room@b'/>"),
                said.reply().build().element());
    }

    /** RFC 6120 section 8.3.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<message type='error'/>",
                "<presence type='error'/>",
                "<iq type='error' id='1'/>",
                "<iq type='result' id='1'/>"
            })
    void neverAnswersAnErrorOrAResult(String xml) {
        Element element = Element.parse(xml.replaceFirst(" ", " xmlns='jabber:client' "));
        StanzaError error = StanzaError.of(Condition.BAD_REQUEST);
        assertNull(Stanza.errorReply(element, error));
        Stanza stanza = Stanza.read(element);
        assertThrows(IllegalStateException.class, () -> {
            if (stanza instanceof Message message) {
                message.errorReply(error);
            } else if (stanza instanceof Presence presence) {
                presence.errorReply(error);
            } else {
                ((Iq) stanza).errorReply(error);
            }
        });
        if (stanza instanceof Iq iq) {
            assertThrows(IllegalStateException.class, () -> iq.resultReply(null));
        } else if (stanza instanceof Message message) {
            assertThrows(IllegalStateException.class, message::reply);
        }
    }

    @Test
    void answersWhatCannotBeRead() {
        Element bad = Element.parse("<iq xmlns='jabber:client' type='ask' id='1' from='a@b/c' to='@'/>");
        StanzaException refused = assertThrows(StanzaException.class, () -> Stanza.read(bad));
        assertEquals(
                Element.parse("<iq xmlns='jabber:client' type='error' id='1' to='a@b/c' from='@'><error type='modify'>"
                        + "<bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"),
                Stanza.errorReply(bad, StanzaError.of(refused.condition())));
        assertNull(Stanza.errorReply(Element.of("jabber:client", "a"), StanzaError.of(refused.condition())));
    }

    /** RFC 4647 section 3.4, with its example. */
    @ParameterizedTest
    @CsvSource({
        "zh-Hant-CN-x-private1-private2, Hant",
        "zh-hant, Hant",
        "zh-Hans, zh",
        "zh-Hant-x-wadegile, Hant",
        "fr, own",
        "en, own",
        "en-GB, own",
        "*, own",
        "'', own",
        "fr|de-CH, de",
        "fr|x-klingon|i-klingon, own",
        "de-DE-1996|zh, de"
    })
    void findsTheLanguageThatAReaderLikesBest(String languages, String text) {
        Message message = read(
                Message.class,
                "<message xmlns='jabber:client' xml:lang='en'><body xml:lang='zh'>zh</body><body>own</body>"
                        + "<body xml:lang='zh-Hant'>Hant</body><body xml:lang='de'>de</body></message>");
        assertEquals(text, message.body(List.of(languages.split("\\|", -1))));
        assertNull(message.subject(List.of("de")));
        assertEquals(
                "zh",
                read(Message.class, "<message xmlns='jabber:client'><body xml:lang='zh'>zh</body></message>")
                        .body(List.of("de")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq xmlns='jabber:client' type='get'><a/></iq>",
                "<iq xmlns='jabber:client' id='1'><a/></iq>",
                "<iq xmlns='jabber:client' id='1' type='ask'><a/></iq>",
                "<iq xmlns='jabber:client' id='1' type='get'/>",
                "<iq xmlns='jabber:client' id='1' type='set'><a/><b/></iq>",
                "<message xmlns='urn:x'/>",
                "<handshake xmlns='jabber:component:accept'/>",
                "<message/>",
                "<a xmlns='jabber:client'/>"
            })
    void refusesWhatCannotBeAStanza(String xml) {
        Element element = Element.parse(xml);
        StanzaException refused = assertThrows(StanzaException.class, () -> Stanza.read(element));
        assertEquals("bad-request", refused.condition());
    }

    @Test
    void readsAnErrorWithEverythingInIt() {
        Message message = read(
                Message.class,
                "<message xmlns='jabber:client' type='error' id='7h3baci9'><body>x</body>"
                        + "<error by='example.net' type='cancel'>"
                        + "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:romeo@afterlife.example.net</gone>"
                        + "<text xml:lang='en' xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>Moved</text>"
                        + "<too-many xmlns='urn:example:own'/></error></message>");
        StanzaError error = message.error();
        assertEquals(
                new StanzaError(
                        StanzaError.Type.CANCEL,
                        Condition.GONE,
                        "xmpp:romeo@afterlife.example.net",
                        LocalizedText.NONE.with("en", "Moved"),
                        Jid.parse("example.net"),
                        null,
                        List.of(Element.of("urn:example:own", "too-many"))),
                error);
        assertEquals(message.element().child(StanzaError.TYPE.name()), StanzaError.TYPE.write(error));
    }

    @Test
    void keepsAConditionThatNobodyKnows() {
        StanzaError error = StanzaError.TYPE.read(Element.parse("<error xmlns='jabber:client' type='wait'>"
                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>?</text>"
                + "<sold-out xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"));
        assertEquals("sold-out", error.condition());
    }

    /** RFC 6120 section 8.3.3 names the type that each condition should have. */
    @ParameterizedTest
    @CsvSource({
        "bad-request,MODIFY",
        "conflict,CANCEL",
        "feature-not-implemented,CANCEL",
        "forbidden,AUTH",
        "gone,CANCEL",
        "internal-server-error,CANCEL",
        "item-not-found,CANCEL",
        "jid-malformed,MODIFY",
        "not-acceptable,MODIFY",
        "not-allowed,CANCEL",
        "not-authorized,AUTH",
        "policy-violation,MODIFY",
        "recipient-unavailable,WAIT",
        "redirect,MODIFY",
        "registration-required,AUTH",
        "remote-server-not-found,CANCEL",
        "remote-server-timeout,WAIT",
        "resource-constraint,WAIT",
        "service-unavailable,CANCEL",
        "subscription-required,AUTH",
        "unexpected-request,WAIT"
    })
    void givesEachConditionItsUsualType(String condition, StanzaError.Type type) {
        assertEquals(type, StanzaError.of(condition).type());
    }

    @Test
    void buildsWhatItReads() {
        Message message = Message.builder()
                .to(Jid.parse("romeo@example.net"))
                .type(Message.Type.CHAT)
                .id("1")
                .lang("en")
                .body("Hi")
                .body("cs", "Ahoj")
                .thread("t", "p")
                .add(Element.of("urn:example", "x"))
                .build();
        assertEquals(
                Element.parse("<message xmlns='jabber:client' to='romeo@example.net' type='chat' id='1' xml:lang='en'>"
                        + "<body>Hi</body><body xml:lang='cs'>Ahoj</body><thread parent='p'>t</thread>"
                        + "<x xmlns='urn:example'/></message>"),
                message.element());
        assertEquals(message, Stanza.read(Element.parse(message.toString())));
        assertNotNull(
                Presence.builder().type(Presence.Type.AVAILABLE).priority(-128).build());
        assertThrows(IllegalArgumentException.class, () -> Presence.builder().priority(128));
        assertThrows(IllegalArgumentException.class, () -> Message.builder().body("\u0000"));
        assertThrows(StanzaException.class, () -> Iq.builder(Iq.Type.GET, "1").build());
    }

    /** RFC 6120 sections 8.2.3, 8.3.1 and 8.3.3; RFC 6121 section 4.5.1. */
    @Test
    void buildsNothingThatMustNotBeSent() {
        StanzaError error = StanzaError.of(Condition.FORBIDDEN);
        Element ping = Element.of("urn:xmpp:ping", "ping");
        refused(Message.builder().type(Message.Type.ERROR));
        refused(Message.builder().type(Message.Type.CHAT).add(StanzaError.TYPE, error));
        refused(Message.builder().add(StanzaError.TYPE, error));
        refused(Message.builder().type(Message.Type.ERROR).add(Element.of("jabber:client", "error")));
        refused(Message.builder()
                .type(Message.Type.ERROR)
                .add(StanzaError.TYPE, error)
                .add(StanzaError.TYPE, error));
        refused(Message.builder()
                .type(Message.Type.ERROR)
                .add(Element.parse("<error xmlns='jabber:client' type='wait'>"
                        + "<sold-out xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>")));
        refused(Message.builder()
                .type(Message.Type.ERROR)
                .add(Element.parse("<error xmlns='jabber:client'>"
                        + "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>")));
        refused(Presence.builder().type(Presence.Type.ERROR));
        refused(Presence.builder().type(Presence.Type.UNAVAILABLE).show(Presence.Show.AWAY));
        refused(Presence.builder().type(Presence.Type.UNAVAILABLE).priority(1));
        refused(Iq.builder(Iq.Type.ERROR, "1").add(ping));
        refused(Iq.builder(Iq.Type.RESULT, "1").add(ping).add(ping));
        refused(Iq.builder(Iq.Type.GET, "1").add(StanzaError.TYPE, error));
        Iq.builder(Iq.Type.ERROR, "1").add(ping).add(StanzaError.TYPE, error).build();
        Presence.builder().type(Presence.Type.UNAVAILABLE).status("Gone").build();
    }

    private static void refused(Stanza.Builder<?, ?> builder) {
        StanzaException refusal = assertThrows(StanzaException.class, builder::build);
        assertEquals("bad-request", refusal.condition());
    }

    @Test
    void makesNoErrorOfAConditionThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> StanzaError.of("nope"));
        assertThrows(IllegalArgumentException.class, () -> StanzaError.of("text"));
        StanzaError unknown =
                new StanzaError(StanzaError.Type.CANCEL, "sold-out", null, LocalizedText.NONE, null, null, List.of());
        StanzaError untyped =
                new StanzaError(null, Condition.CONFLICT, null, LocalizedText.NONE, null, null, List.of());
        StanzaError elsewhere = new StanzaError(
                StanzaError.Type.CANCEL, Condition.CONFLICT, "xmpp:a@b", LocalizedText.NONE, null, null, List.of());
        Element message = Element.of("jabber:client", "message");
        for (StanzaError one : List.of(unknown, untyped, elsewhere)) {
            assertThrows(IllegalArgumentException.class, () -> Stanza.errorReply(message, one));
        }
        assertThrows(IllegalArgumentException.class, () -> StanzaError.TYPE.write(unknown));
    }
}
