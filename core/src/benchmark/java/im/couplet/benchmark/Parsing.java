package im.couplet.benchmark;

import im.couplet.xml.Element;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Text to trees: one operation reads every stanza of a corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Parsing {
    /** What is read. */
    @Param({"traffic", "rooms", "pages", "flood", "services", "mixed", "chat", "roster", "archive", "presence"})
    public String corpus = "";

    /** Couplet, or an implementation of StAX that makes elements, or one that makes plain trees. */
    @Param({"couplet", "aalto", "woodstox", "jdk", "aalto-plain", "woodstox-plain", "jdk-plain"})
    public String parser = "";

    private List<String> stanzas = List.of();
    private Reader reader = Element::parse;

    /** Reads one text. */
    private interface Reader {
        Object read(String xml) throws XMLStreamException;
    }

    /** Picks the parser, and sees that it reads what Couplet reads. */
    @Setup
    public void start() throws XMLStreamException {
        stanzas = Corpora.read(corpus);
        if (parser.equals("couplet")) {
            return;
        }
        Stax stax = Stax.named(parser.replace("-plain", ""));
        reader = parser.endsWith("-plain") ? xml -> PlainTree.read(stax, xml) : xml -> StaxElements.read(stax, xml);
        for (String xml : stanzas) {
            if (!StaxElements.read(stax, xml).equals(Element.parse(xml))) {
                throw new IllegalStateException(stax + " reads something else: " + xml);
            }
        }
    }

    /** Reads the corpus. */
    @Benchmark
    public void parse(Blackhole hole) throws XMLStreamException {
        for (String xml : stanzas) {
            hole.consume(reader.read(xml));
        }
    }
}
