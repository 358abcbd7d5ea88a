package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import im.couplet.text.Octets;
import im.couplet.text.Text;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs grows with the length of the input and no faster: memory taken and processor time used, no wall clock. */
class XmlGrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final XmlLimits LIMITS = new XmlLimits(1 << 21, 1 << 21, 1 << 21, 1 << 21, 1 << 24, 1 << 28);
    /** Twice as much, and room for arrays that double at another length. */
    private static final double TWICE = 2.6;

    private final XmlHandler nobody = new XmlHandler() {
        @Override
        public void startElement(XmlName name, XmlAttributes attributes) {}

        @Override
        public void endElement(XmlName name) {}

        @Override
        public void text(Text text) {}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>#</a>",
                "<a b='#'/>",
                "<a><![CDATA[#]]></a>",
                "<#/>",
                "<a #='1'/>",
                "<a></a  # >",
                "<a xmlns='#'/>",
                "<a xmlns:p='#'><p:b p:c='1'/></a>",
            })
    void memoryGrowsWithLengthHoweverItIsCut(String form) {
        String fill = form.contains("  #") ? " " : "x";
        long small = allocated(() -> byCharacter(form.replace("#", fill.repeat(100_000))));
        long large = allocated(() -> byCharacter(form.replace("#", fill.repeat(200_000))));
        assertTrue(large < TWICE * small, small + " octets, then " + large);
        small = allocated(() -> byOctet(form.replace("#", fill.repeat(100_000))));
        large = allocated(() -> byOctet(form.replace("#", fill.repeat(200_000))));
        assertTrue(large < TWICE * small, small + " octets, then " + large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;",
                "&#x1F600;",
                "]",
                "]]&gt;",
                "<![CDATA[]]>",
                "<![CDATA[]]]>",
                "\r\n",
                "\r",
                "<b/>",
                "<b>x</b>"
            })
    void memoryGrowsWithTheNumberOfSmallThings(String thing) {
        long small = allocated(() -> Element.parse("<a>" + thing.repeat(20_000) + "</a>", LIMITS));
        long large = allocated(() -> Element.parse("<a>" + thing.repeat(40_000) + "</a>", LIMITS));
        assertTrue(large < TWICE * small, small + " octets, then " + large);
    }

    @Test
    void namesMadeToCollideCostAboutAsMuchAsOthers() {
        List<String> colliding = new ArrayList<>(List.of(""));
        List<String> others = new ArrayList<>(List.of(""));
        for (int i = 0; i < 13; i++) {
            colliding = longer(colliding, "Aa", "BB");
            others = longer(others, "Ab", "BB");
        }
        String bad = elements(colliding);
        String good = elements(others);
        long goodTime = Long.MAX_VALUE;
        long badTime = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            goodTime = Math.min(goodTime, processorTime(() -> parse(good)));
            badTime = Math.min(badTime, processorTime(() -> parse(bad)));
        }
        assertTrue(badTime < 30 * goodTime, badTime + " ns against " + goodTime);
    }

    private static List<String> longer(List<String> names, String one, String other) {
        List<String> longer = new ArrayList<>(2 * names.size());
        for (String name : names) {
            longer.add(name + one);
            longer.add(name + other);
        }
        return longer;
    }

    private static String elements(List<String> names) {
        StringBuilder xml = new StringBuilder("<a>");
        names.forEach(name -> xml.append('<').append(name).append("/>"));
        return xml.append("</a>").toString();
    }

    private void parse(String xml) {
        XmlParser parser = XmlParser.document(nobody, LIMITS);
        parser.feed(xml);
        parser.finish();
    }

    private void byCharacter(String xml) {
        XmlParser parser = XmlParser.document(nobody, LIMITS);
        for (int i = 0; i < xml.length(); i++) {
            parser.feed(xml.substring(i, i + 1));
        }
        parser.finish();
    }

    private void byOctet(String xml) {
        byte[] octets = xml.getBytes(StandardCharsets.UTF_8);
        XmlParser parser = XmlParser.document(nobody, LIMITS);
        for (int i = 0; i < octets.length; i++) {
            parser.feed(Octets.of(octets, i, i + 1));
        }
        parser.finish();
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long processorTime(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
