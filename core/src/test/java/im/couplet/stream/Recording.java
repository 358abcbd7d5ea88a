package im.couplet.stream;

import im.couplet.cases.Json;
import im.couplet.xml.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went over the wire between a client and a server, one JSON object a line. The project's own recordings are written
 * after examples of the RFCs and XEPs, and are always there; those in the folder {@code captures} of the shared material
 * are of real programs.
 *
 * @param name the name of its file, without the ending
 * @param framing how the stream is laid out
 * @param messages the chunks or frames in the order in which they went
 */
public record Recording(String name, Framing framing, List<Message> messages) {
    private static final String ENDING = ".jsonl";

    private static final List<String> OWN = List.of(
            "rfc6120-tcp-scram-sha-1",
            "rfc7395-websocket-scram-sha-256",
            "rfc7677-websocket-badauth",
            "xep0045-tcp-room",
            "xep0198-tcp-resumption");

    /** One chunk or frame. */
    public record Message(boolean fromServer, String data) {}

    /** Every recording there is. */
    public static List<Recording> all() throws IOException {
        List<Recording> all = new ArrayList<>();
        for (String name : OWN) {
            try (var file = Recording.class.getResourceAsStream("recordings/" + name + ENDING)) {
                all.add(read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        Path captures = Path.of(System.getProperty("couplet.shared", "../../shared"), "captures");
        if (Files.isDirectory(captures)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(captures, "*" + ENDING)) {
                List<Path> sorted = new ArrayList<>();
                files.forEach(sorted::add);
                sorted.sort(null);
                for (Path file : sorted) {
                    String name = file.getFileName().toString();
                    all.add(read(name.substring(0, name.length() - ENDING.length()), Files.readString(file)));
                }
            }
        }
        return all;
    }

    private static Recording read(String name, String text) {
        Framing framing = Framing.TCP;
        List<Message> messages = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Map<?, ?> entry = (Map<?, ?>) Json.parse(line);
            if (!(entry.get("data") instanceof String data)
                    || !List.of("in", "out").contains(entry.get("dir"))) {
                throw new IllegalStateException(name + ": neither \"dir\" nor \"data\" may be missing: " + line);
            }
            framing = "websocket".equals(entry.get("transport")) ? Framing.WEBSOCKET : Framing.TCP;
            if (!entry.containsKey("kind") || "frame".equals(entry.get("kind"))) {
                messages.add(new Message("in".equals(entry.get("dir")), data));
            }
        }
        return new Recording(name, framing, messages);
    }

    /** A stanza that came or went. */
    public record Stanza(boolean sent, Element element) {}

    /** The stanzas of clients' streams, in the order in which they went. */
    public List<Stanza> stanzas() {
        List<Stanza> all = new ArrayList<>();
        StreamParser client = new StreamParser(framing, event -> add(all, event, true));
        StreamParser server = new StreamParser(framing, event -> {
            if (event instanceof StreamEvent.Received received
                    && received.element().is("urn:ietf:params:xml:ns:xmpp-sasl", "success")) {
                client.restart();
            }
            add(all, event, false);
        });
        for (Message message : messages) {
            (message.fromServer() ? server : client).feed(message.data());
        }
        return all;
    }

    private static void add(List<Stanza> all, StreamEvent event, boolean sent) {
        if (event instanceof StreamEvent.Received received
                && received.element().namespace().equals("jabber:client")) {
            all.add(new Stanza(sent, received.element()));
        }
    }

    /** The address that the server has bound; null if it has bound none. */
    public @Nullable String bound() {
        for (Stanza one : stanzas()) {
            Element bind = one.element().child("urn:ietf:params:xml:ns:xmpp-bind", "bind");
            Element jid = bind == null ? null : bind.child("urn:ietf:params:xml:ns:xmpp-bind", "jid");
            if (jid != null) {
                return jid.text();
            }
        }
        return null;
    }

    /** What the server sent. */
    public List<String> fromServer() {
        return messages.stream().filter(Message::fromServer).map(Message::data).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
