package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Fuzz;
import im.couplet.text.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Elements of random names and text, good and bad: what XML can hold is written so that Couplet, the JDK's StAX and Woodstox
 * read it back equal, within any surroundings; anything else is refused with a reason, and nothing of it is written.
 */
class ElementFuzzTest {
    private static final XmlLimits WIDE = new XmlLimits(100_000, 100_000, 100_000, 1 << 20, 1 << 24, 1 << 28);

    private final Random random = new Random(Fuzz.seed());

    @Test
    void anyElementIsReadBackEqual() {
        HostileStrings strings = new HostileStrings(random, 0);
        for (int i = 0; i < Fuzz.inputs(1_500); i++) {
            Element element = element(strings, 1 + random.nextInt(12));
            assertSurvives(element, XmlContext.EMPTY, "<w>", "");
            XmlContext context = XmlContext.EMPTY;
            StringBuilder wrapper = new StringBuilder("<w");
            String namespace = strings.namespace();
            if (random.nextBoolean() && !namespace.equals(XmlName.XML_NAMESPACE)) {
                context = XmlContext.of(namespace);
                declaration(wrapper, "", namespace);
            }
            for (String prefix : List.of("p", "q", "ns0", "ns1")) {
                String other = strings.namespace();
                if (other.isEmpty() || other.equals(XmlName.XML_NAMESPACE)) {
                    continue;
                }
                int kind = random.nextInt(4);
                if (kind == 0) {
                    context = context.declaring(prefix, other);
                    declaration(wrapper, ":" + prefix, other);
                } else if (kind == 1) {
                    context = context.preferring(prefix, other);
                }
            }
            assertSurvives(element, context, wrapper.append('>').toString(), "</w>");
        }
    }

    private static void declaration(StringBuilder to, String prefix, String namespace) {
        to.append(" xmlns").append(prefix).append("='");
        for (int i = 0; i < namespace.length(); i++) {
            to.append("&#").append(namespace.codePointAt(i)).append(';');
            i += Character.isSupplementaryCodePoint(namespace.codePointAt(i)) ? 1 : 0;
        }
        to.append('\'');
    }

    /** Checks that {@code element}, written in {@code context}, is read back equal between the tags of the wrapper. */
    private static void assertSurvives(Element element, XmlContext context, String open, String close) {
        String xml = XmlWriter.write(element, context);
        String whole = close.isEmpty() ? xml : open + xml + close;
        Element read = Element.parse(whole, WIDE);
        assertEquals(element, close.isEmpty() ? read : read.elements().get(0), whole);
        String expected = XmlChecks.outcome(whole, WIDE, false, List.of(whole));
        for (XmlPeer peer : XmlPeer.values()) {
            String theirs = peer.outcome(whole);
            assertTrue(
                    expected.equals(theirs) || XmlDifferences.explain(peer, whole),
                    () -> XmlChecks.quoted(whole) + "\nours " + expected + peer + " " + theirs);
        }
    }

    private Element element(HostileStrings strings, int size) {
        Deque<Element.Builder> open = new ArrayDeque<>();
        open.push(start(strings));
        for (int left = size; left > 0; left--) {
            switch (random.nextInt(4)) {
                case 0 -> open.push(start(strings));
                case 1 -> close(open);
                case 2 -> open.element().text(strings.text());
                default -> open.element().child(start(strings).build());
            }
        }
        while (open.size() > 1) {
            close(open);
        }
        return open.pop().build();
    }

    private static void close(Deque<Element.Builder> open) {
        if (open.size() > 1) {
            Element inner = open.pop().build();
            open.element().child(inner);
        }
    }

    private Element.Builder start(HostileStrings strings) {
        Element.Builder element = Element.builder(XmlName.of(strings.namespace(), strings.name()));
        for (int i = random.nextInt(4); i > 0; i--) {
            String namespace = random.nextBoolean() ? "" : strings.namespace();
            String name = strings.name();
            if (HostileStrings.isAttributeName(namespace, name)) {
                element.attribute(XmlName.of(namespace, name), strings.text());
            }
        }
        return element;
    }

    @Test
    void justWhatXmlCannotHoldIsRefused() {
        HostileStrings strings = new HostileStrings(random, 3);
        int refused = 0;
        int inputs = Fuzz.inputs(4_000);
        for (int i = 0; i < inputs; i++) {
            String namespace = strings.namespace();
            String name = strings.name();
            String text = strings.text();
            boolean isName = HostileStrings.isName(namespace, name);
            boolean isText = HostileStrings.isText(text);
            boolean isAttribute = HostileStrings.isAttributeName(namespace, name);
            refused += isName && isText ? 0 : 1;
            check(isName, () -> XmlName.of(namespace, name));
            check(isName, () -> Element.of(namespace, name));
            check(isName, () -> Element.builder(namespace, name));
            check(isText, () -> XmlText.of(text));
            check(isText, () -> Element.of("", "a").withText(text));
            check(isAttribute && isText, () -> Attribute.of(XmlName.of(namespace, name), text));
            check(isAttribute && isText, () -> Element.builder("", "a").attribute(XmlName.of(namespace, name), text));
            check(
                    HostileStrings.isAttributeName("", name) && isText,
                    () -> Element.builder("", "a").attribute(name, text));
        }
        assertTrue(refused > inputs / 10 && refused < inputs * 9 / 10, "refused " + refused);
    }

