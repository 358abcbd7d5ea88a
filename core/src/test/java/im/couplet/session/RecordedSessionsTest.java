package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.Recording;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real servers sent, given to a session with the nonce of the real client, makes it send what that client sent. The
 * clients agree as far as RFC 6120 leaves no choice: identifiers, languages and the XML declaration are left out.
 */
final class RecordedSessionsTest {
    private static final Map<String, String> PASSWORDS =
            Map.of("juliet", "r0m30myr0m30", "user", "pencil", "alice", "alice-secret", "bob", "bob-secret");

    static List<Recording> recordings() throws IOException {
        return Recording.all();
    }

    /** What one side of the recording says, in the order of the stream; its first line is the index of the message. */
    private record Said(int message, Object what) {}

    private static List<Said> saidByClient(Recording recording) {
        List<Said> said = new ArrayList<>();
        int[] index = new int[1];
        StreamParser client =
                new StreamParser(recording.framing(), event -> said.add(new Said(index[0], plain(event))));
        for (Recording.Message message : recording.messages()) {
            if (message.fromServer()) {
                if (message.data().contains("<success")) {
                    client.restart();
                }
            } else {
                client.feed(message.data());
            }
            index[0]++;
        }
        return said;
    }

    private static Object plain(StreamEvent event) {
        if (event instanceof StreamEvent.Opened opened) {
            return new StreamHeader(
                    null, opened.header().to(), null, opened.header().version(), null, null);
        }
        if (event instanceof StreamEvent.Received received) {
            Element element = received.element();
            return element.is(Namespaces.CLIENT, "iq") ? element.withAttribute("id", "1") : element;
        }
        return event;
    }

    private static List<Object> saidBySession(Framing framing, List<String> texts) {
        List<Object> said = new ArrayList<>();
        StreamParser parser = new StreamParser(framing, event -> said.add(plain(event)));
        int headers = 0;
        for (String text : texts) {
            if (text.contains("<stream:stream") && headers++ > 0) {
                parser.restart();
            }
            parser.feed(text);
        }
        return said;
    }

    private static String clientFirst(Element auth) {
        return new String(Base64.getDecoder().decode(auth.text()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void saysWhatTheClientSaid(Recording recording) {
        List<Said> expected = saidByClient(recording);
        int login = isResumption(expected) ? 4 : Math.min(expected.size(), 5);
        Element auth = (Element) expected.get(1).what();
        String[] first = clientFirst(auth).split(",", 4);
        String username = first[2].substring("n=".length());
        String domain = ((StreamHeader) expected.get(0).what()).to();
        assumeTrue(PASSWORDS.containsKey(username));
        SessionOptions options = SessionOptions.of(
                        Jid.ofParts(username, domain, resource(expected)),
                        recording.framing(),
                        () -> first[3].substring(2))
                .withPassword(recording.name().endsWith("badauth") ? "wrong" : PASSWORDS.get(username))
                .withPolicy(SaslPolicy.of(false).withMechanisms(List.of(auth.attribute("mechanism"))))
                .withUnencrypted(true);
        Recorder recorder = new Recorder(options);
        recorder.session.open();
        int lastOfLogin =
                expected.get(isResumption(expected) ? login : login - 1).message();
        List<Recording.Message> messages = recording.messages();
        for (int i = 0; i < messages.size() && i < lastOfLogin; i++) {
            if (messages.get(i).fromServer()) {
                recorder.session.receive(messages.get(i).data());
            }
        }
        List<Object> said = saidBySession(recording.framing(), recorder.sent());
        assertEquals(
                expected.subList(0, login).stream().map(Said::what).toList(),
                said.subList(0, Math.min(login, said.size())),
                () -> recorder.outputs.toString());
        goOn(recording, recorder, lastOfLogin, isResumption(expected));
    }

    /** Gives the session the rest, with its own identifier in the answer to its request. */
    private static void goOn(Recording recording, Recorder recorder, int from, boolean resumption) {
        if (recording.name().endsWith("badauth")) {
            assertEquals(
                    SessionFailure.Kind.AUTHENTICATION_REJECTED,
                    recorder.failure().kind());
            assertEquals("not-authorized", recorder.failure().condition());
            return;
        }
        if (resumption) {
            assertEquals(SessionState.BINDING, recorder.session.state());
            return;
        }
        String clientId = null;
        List<Recording.Message> messages = recording.messages();
        for (int i = from; i < messages.size(); i++) {
            Recording.Message message = messages.get(i);
            if (!message.fromServer()) {
                clientId = clientId == null ? attribute(message.data(), "id") : clientId;
            } else {
                assertNotEquals(null, clientId);
                recorder.session.receive(message.data().replace(clientId, LoginRequests.BIND_ID));
            }
        }
        SessionOutput.Online online = recorder.last(SessionOutput.Online.class);
        assertFalse(online.jid().isBare());
        assertFalse(recorder.outputs.stream()
                .filter(o -> o instanceof SessionOutput.Received)
                .toList()
                .isEmpty());
        assertEquals(SessionFailure.Kind.CLOSED_BY_SERVER, recorder.failure().kind());
    }

    private static String attribute(String xml, String name) {
        return Element.parse(xml).attribute(XmlName.of("", name));
    }

    private static boolean isResumption(List<Said> said) {
        return said.stream()
                .anyMatch(s -> s.what() instanceof Element e && e.localName().equals("resume"));
    }

    private static String resource(List<Said> said) {
        for (Said s : said) {
            if (s.what() instanceof Element element && element.child(Namespaces.BIND, "bind") != null) {
                Element resource = element.child(Namespaces.BIND, "bind").child(Namespaces.BIND, "resource");
                return resource == null ? null : resource.text();
            }
        }
        return null;
    }
}
