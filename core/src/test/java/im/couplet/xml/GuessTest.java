package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parser guesses from the stanzas before what comes next: a guess must not change what is read. */
class GuessTest {
    private static final String[] NAMESPACES = {
        "u",
        "v",
        "u ",
        "u\n",
        "u\t",
        "u&amp;v",
        "u&#10;",
        "u&lt;",
        "u'",
        "u&apos;",
        "u&quot;",
        "urn:long:enough:to:matter",
        "u<",
        "u&v",
        ""
    };
    private static final String[] NAMES = {"a", "ab", "abc", "b", "p:a", "p:ab", "a-", "x"};

    /** Each stanza is read by a parser that has read all before it, and by one that has read nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatCameBeforeChangesNothing(long seed) {
        Random random = new Random(seed);
        StringBuilder seen = new StringBuilder();
        ElementHandler handler = new ElementHandler(0, element -> {
            XmlOutcome.append(seen, element);
            seen.append('\n');
        });
        XmlParser experienced = XmlParser.document(handler, XmlLimits.DEFAULT);
        for (int i = 0; i < 20_000; i++) {
            String xml = stanza(random);
            seen.setLength(0);
            try {
                experienced.feed(xml);
                experienced.finish();
            } catch (XmlException e) {
                seen.setLength(0);
                seen.append("error ").append(e.reason()).append(' ').append(e.streamErrorCondition());
                seen.append(" offset ").append(e.offset()).append(" line ").append(e.line());
                seen.append(" column ").append(e.column()).append('\n');
            }
            experienced.reset();
            handler.reset();
            assertEquals(
                    new XmlOutcome(false, XmlLimits.DEFAULT).feed(xml).finish().seen(), seen.toString(), xml);
        }
    }

    @Test
    void aNamespaceThatNeedsReferencesIsNotGuessed() {
        StringBuilder seen = new StringBuilder();
        XmlParser stream = XmlParser.stream(
                new ElementHandler(1, element -> seen.append(element.name()).append(' ')), XmlLimits.DEFAULT);
        stream.feed("<s><a xmlns='u&#10;v'/><a xmlns='u\nv'/><a xmlns='u&quot;'/><a xmlns=\"u\" b=''/>");
        assertEquals("{u\nv}a {u v}a {u\"}a {u}a ", seen.toString());
    }

    private static String stanza(Random random) {
        String name = one(random, NAMES);
        StringBuilder xml = new StringBuilder("<").append(name);
        for (int i = random.nextInt(4); i > 0; i--) {
            char quote = random.nextBoolean() ? '\'' : '"';
            String attribute = random.nextInt(3) == 0 ? one(random, NAMES) : random.nextBoolean() ? "xmlns" : "xmlns:p";
            xml.append(' ')
                    .append(attribute)
                    .append('=')
                    .append(quote)
                    .append(one(random, NAMESPACES))
                    .append(quote);
        }
        if (random.nextInt(3) == 0) {
            return xml.append("/>").toString();
        }
        xml.append('>');
        for (int i = random.nextInt(3); i > 0; i--) {
            xml.append(random.nextInt(4) == 0 ? "text" : stanza(random));
        }
        return xml.append("</")
                .append(random.nextInt(20) == 0 ? one(random, NAMES) : name)
                .append('>')
                .toString();
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
