package im.couplet.benchmark;

import im.couplet.xml.Element;
import im.couplet.xml.XmlWriter;
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

/** Elements to text: one operation writes every stanza of a corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Writing {
    /** What is written. */
    @Param({"traffic", "rooms", "pages", "flood", "services", "mixed", "chat", "roster", "archive", "presence"})
    public String corpus = "";

    /** Couplet, or the {@code XMLStreamWriter} of an implementation of StAX. */
    @Param({"couplet", "aalto", "woodstox", "jdk"})
    public String writer = "";

    private List<Element> elements = List.of();
    private Writer chosen = XmlWriter::write;

    /** Writes one element. */
    private interface Writer {
        String write(Element element) throws XMLStreamException;
    }

    /** Picks the writer, and sees that what it writes is read back equal. */
    @Setup
    public void start() throws XMLStreamException {
        elements = Corpora.read(corpus).stream().map(Element::parse).toList();
        if (writer.equals("couplet")) {
            return;
        }
        Stax stax = Stax.named(writer);
        chosen = element -> StaxElements.write(stax, element);
        for (Element element : elements) {
            if (!Element.parse(chosen.write(element)).equals(element)) {
                throw new IllegalStateException(stax + " writes something else: " + chosen.write(element));
            }
        }
    }

    /** Writes the corpus. */
    @Benchmark
    public void write(Blackhole hole) throws XMLStreamException {
        for (Element element : elements) {
            hole.consume(chosen.write(element));
        }
    }
}
