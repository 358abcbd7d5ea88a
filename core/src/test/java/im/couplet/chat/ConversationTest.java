package im.couplet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.UnreadableAddresses;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        String file = Objects.requireNonNull(CaseFiles.in("/cases/chat").get("conversations.json"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Object one : CaseFiles.list(file, "cases")) {
            Map<?, ?> each = (Map<?, ?>) one;
            tests.add(DynamicTest.dynamicTest((String) each.get("name"), () -> check(each)));
        }
        return tests.stream();
    }

    private static void check(Map<?, ?> one) {
        Conversation conversation = conversation((Map<?, ?>) Objects.requireNonNull(one.get("place")));
        for (Object each : (List<?>) Objects.requireNonNull(one.get("steps"))) {
            Map<?, ?> step = (Map<?, ?>) each;
            String left = (String) step.get("left");
            conversation = left == null ? step(conversation, step) : conversation.left(Jid.parse(left));
        }
        assertEquals(
                one.get("entries"),
                conversation.entries().stream().map(ConversationTest::shown).toList());
        for (Object each : one.get("references") instanceof List<?> all ? all : List.of()) {
            List<?> wanted = (List<?>) each;
            Entry entry = conversation.entries().get(((Long) wanted.get(0)).intValue());
            Purpose purpose = Purpose.valueOf(((String) wanted.get(1)).toUpperCase(Locale.ROOT));
            assertEquals(wanted.get(2), conversation.reference(entry, purpose), wanted.toString());
        }
        if (one.get("own") instanceof List<?> own) {
            checkOwn(conversation, own, (String) one.get("self"), one.get("displayed"));
        }
    }

    private static void checkOwn(Conversation chat, List<?> own, @Nullable String self, @Nullable Object displayed) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < chat.entries().size(); i++) {
            Entry entry = chat.entries().get(i);
            if (chat.isOwn(entry, self)) {
                found.add((long) i);
            }
            if (self != null) {
                assertEquals(chat.isOwn(entry, self), chat.venue().isSelf(entry.sender(), self));
            }
        }
        assertEquals(own, found);
        Displayed seen = chat.displayedUpTo(self);
        String by = seen.by() == null ? null : seen.by().toString();
        assertEquals(displayed, Arrays.asList(seen.marker(), seen.stanzaId(), by));
    }

    private static Conversation conversation(Map<?, ?> place) {
        String own = (String) place.get("own");
        Jid ownJid = own == null ? null : Jid.parse(own);
        Jid with = Jid.parse((String) Objects.requireNonNull(place.get("with")));
        if ("room".equals(place.get("kind"))) {
            List<String> features = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(place.get("features"))).forEach(one -> features.add((String) one));
            return Conversation.inRoom(with, ownJid, features);
        }
        return "occupant".equals(place.get("kind"))
                ? Conversation.withOccupant(Objects.requireNonNull(ownJid), with)
                : Conversation.with(Objects.requireNonNull(ownJid), with);
    }

    private static Conversation step(Conversation before, Map<?, ?> step) {
        String at = (String) step.get("at");
        Message message = message((String) Objects.requireNonNull(step.get("message")));
        ApplyResult after = before.apply(message, at == null ? null : Instant.parse(at), (String) step.get("stanzaId"));
        assertEquals(step.get("outcome"), word(after.outcome()), message::toString);
        assertEquals(step.get("refusal"), after.refusal() == null ? null : word(after.refusal()), message::toString);
        if (step.get("index") instanceof Long index) {
            assertEquals(index.intValue(), after.index(), message::toString);
        }
        return after.conversation();
    }

    private static Message message(String xml) {
        return (Message) Stanza.read(Element.parse(xml));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shown(Entry entry) {
        StringBuilder shown = new StringBuilder(entry.sender()).append(": ");
        shown.append(Objects.requireNonNullElse(entry.body(), "-"));
        shown.append(entry.isCorrected() ? " (corrected)" : "");
        shown.append(entry.retraction() == null ? "" : shown(entry.retraction()));
        entry.emojis()
                .forEach((emoji, senders) ->
                        shown.append(' ').append(emoji).append(' ').append(String.join(",", senders)));
        return shown.toString();
    }

    private static String shown(TimelineEntry.Retraction<Instant> retraction) {
        return " (retracted" + or("", " by ", retraction.id()) + (retraction.moderated() ? ", moderated" : "")
                + or("", " by ", retraction.by()) + or("", ": ", retraction.reason()) + ")";
    }

    private static String or(String otherwise, String before, @Nullable Object text) {
        return text == null ? otherwise : before + text;
    }

    @Test
    void whatCameLaterStaysBehindOneOfWhichTheTimeIsLearned() {
        Conversation chat = Conversation.with(Jid.parse("me@x.example"), Jid.parse("a@b.example"));
        for (String id : List.of("1", "2", "3")) {
            chat = chat.apply(said(id)).conversation();
        }
        chat = chat.apply(said("2"), Instant.parse("2026-01-01T00:00:02Z"), "s2")
                .conversation();
        assertEquals(List.of("1", "2", "3"), ids(chat));
        chat = chat.apply(said("0"), Instant.parse("2026-01-01T00:00:00Z"), "s0")
                .conversation();
        chat = chat.apply(said("3"), Instant.parse("2026-01-01T00:00:03Z"), "s3")
                .conversation();
        chat = chat.apply(said("1"), Instant.parse("2026-01-01T00:00:01Z"), "s1")
                .conversation();
        assertEquals(List.of("0", "1", "2", "3"), ids(chat));
    }

    private static Message said(String id) {
        return message("<message xmlns='jabber:client' from='a@b.example/x' id='" + id + "' type='chat'><body>" + id
                + "</body></message>");
    }

    private static List<String> ids(Conversation chat) {
        return chat.entries().stream().map(Entry::body).toList();
    }

    static List<String> unreadable() {
        return UnreadableAddresses.all();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void nobodyIsHereWhoCannotBeRead(String raw) {
        Jid own = Jid.parse("me@x.example");
        Conversation direct = Conversation.with(own, Jid.parse("a@b.example"))
                .apply(message(chat("<body>owe 1</body>")))
                .conversation();
        Conversation occupant = Conversation.withOccupant(own, Jid.parse("room@muc.example/a"))
                .apply(message(chat("<body>owe 1</body>")))
                .conversation();
        Jid room = Jid.parse("room@muc.example");
        Conversation inRoom = Conversation.inRoom(room, Jid.parse("room@muc.example/me"), List.of("urn:xmpp:sid:0"))
                .apply(message(
                        chat("<body>owe 1</body><stanza-id xmlns='urn:xmpp:sid:0' id='m1' by='room@muc.example'/>")
                                .replace("'chat'", "'groupchat'")))
                .conversation();
        for (String content : List.of(
                "<body>owe 1000</body>",
                "<body>owe 1000</body><replace xmlns='urn:xmpp:message-correct:0' id='m1'/>",
                "<retract xmlns='urn:xmpp:message-retract:1' id='m1'/>",
                "<retract xmlns='urn:xmpp:message-retract:1' id='m1'><moderated xmlns='urn:xmpp:message-moderate:1'/></retract>",
                "<reactions xmlns='urn:xmpp:reactions:0' id='m1'><reaction>+</reaction></reactions>")) {
            Message forged = message(chat(content).replace("m1' type", "m2' type"));
            forged = (Message) Stanza.read(forged.element().withAttribute("from", raw));
            assertNotHere(direct, forged);
            assertNotHere(occupant, forged);
            assertNotHere(inRoom, (Message) Stanza.read(forged.element().withAttribute("type", "groupchat")));
        }
    }

    @Test
    void aMessageWasSaidWhenEitherDelaySays() {
        String legacy = "<x xmlns='jabber:x:delay' stamp='20020910T23:08:25'/>";
        String delay = "<delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:26Z'/>";
        Conversation chat = Conversation.with(Jid.parse("me@x.example"), Jid.parse("a@b.example"));
        for (String[] pair : new String[][] {
            {legacy, "2002-09-10T23:08:25Z"}, {delay, "2002-09-10T23:08:26Z"}, {legacy + delay, "2002-09-10T23:08:26Z"}
        }) {
            Message message = message(chat("<body>hi</body>" + pair[0]).replace(" id=", " from='a@b.example/c' id="));
            assertEquals(
                    Instant.parse(pair[1]),
                    chat.apply(message)
                            .conversation()
                            .entries()
                            .get(0)
                            .state()
                            .at()
                            .value());
        }
    }

    private static String chat(String content) {
        return "<message xmlns='jabber:client' id='m1' type='chat'>" + content + "</message>";
    }

    private static void assertNotHere(Conversation conversation, Message forged) {
        assertEquals(1, conversation.entries().size());
        ApplyResult step = conversation.apply(forged);
        assertEquals(Outcome.REFUSED, step.outcome());
        assertEquals(Refusal.NOT_HERE, step.refusal());
        assertEquals(conversation, step.conversation());
    }

    @Test
    void forgetsTheOldestOfTooManyThatWait() {
        Conversation chat = Conversation.with(Jid.parse("a@x"), Jid.parse("b@x"));
        for (int i = 0; i < 300; i++) {
            chat = chat.apply(message("<message xmlns='jabber:client' type='chat' from='b@x' id='c" + i
                            + "'><body>b</body><replace xmlns='urn:xmpp:message-correct:0' id='m" + i
                            + "'/></message>"))
                    .conversation();
        }
        assertEquals(64, chat.waiting().size());
        assertEquals("c236", chat.waiting().get(0).message().id());
    }

    /** Eight who flood the room fill it, and each who says little keeps it: no flood reaches what is not of the flooders. */
    @Test
    void floodsPushOutFloodsAlone() {
        Conversation chat = room();
        for (int i = 0; i < 64; i++) {
            chat = chat.apply(correction("quiet" + i, "q" + i, "c" + i, "m" + i))
                    .conversation();
        }
        for (int i = 0; i < 100; i++) {
            for (int flooder = 0; flooder < 8; flooder++) {
                chat = chat.apply(correction("loud" + flooder, "l" + flooder, "x" + flooder + "-" + i, "y" + i))
                        .conversation();
            }
        }
        assertEquals(256, chat.waiting().size());
        for (int i = 0; i < 64; i++) {
            chat = chat.apply(said("quiet" + i, "q" + i, "m" + i, "")).conversation();
            assertEquals("corrected", chat.entries().get(i).body());
        }
    }

    @Test
    void nobodyPushesOutWhatOthersWaitWith() {
        Conversation chat = room().apply(correction("juliet", "o1", "c1", "m1")).conversation();
        for (int i = 0; i < 1000; i++) {
            chat = chat.apply(correction("mallory", "o2", "x" + i, "y" + i)).conversation();
        }
        for (int i = 0; i < 300; i++) {
            chat = chat.apply(correction("n" + i, "n" + i, "z" + i, "y" + i)).conversation();
        }
        assertEquals(256, chat.waiting().size());
        chat = chat.apply(said("juliet", "o1", "m1", "")).conversation();
        assertEquals("corrected", chat.entries().get(0).body());
        assertEquals(255, chat.waiting().size());
    }

    @Test
    void aCopyOfItKnowsTheSame() {
        Conversation chat = room().apply(correction("juliet", "o1", "c1", "m1")).conversation();
        chat = chat.apply(
                        said("romeo", "o3", "m2", "<stanza-id xmlns='urn:xmpp:sid:0' id='s2' by='room@muc.example'/>"))
                .conversation();
        chat = chat.apply(correction("romeo", "o3", "c2", "m2")).conversation();
        Conversation copy = Conversation.of(chat.venue(), chat.entries(), chat.waiting());
        assertEquals(chat, copy);
        assertEquals(chat.hashCode(), copy.hashCode());
        ApplyResult again = copy.apply(correction("romeo", "o3", "c2", "m2"));
        assertEquals(Outcome.KNOWN, again.outcome());
        assertEquals(
                "corrected",
                Objects.requireNonNull(
                                copy.apply(said("juliet", "o1", "m1", "")).entry())
                        .body());
    }

    @Test
    void aSenderWhoCallsAllTheSameIsFoundByTheNewest() {
        Conversation chat = room();
        for (int i = 0; i < 2000; i++) {
            chat = chat.apply(said("juliet", "o1", "same", "<body>" + i + "</body>"))
                    .conversation();
        }
        ApplyResult result = chat.apply(correction("juliet", "o1", "c", "same"));
        assertEquals(1999, result.index());
        assertEquals(
                Outcome.KNOWN,
                chat.apply(said("juliet", "o1", "same", "<body>1990</body>")).outcome());
    }

    @Test
    void namesWhatCanBeReadWithoutABodyByItsKeys() {
        assertEquals(
                List.of(IncomingMessage.CONTENT),
                JavaMessage.CONTENT.stream().map(ElementType::key).toList());
    }

    private static Conversation room() {
        return Conversation.inRoom(
                Jid.parse("room@muc.example"), null, List.of("urn:xmpp:sid:0", "urn:xmpp:occupant-id:0"));
    }

    private static Message said(String nickname, String occupant, String id, String more) {
        return message(
                "<message xmlns='jabber:client' type='groupchat' from='room@muc.example/" + nickname + "' id='" + id
                        + "'>" + (more.contains("body") ? "" : "<body>b</body>") + more
                        + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='" + occupant + "'/></message>");
    }

    private static Message correction(String nickname, String occupant, String id, String of) {
        return said(
                nickname,
                occupant,
                id,
                "<body>corrected</body><replace xmlns='urn:xmpp:message-correct:0' id='" + of + "'/>");
    }

    @Test
    void leavesTheConversationBeforeAsItWas() {
        Conversation empty = Conversation.with(Jid.parse("a@x"), Jid.parse("b@x"));
        ApplyResult step = empty.apply(
                message("<message xmlns='jabber:client' type='chat' from='b@x' id='1'><body>b</body></message>"));
        assertEquals(List.of(), empty.entries());
        assertEquals("b", Objects.requireNonNull(step.entry()).body());
        assertNull(step.refusal());
    }
}
