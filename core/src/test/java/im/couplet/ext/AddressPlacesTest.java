package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.UnreadableAddresses;
import im.couplet.ext.AddressPlaces.Place;
import im.couplet.schema.ElementType;
import im.couplet.schema.LooseTrees;
import im.couplet.schema.PlainObjects;
import im.couplet.schema.Problem;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Absent, readable and unreadable are three things wherever an address may stand, and each is written back as it came. */
class AddressPlacesTest {
    static Stream<Place> places() {
        return Stream.concat(AddressPlaces.ofStanzas().stream(), AddressPlaces.ofExtensions().stream());
    }

    @Test
    void goesThroughTheDeclarations() {
        List<String> found = places().map(Place::toString).toList();
        assertTrue(found.size() > 100, found::toString);
        assertTrue(
                found.containsAll(List.of(
                        "message[from]",
                        "iq[to]",
                        "message[error, by]",
                        "delay[from]",
                        "stanzaId[by]",
                        "roster[items, 0, jid]",
                        "carbonReceived[forwarded, stanza, from]",
                        "mucUser[items, 0, actor, jid]",
                        "archivePreferences[always, jids, 0]",
                        "jingle[initiator]")),
                found::toString);
    }

    @ParameterizedTest
    @MethodSource("places")
    void tellsAbsentReadableAndUnreadableApart(Place place) {
        List<Problem> problems = new ArrayList<>();
        assertNull(found(place, place.with(null), problems), "absent");
        assertEquals(place.required(), !problems.isEmpty(), problems::toString);
        problems.clear();
        assertEquals("juliet@capulet.lit/Balcony", found(place, place.with("Juliet@CAPULET.lit/Balcony"), problems));
        assertEquals(List.of(), problems);
        for (String raw : UnreadableAddresses.all()) {
            assertEquals(Map.of("unreadable", raw), found(place, place.with(raw), problems));
            assertEquals(List.of(raw), problems.stream().map(Problem::raw).toList());
            problems.clear();
        }
    }

    private static <T> Object found(Place place, Element element, List<Problem> problems) {
        @SuppressWarnings("unchecked")
        ElementType<T> type = (ElementType<T>) place.type();
        T value = type.read(element, problems);
        if (value == null) {
            return null;
        }
        Object read = at(place.path(), new PlainObjects(List.of(), problems).of(type, value, type.key()));
        Element written = type.write(value);
        Object again = at(
                place.path(), new PlainObjects(List.of(), new ArrayList<>()).of(type, type.read(written), type.key()));
        assertEquals(read, again, "written and read again");
        if (read instanceof Map) {
            assertEquals(LooseTrees.normal(element), LooseTrees.normal(written), "written");
        }
        return read;
    }

    private static Object at(List<Object> path, Object object) {
        Object at = object;
        for (Object step : path) {
            at = at instanceof Map<?, ?> map
                    ? map.get(step)
                    : at instanceof List<?> list ? list.get((Integer) step) : null;
        }
        return at;
    }
}