    /** Checks that {@code work} is refused with a reason, or not. */
    private static void check(boolean good, Supplier<?> work) {
        try {
            Object made = work.get();
            assertTrue(good, () -> "made " + made);
        } catch (IllegalArgumentException e) {
            assertFalse(good, () -> "refused: " + e);
            assertNotNull(e.getMessage());
        }
    }

    @Test
    void anyCallsOfTheWriterGiveGoodXmlOrAreRefused() {
        for (int i = 0; i < Fuzz.inputs(3_000); i++) {
            HostileStrings strings = new HostileStrings(random, 6);
            Calls calls = new Calls();
            calls.startElement(XmlName.of("u", "root"));
            for (int j = random.nextInt(30); j > 0; j--) {
                call(calls, strings);
            }
            String xml = calls.ended();
            assertEquals(calls.root, Element.parse(xml, WIDE), xml);
        }
    }

    private void call(Calls calls, HostileStrings strings) {
        String namespace = strings.namespace();
        String name = strings.name();
        String text = strings.text();
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                if (HostileStrings.isName(namespace, name)) {
                    calls.startElement(XmlName.of(namespace, name));
                }
            }
            case 2, 3, 4 -> {
                if (HostileStrings.isName(namespace, name)) {
                    calls.attribute(XmlName.of(namespace, name), text);
                }
            }
            case 5 -> calls.text(text);
            case 6 -> calls.endStartTag();
            default -> calls.endElement();
        }
    }

    /** A writer, and beside it what it must have written. */
    private static final class Calls {
        private final XmlWriter writer = new XmlWriter();
        private final Deque<Element.Builder> open = new ArrayDeque<>();
        private final List<XmlName> attributes = new ArrayList<>();
        private boolean inTag;
        private @Nullable Element root;

        void startElement(XmlName name) {
            writer.startElement(name);
            open.push(Element.builder(name));
            attributes.clear();
            inTag = true;
        }

        void attribute(XmlName name, String value) {
            boolean good = inTag && HostileStrings.isText(value) && !name.isDeclaration() && !attributes.contains(name);
            refusing(good, () -> writer.attribute(name, Text.of(value)));
            if (good) {
                open.element().attribute(name, value);
                attributes.add(name);
            }
        }

        void text(String text) {
            refusing(HostileStrings.isText(text), () -> writer.text(Text.of(text)));
            if (HostileStrings.isText(text)) {
                open.element().text(text);
                inTag &= text.isEmpty();
            }
        }

        void endStartTag() {
            writer.endStartTag();
            inTag = false;
        }

        void endElement() {
            if (open.size() > 1) {
                end();
            }
        }

        private void end() {
            writer.endElement();
            Element ended = open.pop().build();
            inTag = false;
            if (open.isEmpty()) {
                root = ended;
            } else {
                open.element().child(ended);
            }
        }

        String ended() {
            while (!open.isEmpty()) {
                end();
            }
            return writer.text().string();
        }

        /** Checks that a call is refused, and then has written nothing. */
        private void refusing(boolean good, Runnable call) {
            String before = writer.text().string();
            try {
                call.run();
                assertTrue(good, () -> "not refused behind " + before);
            } catch (IllegalArgumentException | IllegalStateException e) {
                assertFalse(good, () -> "refused: " + e);
                assertNotNull(e.getMessage());
                assertEquals(before, writer.text().string());
            }
        }
    }

    @Test
    void costGrowsLinearlyWithDepth() {
        Element deep = Element.of("u", "a");
        for (int i = 0; i < 200_000; i++) {
            deep = Element.builder("u" + i % 3, "a")
                    .attribute(XmlName.of("v" + i % 2, "b"), "1")
                    .child(deep)
                    .build();
        }
        Element element = deep;
        XmlLimits limits = new XmlLimits(300_000, 10, 300_000, 10, 10, 1 << 28);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertEquals(element, Element.parse(element.toString(), limits)));
    }

    @Test
    void deepAndWideElementsSurvive() {
        HostileStrings strings = new HostileStrings(random, 0);
        Element deep = start(strings).build();
        for (int i = 0; i < 5_000; i++) {
            deep = start(strings).text(strings.text()).child(deep).build();
        }
        assertEquals(deep, Element.parse(deep.toString(), WIDE));
        Element.Builder wide = start(strings);
        for (int i = 0; i < 5_000; i++) {
            wide.child(start(strings).build()).text(strings.text());
            wide.attribute(XmlName.of("u" + i % 500, "a" + i % 500), strings.text());
        }
        assertEquals(wide.build(), Element.parse(wide.build().toString(), WIDE));
    }
}
