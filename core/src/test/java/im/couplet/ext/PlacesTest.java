package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.schema.ElementType;
import im.couplet.schema.ElementTypes;
import im.couplet.schema.Place;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Extensions stand where the table says: each place in which an example of a document has one is a place of it. */
class PlacesTest {
    private static final String STREAMS = "http://etherx.jabber.org/streams";
    private static final Set<String> STANZAS = Set.of(Stanza.NAMESPACE, "jabber:server");

    private final ElementTypes types = Extensions.TYPES;
    private final Map<ElementType<?>, List<Place>> places = new HashMap<>();
    /** What stands where the table does not say so, with the examples. */
    private final Map<String, SortedSet<String>> strange = new TreeMap<>();

    @Test
    void eachPlaceOfTheExamplesIsOneOfTheTable() throws IOException {
        Path folder = XepSources.ofBuild().folder();
        if (folder == null) {
            System.out.println("Where extensions stand in the XEPs is not known, as their sources are not here");
            return;
        }
        Extensions.ALL.forEach(extension -> places.put(extension.type(), extension.places()));
        Set<String> broken = OtherDocuments.broken();
        for (String document : documents()) {
            Path file = folder.resolve(document.toLowerCase(Locale.ROOT) + ".xml");
            for (DocumentExamples example :
                    Files.exists(file) ? DocumentExamples.of(file) : List.<DocumentExamples>of()) {
                String name = document + " " + example.number();
                Element root = example.root();
                if (root != null && !broken.contains(name)) {
                    walk(root, null, name);
                }
            }
        }
        assertEquals(Map.of(), strange);
    }

    private static Set<String> documents() throws IOException {
        Set<String> documents = new TreeSet<>(OtherDocuments.understood().keySet());
        Extensions.ALL.forEach(extension -> documents.add(extension.specification()));
        return documents;
    }

    /** Looks at what stands in {@code element}, which is in {@code within}. */
    private void walk(Element element, @Nullable Place within, String example) {
        Place place = place(element, within);
        for (Element child : element.elements()) {
            ElementType<?> type = place == null ? null : types.find(child.name());
            if (type != null && !places.get(type).contains(place)) {
                strange.computeIfAbsent(type.key() + " " + place, unused -> new TreeSet<>())
                        .add(example);
            }
            walk(child, place, example);
        }
    }

    /** What place the children of {@code element} have; null for none that the table knows. */
    private static @Nullable Place place(Element element, @Nullable Place within) {
        String name = element.name().localName();
        boolean inStanza = within == Place.MESSAGE || within == Place.PRESENCE || within == Place.IQ;
        if (STANZAS.contains(element.namespace())) {
            return switch (name) {
                case "message" -> Place.MESSAGE;
                case "presence" -> Place.PRESENCE;
                case "iq" -> Place.IQ;
                case "error" -> inStanza ? Place.ERROR : null;
                default -> null;
            };
        }
        boolean isItem = name.equals("item") && element.namespace().startsWith("http://jabber.org/protocol/pubsub");
        boolean areFeatures = name.equals("features") && element.namespace().equals(STREAMS);
        return isItem ? Place.ITEM : areFeatures ? Place.FEATURES : null;
    }
}
