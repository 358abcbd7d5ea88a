package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.schema.ElementType;
import im.couplet.schema.RandomElements;
import im.couplet.xml.Element;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declared element, with random values made from its own declaration, survives both ways. */
class RandomValuesTest {
    static Stream<ElementType<?>> types() {
        return Extensions.ALL.stream().map(Extensions.Extension::type);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void survivesXmlAndBack(ElementType<T> type) {
        Random random = new Random(type.key().hashCode());
        for (int i = 0; i < 500; i++) {
            Element element = RandomElements.of(type, random);
            T value = type.readStrict(element);
            Element written = type.write(value);
            assertEquals(value, type.readStrict(Element.parse(written.toString())), written::toString);
        }
    }
}
