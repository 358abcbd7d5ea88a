package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.schema.ElementType;
import im.couplet.schema.PlainObjects;
import im.couplet.schema.RandomElements;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
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
            T again = type.readStrict(Element.parse(written.toString()));
            assertEquals(written, type.write(again), written::toString);
            assertEquals(object(type, value), object(type, again), written::toString);
        }
    }

    /** Records with bytes in them are not equal, their objects are. */
    private static <T> Object object(ElementType<T> type, T value) {
        return new PlainObjects(List.of(), new ArrayList<>()).of(type, value, type.key());
    }
}
