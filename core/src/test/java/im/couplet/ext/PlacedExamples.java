package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Where the scripts that test the bundle put an extension: in a stanza in which it may stand, else nowhere. */
public final class PlacedExamples {
    private PlacedExamples() {}

    /** The places of all extensions, by their keys, as JSON: what stands before each and what behind. */
    public static String json() {
        return Extensions.types().stream()
                .map(type -> "\"" + type.key() + "\":" + around(type))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** That of one extension; nothing around a stanza. */
    static String around(ElementType<?> type) {
        List<Place> places = Extensions.ALL.stream()
                .filter(extension -> extension.type() == type)
                .flatMap(extension -> extension.places().stream())
                .toList();
        if (places.contains(Place.MESSAGE)) {
            return "[\"<message xmlns='jabber:client'>\",\"</message>\"]";
        }
        if (places.contains(Place.PRESENCE)) {
            return "[\"<presence xmlns='jabber:client'>\",\"</presence>\"]";
        }
        return places.contains(Place.IQ)
                ? "[\"<iq xmlns='jabber:client' type='set' id='1'>\",\"</iq>\"]"
                : "[\"\",\"\"]";
    }
}
