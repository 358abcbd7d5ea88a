package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form, against Python's Canonical XML 2.0 and the JDK's Exclusive Canonicalization (Apache Santuario). */
class CanonicalXmlTest {
    private static final Pattern RELATIVE = Pattern.compile(" xmlns:n[0-9]+=\"[^\":]*\"");

    /** What {@code xml.etree.ElementTree.canonicalize(xml, rewrite_prefixes=True)} of Python 3.11 gives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a xmlns='urn:b' xmlns:q='urn:a' q:z='&#9;&#10;&#13;&quot;&lt;&gt;&amp;' q:y='1'"
                        + " xml:lang='en'>x&#13;&gt;]]&gt;<q:c><d xmlns='urn:c'/><d"
                        + " xmlns='urn:c'>\u00e9\ud83d\ude00</d></q:c><e xmlns='urn:a'/></a>|<n1:a xmlns:n0=\"urn:a\""
                        + " xmlns:n1=\"urn:b\" xml:lang=\"en\" n0:y=\"1\""
                        + " n0:z=\"&#x9;&#xA;&#xD;&quot;&lt;>&amp;\">x&#xD;&gt;]]&gt;<n0:c><n2:d"
                        + " xmlns:n2=\"urn:c\"></n2:d><n2:d"
                        + " xmlns:n2=\"urn:c\">\u00e9\ud83d\ude00</n2:d></n0:c><n0:e></n0:e></n1:a>",
                "<p:m xmlns:p='u:m' xmlns:z='u:z' xmlns:y='u:y' z:b='1' y:c='2' z:a='3' p:d='4'><q:n xmlns:q='u:a'"
                        + " xmlns:r='u:z' r:k='5'/></p:m>|<n0:m xmlns:n0=\"u:m\" xmlns:n1=\"u:y\" xmlns:n2=\"u:z\""
                        + " n0:d=\"4\" n1:c=\"2\" n2:a=\"3\" n2:b=\"1\"><n3:n xmlns:n3=\"u:a\" n2:k=\"5\"></n3:n></n0:m>",
            })
    void isWhatPythonMakesOfIt(String xml, String canonical) {
        assertEquals(canonical, CanonicalXml.of(Element.parse(xml)));
    }

    @Test
    @Tag("slow")
    void isInExclusiveCanonicalFormAlreadyAsTheJdkSays() throws Exception {
        TransformService transform = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
        transform.init((TransformParameterSpec) null);
        int checked = 0;
        for (Element element : randomElements(4000)) {
            String canonical = CanonicalXml.of(element);
            if (RELATIVE.matcher(canonical).find()) {
                continue; // Canonical XML refuses namespaces that are relative references.
            }
            checked++;
            byte[] octets = canonical.getBytes(StandardCharsets.UTF_8);
            OctetStreamData result =
                    (OctetStreamData) transform.transform(new OctetStreamData(new ByteArrayInputStream(octets)), null);
            assertEquals(canonical, new String(result.getOctetStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(checked > 500, "only " + checked);
    }

    @Test
    @Tag("slow")
    void isReadBackEqual() {
        for (Element element : randomElements(2000)) {
            assertEquals(element, Element.parse(CanonicalXml.of(element)));
        }
    }

    @Test
    @Tag("slow")
    void isTheSameForEqualElementsAndAnotherForOthers() {
        List<Element> elements = new ArrayList<>(randomElements(300));
        for (Element element : List.copyOf(elements)) {
            elements.add(element.withAttribute("a", "other"));
            elements.add(shuffled(element));
            elements.add(element.withChild(XmlText.of(" ")));
        }
        List<String> canonical = elements.stream().map(CanonicalXml::of).toList();
        for (int i = 0; i < elements.size(); i++) {
            for (int j = 0; j < elements.size(); j++) {
                Element one = elements.get(i);
                Element other = elements.get(j);
                boolean alike = canonical.get(i).equals(canonical.get(j));
                assertEquals(one.equals(other), alike, () -> one + "\n" + other);
            }
        }
    }

    @Test
    void ordersByCodePoints() {
        Element element = Element.builder("", "a")
                .attribute("\ud800\udc00", "2")
                .attribute("\uf900", "1")
                .attribute("b", "0")
                .build();
        assertEquals("<a b=\"0\" \uf900=\"1\" \ud800\udc00=\"2\"></a>", CanonicalXml.of(element));
    }

    private static Element shuffled(Element element) {
        Element.Builder builder = Element.builder(element.name());
        for (int i = element.attributeCount() - 1; i >= 0; i--) {
            Attribute attribute = element.attributeAt(i);
            builder.attribute(attribute.name(), attribute.value());
        }
        return builder.children(element.children()).build();
    }

    static List<Element> randomElements(int count) {
        List<Element> elements = new ArrayList<>();
        Random random = new Random(11);
        while (elements.size() < count) {
            elements.add(Element.parse(new XmlGenerator(random).document()));
        }
        return elements;
    }
}
