package im.couplet.stream;

import im.couplet.xml.Element;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A case of {@code streams.txt}, which says what its lines mean. */
record StreamCase(String name, Framing framing, List<String> chunks, List<String> events) {
    static List<StreamCase> all() throws IOException {
        try (InputStream file = StreamCase.class.getResourceAsStream("streams.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return read(text.lines().toList());
        }
    }

    private static List<StreamCase> read(List<String> lines) {
        List<StreamCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith("== ")) {
                throw new IllegalStateException("line " + (i + 1) + ": expected \"== name\", found " + line);
            }
            Framing framing = switch (lines.get(++i)) {
                case "framing tcp" -> Framing.TCP;
                case "framing websocket" -> Framing.WEBSOCKET;
                case "framing bosh" -> Framing.BOSH;
                default -> throw new IllegalStateException("line " + (i + 1) + ": expected a framing");
            };
            List<String> chunks = new ArrayList<>();
            List<String> events = new ArrayList<>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                String next = lines.get(++i);
                if (next.startsWith(">")) {
                    chunks.add(next.substring(Math.min(2, next.length()))
                            .replace("\\n", "\n")
                            .replace("\\s", " "));
                } else {
                    events.add(canonical(next, i + 1));
                }
            }
            cases.add(new StreamCase(line.substring(3), framing, chunks, events));
        }
        return cases;
    }

    /** The line as {@link Events#line} writes it. */
    private static String canonical(String line, int number) {
        int space = line.indexOf(' ');
        String kind = space < 0 ? line : line.substring(0, space);
        return switch (kind) {
            case "features", "received" -> kind + " " + Element.parse(line.substring(space + 1));
            case "opened", "error", "closed", "fails" -> line;
            default -> throw new IllegalStateException("line " + number + ": \"" + kind + "\" is no event");
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
