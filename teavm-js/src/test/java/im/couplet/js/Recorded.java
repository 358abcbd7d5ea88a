package im.couplet.js;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.stream.Framing;
import im.couplet.stream.Recording;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a server sent in a recorded session, with the trees that core makes of it on this machine. */
final class Recorded {
    private Recorded() {}

    /** The chunks or frames, and what they must give: element objects, as JSON. */
    static String json(Recording recording) {
        List<String> chunks = recording.fromServer();
        List<String> trees = new ArrayList<>();
        StreamParser parser = new StreamParser(recording.framing(), XmlLimits.DEFAULT, event -> {
            if (event instanceof StreamEvent.Received received) {
                trees.add(json(received.element()));
            } else if (event instanceof StreamEvent.Features features) {
                trees.add(json(features.features().element()));
            } else if (event instanceof StreamEvent.ErrorReceived error) {
                trees.add(json(error.error().element()));
            }
        });
        chunks.forEach(parser::feed);
        return "{\"name\":" + Quoted.of(recording.name()) + ",\"framing\":\""
                + (recording.framing() == Framing.TCP ? "tcp" : "websocket")
                + "\",\"chunks\":[" + chunks.stream().map(Quoted::of).collect(Collectors.joining(","))
                + "],\"trees\":[" + String.join(",", trees) + "]}";
    }

    /** The stanzas of a recorded session, and what a person reads out of them if that is written down; as JSON. */
    static String stanzas(Recording recording, String jid) {
        String read = CaseFiles.in("/cases/recorded").get(recording.name() + ".json");
        return "{\"jid\":" + Quoted.of(jid) + ",\"read\":" + (read == null ? "null" : read) + ",\"stanzas\":["
                + recording.stanzas().stream()
                        .map(one -> "[" + one.sent() + "," + json(one.element()) + "]")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** The own address in a recorded session; null if it has none, as nobody could log in. */
    static @Nullable String jid(Recording recording) {
        String bound = recording.bound();
        String read = CaseFiles.in("/cases/recorded").get(recording.name() + ".json");
        return bound != null || read == null ? bound : (String) ((Map<?, ?>) Json.parse(read)).get("jid");
    }

    private static String json(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.name().toString().replace("{http://www.w3.org/XML/1998/namespace}", "xml:");
            attributes.put(key, attribute.value());
        }
        return "{\"name\":" + Quoted.of(element.localName()) + ",\"xmlns\":" + Quoted.of(element.namespace())
                + ",\"attributes\":{"
                + attributes.entrySet().stream()
                        .map(entry -> Quoted.of(entry.getKey()) + ":" + Quoted.of(entry.getValue()))
                        .collect(Collectors.joining(","))
                + "},\"children\":["
                + element.children().stream()
                        .map(child ->
                                child instanceof Element inner ? json(inner) : Quoted.of(((XmlText) child).text()))
                        .collect(Collectors.joining(","))
                + "]}";
    }
}
