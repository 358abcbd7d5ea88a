package im.couplet.sdp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.CaseFiles;
import im.couplet.ext.IceCandidate;
import im.couplet.ext.IceTransport;
import im.couplet.ext.Jingle;
import im.couplet.ext.JingleContent;
import im.couplet.schema.LooseTrees;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdpTest {
    private static final Jingle.Party INITIATOR = Jingle.Party.INITIATOR;

    private static Jingle.Party party(Object name) {
        return Jingle.Party.valueOf(((String) name).toUpperCase(Locale.ROOT));
    }

    private static String lines(Object lines, String end) {
        StringBuilder text = new StringBuilder();
        ((List<?>) lines).forEach(line -> text.append(line).append(end));
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        List<DynamicTest> tests = new ArrayList<>();
        CaseFiles.in("/cases/sdp").forEach((file, text) -> {
            for (Object one : CaseFiles.list(text, "pairs")) {
                Map<?, ?> pair = (Map<?, ?>) one;
                tests.add(DynamicTest.dynamicTest(file + ": " + pair.get("name"), () -> check(pair)));
            }
        });
        return tests.stream();
    }

    @Test
    void theLastIntervalOfRtcpCounts() {
        String text = """
                v=0
                o=- 1 1 IN IP4 0.0.0.0
                s=-
                t=0 0
                m=audio 9 UDP/TLS/RTP/SAVPF 111
                a=rtcp-fb:* trr-int 1
                a=rtcp-fb:* nack
                a=rtcp-fb:111 trr-int 2
                a=rtcp-fb:* trr-int 5
                """;
        Sdp read = Sdp.parse(text, INITIATOR, INITIATOR);
        Element jingle =
                Jingle.TYPE.write(Jingle.of(Jingle.Action.SESSION_INITIATE, "s", read.contents(), read.groups()));
        Element description = jingle.at("{urn:xmpp:jingle:1}content/{urn:xmpp:jingle:apps:rtp:1}description");
        List<Element> all = description.elements("urn:xmpp:jingle:apps:rtp:rtcp-fb:0", "rtcp-fb-trr-int");
        assertEquals(
                List.of("5"), all.stream().map(one -> one.attribute("value")).toList());
        assertEquals(
                1,
                description
                        .elements("urn:xmpp:jingle:apps:rtp:rtcp-fb:0", "rtcp-fb")
                        .size());
    }

    private static void check(Map<?, ?> pair) {
        Jingle.Party creator = party(pair.get("creator"));
        Jingle.Party by = party(pair.get("by"));
        Sdp read = Sdp.parse(lines(pair.get("sdp"), "\r\n"), creator, by);
        Jingle jingle = Jingle.of(Jingle.Action.SESSION_INITIATE, "s", read.contents(), read.groups());
        Element wanted = Element.parse(lines(pair.get("jingle"), ""));
        assertEquals(LooseTrees.normal(wanted), LooseTrees.normal(Jingle.TYPE.write(jingle)));
        assertEquals(pair.get("rejected"), read.rejected());
        assertEquals(read, Sdp.parse(lines(pair.get("sdp"), "\n"), creator, by), "without carriage returns");
        String written = Sdp.of(Jingle.TYPE.readStrict(wanted)).serialize(by, 1, 1);
        assertEquals(lines(pair.get("written"), "\r\n"), written);
        Sdp again = Sdp.parse(written, creator, by);
        assertEquals(read.contents(), again.contents());
        assertEquals(read.groups(), again.groups());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=1 | line 1: a description must begin with v=0, not with \"v=1\"",
                "v=0;hello | line 2: expected a letter and =, found \"hello\"",
                "v=0;m=audio | line 2: the port is missing",
                "v=0;m=audio 65536 RTP/AVP 0 | line 2: the port must be a number from 0 to 65535, not \"65536\"",
                "v=0;m=audio 9 RTP/AVP 128 | line 2: the payload type must be a number from 0 to 127, not \"128\"",
                "v=0;m=audio 9 RTP/AVP 0 8 0 | line 2: payload type 0 is listed twice",
                "v=0;m=audio 9 RTP/AVP 96;a=rtpmap:96 opus | line 3: expected name/rate, found \"opus\"",
                "v=0;m=audio 9 RTP/AVP 96;a=rtpmap:96 opus/x | line 3: the rate must be a number from 0 to 4294967295,"
                        + " not \"x\"",
                "v=0;m=audio 9 RTP/AVP 96;a=ssrc:-1 cname:a | line 3: the source must be a number from 0 to 4294967295,"
                        + " not \"-1\"",
                "v=0;m=audio 9 RTP/AVP 96;a=setup:both | line 3: setup must be active, actpass, holdconn or passive, not"
                        + " \"both\"",
                "v=0;m=audio 9 RTP/AVP 0;a=mid:a;m=audio 9 RTP/AVP 0;a=mid:a | line 4: two parts are called \"a\"",
                "v=0;m=audio 9 RTP/AVP 0;a=candidate:1 1 udp 1 ::1 9 host | line 3: the word typ must follow the port of a"
                        + " candidate",
                "v=0;m=audio 9 RTP/AVP 0;a=candidate:1 1 udp 1 ::1 9 typ home | line 3: the type of a candidate must be"
                        + " host, prflx, relay or srflx, not \"home\"",
                "v=0;m=audio 9 RTP/AVP 0;a=candidate:1 1 udp 1 ::1 9 typ host raddr | line 3: the value of raddr is missing",
                "v=0;b=128 | line 2: expected b=type:value, found \"128\""
            })
    void saysWhatIsWrongAndWhere(String text, String message) {
        String sdp = text.replace(";", "\r\n");
        SdpException refused = assertThrows(SdpException.class, () -> Sdp.parse(sdp, INITIATOR, INITIATOR));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThrows(SdpException.class, () -> Sdp.parse("", INITIATOR, INITIATOR));
        String long_ = "v=0\r\n" + "a=x\r\n".repeat(Sdp.LONGEST / 5);
        SdpException refused = assertThrows(SdpException.class, () -> Sdp.parse(long_, INITIATOR, INITIATOR));
        assertEquals(0, refused.line());
        String parts = "v=0\r\n" + "m=audio 9 RTP/AVP 0\r\n".repeat(257);
        assertEquals(
                "line 258: more than 256 parts",
                assertThrows(SdpException.class, () -> Sdp.parse(parts, INITIATOR, INITIATOR))
                        .getMessage());
    }

    @Test
    void readsAndWritesACandidateByItself() {
        String text = "candidate:842163049 1 udp 1677729535 198.51.100.7 46154 typ srflx raddr 10.0.17.1 rport 50122"
                + " generation 0 network-id 2";
        IceCandidate candidate = Sdp.parseCandidate(text, "el0747fg11");
        assertEquals("el0747fg11", candidate.id());
        assertEquals(IceTransport.CandidateType.SRFLX, candidate.type());
        assertEquals(text, Sdp.serializeCandidate(candidate));
        assertEquals(candidate, Sdp.parseCandidate("a=" + text, "el0747fg11"));
        assertThrows(SdpException.class, () -> Sdp.parseCandidate("", "a"));
        assertThrows(SdpException.class, () -> Sdp.parseCandidate("candidate:", "a"));
    }

    @Test
    void namesPartsThatHaveNoName() {
        String part = "m=audio 9 RTP/AVP 0\r\n";
        Sdp sdp = Sdp.parse("v=0\r\n" + part + part + "m=video 0 RTP/AVP 31\r\n", INITIATOR, INITIATOR);
        assertEquals(
                List.of("audio", "audio2"),
                sdp.contents().stream().map(JingleContent::name).toList());
        assertEquals(List.of("video"), sdp.rejected());
    }

    /** What the other party says must not become lines of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name='a&#13;&#10;a=b' | name: has the control character 13 in it",
                "name='a b' | name: \"a b\" has a space in it",
                "name='' | name: is empty"
            })
    void refusesValuesThatEndTheirLine(String name, String message) {
        Jingle jingle = Jingle.TYPE.readStrict(
                Element.parse("<jingle xmlns='urn:xmpp:jingle:1' action='session-initiate' sid='s'><content"
                        + " creator='initiator' " + name + "><description xmlns='urn:xmpp:jingle:apps:rtp:1'"
                        + " media='audio'/></content></jingle>"));
        SdpException refused =
                assertThrows(SdpException.class, () -> Sdp.of(jingle).serialize(INITIATOR, 1, 1));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void refusesContentsThatNoDescriptionHas() {
        Jingle jingle = Jingle.TYPE.readStrict(
                Element.parse("<jingle xmlns='urn:xmpp:jingle:1' action='session-initiate' sid='s'><content"
                        + " creator='initiator' name='a'><description"
                        + " xmlns='urn:xmpp:jingle:apps:file-transfer:5'/></content></jingle>"));
        SdpException refused =
                assertThrows(SdpException.class, () -> Sdp.of(jingle).serialize(INITIATOR, 1, 1));
        assertEquals("content a has neither sound, video nor data channels", refused.getMessage());
        assertThrows(SdpException.class, () -> Sdp.of(jingle).serialize(INITIATOR, -1, 1));
    }

    private static final String[] VALUES = {
        "",
        "0",
        "1",
        "2",
        "-1",
        "+1",
        "127",
        "128",
        "255",
        "256",
        "65535",
        "65536",
        "4294967295",
        "4294967296",
        "x",
        "a b",
        "a/b",
        "a:b",
        "a=b;c",
        ";",
        "*",
        "typ",
        "trr-int",
        "host",
        "actpass",
        "initiator",
        "none",
        "BUNDLE",
        "\u00E9",
        "a\tb",
        "a\nb",
        "0x1",
        " 1",
        "1 ",
        "00001",
        "urn:x",
        "true",
        "m=audio",
        "99999999999999999999"
    };

    /** {@code element} with other values in it: of attributes, texts and, at times, of whole elements. */
    private static Element damaged(Element element, Random random) {
        Element.Builder damaged = Element.builder(element.name());
        for (Attribute attribute : element.attributes()) {
            int chance = random.nextInt(40);
            String value = chance == 0 ? VALUES[random.nextInt(VALUES.length)] : attribute.value();
            damaged.attribute(attribute.name(), chance == 1 ? null : value);
        }
        for (XmlNode child : element.children()) {
            int times = random.nextInt(60) == 0 ? 2 : random.nextInt(60) == 0 ? 0 : 1;
            for (int i = 0; i < times; i++) {
                damaged.child(child instanceof Element inner ? damaged(inner, random) : child);
            }
        }
        if (element.elements().isEmpty() && random.nextInt(80) == 0) {
            damaged.text(VALUES[random.nextInt(VALUES.length)]);
        }
        return damaged.build();
    }

    @Test
    void writesOnlyWhatItReads() {
        Random random = new Random(8866);
        List<Element> originals = new ArrayList<>();
        CaseFiles.in("/cases/sdp").forEach((file, text) -> {
            for (Object one : CaseFiles.list(text, "pairs")) {
                originals.add(Element.parse(lines(((Map<?, ?>) one).get("jingle"), "")));
            }
        });
        int written = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            Element jingle = damaged(originals.get(i % originals.size()), random);
            String text;
            try {
                text = SdpElements.of(jingle).serialize(random.nextBoolean(), "1", "1");
            } catch (SdpException e) {
                refused++;
                continue;
            }
            written++;
            assertDoesNotThrow(() -> Sdp.parse(text, INITIATOR, INITIATOR), jingle::toString);
        }
        assertTrue(written > 1_000 && refused > 1_000, written + " written, " + refused + " refused");
    }
}
