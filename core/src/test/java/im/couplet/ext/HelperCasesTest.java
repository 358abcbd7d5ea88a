package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import im.couplet.caps.Caps2Hash;
import im.couplet.caps.CapsHash;
import im.couplet.cases.CaseFiles;
import im.couplet.chat.MucStatus;
import im.couplet.forms.FormFilling;
import im.couplet.richtext.AesGcmLink;
import im.couplet.richtext.ConsistentColor;
import im.couplet.richtext.MarkupText;
import im.couplet.richtext.MeCommand;
import im.couplet.richtext.RichTexts;
import im.couplet.richtext.Styling;
import im.couplet.richtext.XhtmlText;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.sdp.Sdp;
import im.couplet.sdp.SdpElements;
import im.couplet.sdp.SdpException;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.text.CodePoints;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documents define as computations; the bundle runs the same cases. */
class HelperCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        List<DynamicTest> tests = new ArrayList<>();
        CaseFiles.in("/cases/helpers").forEach((file, text) -> {
            for (Object one : CaseFiles.list(text, "cases")) {
                Map<?, ?> each = (Map<?, ?>) one;
                tests.add(DynamicTest.dynamicTest(file + ": " + each.get("name"), () -> check(each)));
            }
        });
        return tests.stream();
    }

    private static void action(Map<?, ?> one) {
        String action = MeCommand.action(text(one, "body"));
        assertEquals(one.get("action"), action);
        if (action != null) {
            assertEquals(text(one, "body"), MeCommand.body(action));
        }
    }

    private static void encryptedFile(Map<?, ?> one) {
        AesGcmLink link = AesGcmLink.parse(text(one, "body"));
        if (link == null) {
            assertEquals(null, one.get("url"));
            return;
        }
        assertEquals(one.get("url"), link.url());
        assertEquals(one.get("iv"), octets(link.iv()));
        assertEquals(one.get("key"), octets(link.key()));
        assertEquals(one.get("thumbnail"), link.thumbnail());
        assertEquals(text(one, "body"), link.body());
    }

    private static List<Long> octets(Bytes bytes) {
        List<Long> octets = new ArrayList<>();
        for (byte octet : bytes.toArray()) {
            octets.add((long) (octet & 255));
        }
        return octets;
    }

    private static void check(Map<?, ?> one) {
        switch (text(one, "call")) {
            case "color" -> color(one);
            case "styled" -> assertEquals(one.get("tree"), RichTexts.within(Styling.parse(text(one, "body"))));
            case "marked" ->
                assertEquals(
                        one.get("tree"),
                        RichTexts.within(MarkupText.parse(text(one, "body"), read(one, "markup", Markup.TYPE))));
            case "xhtml" -> assertEquals(one.get("tree"), RichTexts.within(XhtmlText.parse(element(one, "body"))));
            case "strip" -> {
                Message message = (Message) Stanza.read(element(one, "message"));
                String body = Objects.requireNonNull(message.body());
                assertEquals(one.get("text"), Fallback.strip(body, message.all(Fallback.TYPE), text(one, "namespace")));
            }
            case "action" -> action(one);
            case "encryptedFile" -> encryptedFile(one);
            case "quote" -> {
                assertEquals(one.get("quote"), Fallback.quote(text(one, "text")));
                assertEquals(one.get("count"), (long) CodePoints.count(text(one, "quote")));
            }
            case "caps" -> caps(one);
            case "caps2" -> {
                Hash wanted = one.get("hash") == null
                        ? null
                        : new Hash(text(one, "algorithm"), Bytes.fromBase64(text(one, "hash")));
                assertEquals(wanted, Caps2Hash.compute(element(one, "info"), null, text(one, "algorithm")));
            }
            case "form" -> form(one);
            case "regex" ->
                assertEquals(
                        one.get("outcome"),
                        assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> regex(text(one, "regex"), text(one, "value"))));
            case "muc" -> muc(one);
            case "sdp" -> sdp(one);
            case "paging" -> {
                ResultSet page = read(one, "page", ResultSet.TYPE);
                assertEquals(page(one, "next"), page.nextPage(10));
                assertEquals(page(one, "previous"), page.previousPage(10));
            }
            default -> throw new IllegalArgumentException(text(one, "call"));
        }
    }

    private static String text(Map<?, ?> one, String key) {
        return (String) Objects.requireNonNull(one.get(key), key);
    }

    private static Element element(Map<?, ?> one, String key) {
        return Element.parse(text(one, key));
    }

    private static <T> T read(Map<?, ?> one, String key, ElementType<T> type) {
        return type.readStrict(element(one, key));
    }

    private static @Nullable ResultSet page(Map<?, ?> one, String key) {
        return one.get(key) == null ? null : read(one, key, ResultSet.TYPE);
    }

    private static double number(@Nullable Object number, double otherwise) {
        return number instanceof Number given ? given.doubleValue() : otherwise;
    }

    private static void color(Map<?, ?> one) {
        double angle = ConsistentColor.angle(text(one, "text"));
        assertEquals(number(one.get("angle"), angle), angle, 0.000001);
        ConsistentColor color =
                ConsistentColor.of(angle, number(one.get("saturation"), 100), number(one.get("lightness"), 50));
        assertEquals(one.containsKey("css") ? one.get("css") : color.css(), color.css());
        if (one.get("channels") instanceof List<?> channels) {
            assertEquals(number(channels.get(0), -1), color.red(), 0.0005);
            assertEquals(number(channels.get(1), -1), color.green(), 0.0005);
            assertEquals(number(channels.get(2), -1), color.blue(), 0.0005);
        }
    }

    private static void caps(Map<?, ?> one) {
        DiscoInfo info = read(one, "info", DiscoInfo.TYPE);
        if (one.containsKey("refused")) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> CapsHash.compute(info, text(one, "algorithm")))
                    .getMessage();
            assertEquals(one.get("refused"), message);
            assertEquals(false, CapsHash.verify(new Caps("urn:x", "sha-1", text(one, "same"), null), info));
            return;
        }
        String ver = CapsHash.compute(info, text(one, "algorithm"));
        assertEquals(one.get("ver"), ver);
        if (ver != null) {
            assertEquals(true, CapsHash.verify(new Caps("urn:x", text(one, "algorithm"), ver, null), info));
        }
    }

    private static void form(Map<?, ?> one) {
        DataForm form = read(one, "form", DataForm.TYPE);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(one.get("answers"))).forEach((name, values) -> {
            List<String> all = new ArrayList<>();
            ((List<?>) values).forEach(value -> all.add((String) value));
            answers.put((String) name, all);
        });
        DataForm filled = FormFilling.fill(form, answers);
        assertEquals(element(one, "filled"), DataForm.TYPE.write(filled));
        List<String> faults = new ArrayList<>();
        for (FormFilling.Fault fault : FormFilling.check(form, filled)) {
            faults.add(fault.field() + ":" + word(fault.reason()) + (fault.value() == null ? "" : ":" + fault.value()));
        }
        assertEquals(one.get("faults"), faults);
    }

    private static String regex(String regex, String value) {
        Element validate =
                Element.parse("<validate xmlns='http://jabber.org/protocol/xdata-validate'><regex/></validate>");
        Element question = Element.parse("<field xmlns='jabber:x:data' var='a'/>")
                .withChild(validate.withEach("regex", one -> one.withText(regex)));
        DataForm form = DataForm.TYPE.readStrict(
                Element.parse("<x xmlns='jabber:x:data' type='form'/>").withChild(question));
        List<FormFilling.Fault> faults =
                FormFilling.check(form, DataForm.submit(List.of(DataForm.Field.of("a", value))));
        return faults.isEmpty() ? "match" : word(faults.get(0).reason());
    }

    private static void sdp(Map<?, ?> one) {
        SdpElements elements = SdpElements.of(element(one, "jingle"));
        if (one.containsKey("refused")) {
            String message = assertThrows(SdpException.class, () -> elements.serialize(true, "1", "1"))
                    .getMessage();
            assertEquals(one.get("refused"), message);
        } else {
            Sdp.parse(elements.serialize(true, "1", "1"), Jingle.Party.INITIATOR, Jingle.Party.INITIATOR);
        }
    }

    private static void muc(Map<?, ?> one) {
        List<String> words = new ArrayList<>();
        int[] codes = ((List<?>) Objects.requireNonNull(one.get("codes")))
                .stream().mapToInt(code -> ((Long) code).intValue()).toArray();
        for (int code : codes) {
            MucStatus status = MucStatus.of(code);
            if (status != null) {
                words.add(word(status));
            }
        }
        assertEquals(one.get("words"), words);
        MucStatus removal = MucStatus.removal(codes);
        assertEquals(one.get("removal"), removal == null ? null : word(removal));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
