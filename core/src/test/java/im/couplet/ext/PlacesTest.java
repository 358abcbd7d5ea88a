package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Place;
import im.couplet.stream.Recording;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Extensions stand where the table says: in examples, in what real programs sent, and in declarations. */
class PlacesTest {
    /**
     * What stands where nothing may, in examples that no program would send: with the extension, the place, the examples and the
     * reason.
     */
    private static final Map<String, String> WRONG = Map.of();

    @Test
    void eachPlaceOfTheExamplesIsOneOfTheTable() throws IOException {
        Path folder = XepSources.ofBuild().folder();
        if (folder == null) {
            System.out.println("Where extensions stand in the XEPs is not known, as their sources are not here");
            return;
        }
        PlaceWalk walk = new PlaceWalk();
        Set<String> broken = OtherDocuments.broken();
        for (String document : documents()) {
            Path file = folder.resolve(document.toLowerCase(Locale.ROOT) + ".xml");
            for (DocumentExamples example :
                    Files.exists(file) ? DocumentExamples.of(file) : List.<DocumentExamples>of()) {
                String name = document + " " + example.number();
                Element root = example.root();
                if (root != null && !broken.contains(name)) {
                    root.elements().forEach(element -> walk.walk(element, name));
                }
            }
        }
        assertTrue(walk.seen() > 2000, () -> "only " + walk.seen() + " extensions");
        assertEquals(
                WRONG.keySet(), walk.strange().keySet(), () -> walk.strange().toString());
    }

    @Test
    void eachPlaceOfRecordedTrafficIsOneOfTheTable() throws IOException {
        PlaceWalk walk = new PlaceWalk();
        for (Recording recording : Recording.all()) {
            for (Element element : elements(recording)) {
                walk.walk(element, recording.name());
            }
        }
        assertTrue(walk.seen() > 20, () -> "only " + walk.seen() + " extensions");
        assertEquals(Map.of(), walk.strange());
    }

    /** What both sides sent. */
    private static List<Element> elements(Recording recording) {
        List<Element> elements = new ArrayList<>();
        StreamParser client = new StreamParser(recording.framing(), event -> add(elements, event));
        StreamParser server = new StreamParser(recording.framing(), event -> {
            add(elements, event);
            if (event instanceof StreamEvent.Received received
                    && received.element().localName().equals("success")) {
                client.restart();
            }
        });
        for (Recording.Message message : recording.messages()) {
            (message.fromServer() ? server : client).feed(message.data());
        }
        return elements;
    }

    private static void add(List<Element> elements, StreamEvent event) {
        if (event instanceof StreamEvent.Received received) {
            elements.add(received.element());
        } else if (event instanceof StreamEvent.Features features) {
            elements.add(features.features().element());
        }
    }

    private static Set<String> documents() throws IOException {
        Set<String> documents = new TreeSet<>(OtherDocuments.understood().keySet());
        Extensions.ALL.forEach(extension -> documents.add(extension.specification()));
        return documents;
    }

    @Test
    void whatStandsInOtherElementsHasAFieldThere() {
        Set<ElementType<?>> all = new HashSet<>();
        Extensions.types().forEach(type -> reach(type, all));
        Set<String> homeless = Extensions.ALL.stream()
                .filter(extension -> extension.places().contains(Place.WITHIN))
                .map(Extensions.Extension::type)
                .filter(type -> all.stream()
                        .noneMatch(around -> around.fields().stream().anyMatch(field -> field.claims(name(type)))))
                .map(ElementType::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), homeless);
    }

    private static XmlName name(ElementType<?> type) {
        return type.choices() == null
                ? type.name()
                : XmlName.of(type.name().namespace(), type.choices().words()[0]);
    }

    private static void reach(ElementType<?> type, Set<ElementType<?>> all) {
        if (all.add(type)) {
            for (Field<?, ?> field : type.fields()) {
                ElementType<?> inner = field.elementType();
                if (inner != null) {
                    reach(inner, all);
                }
            }
        }
    }

    @Test
    void namesAPlaceOnceAndNoOtherBesideThatOfElements() {
        for (Extensions.Extension extension : Extensions.ALL) {
            String key = extension.type().key();
            assertEquals(
                    Set.copyOf(extension.places()).size(), extension.places().size(), key);
            assertTrue(
                    extension.places().equals(List.of(Place.WITHIN))
                            || !extension.places().contains(Place.WITHIN),
                    key);
        }
    }
}
