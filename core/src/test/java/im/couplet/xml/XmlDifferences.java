package im.couplet.xml;

import im.couplet.cases.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The differences between Couplet and its peers that a clause settles: {@code fuzz/differences.json}. */
final class XmlDifferences {
    /**
     * One difference.
     *
     * @param input what the input holds, somewhere
     * @param ours what our outcome holds, somewhere
     * @param theirs what the peer's outcome holds, somewhere
     * @param rewritten what takes the place of each match of {@code input}: then both must agree
     */
    record Difference(
            String name, XmlPeer peer, String example, Pattern input, Pattern ours, Pattern theirs, String rewritten) {}

    private XmlDifferences() {}

    /** Those that are listed for the peers of the JVM. */
    static final List<Difference> LISTED = read();

    private static List<Difference> read() {
        try (InputStream file = XmlDifferences.class.getResourceAsStream("/fuzz/differences.json")) {
            Map<?, ?> json = (Map<?, ?>) Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            List<Difference> listed = new ArrayList<>();
            for (Object item : (List<?>) json.get("differences")) {
                Map<?, ?> one = (Map<?, ?>) item;
                string(one, "clause");
                string(one, "why");
                if (!string(one, "peer").equals("saxes")) {
                    listed.add(new Difference(
                            string(one, "name"),
                            XmlPeer.of(string(one, "peer")),
                            string(one, "example"),
                            Pattern.compile(string(one, "input"), Pattern.DOTALL),
                            Pattern.compile(string(one, "ours")),
                            Pattern.compile(string(one, "theirs"), Pattern.DOTALL),
                            string(one, "rewritten")));
                }
            }
            return List.copyOf(listed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(Map<?, ?> json, String key) {
        return (String) Objects.requireNonNull(json.get(key), key);
    }

    /** Whether both refuse, for XMPP's sake when the peer does so, or both accept and see the same. */
    static boolean agree(String ours, String theirs) {
        if (theirs.startsWith(XmlPeer.RESTRICTED)) {
            return ours.startsWith("error RESTRICTED_XML");
        }
        return ours.startsWith("error") ? theirs.startsWith("error") : ours.equals(theirs);
    }

    /** Whether the list says why {@code peer} makes something else of {@code xml}. */
    static boolean explain(XmlPeer peer, String xml) {
        String rest = xml;
        for (int i = 0; i < LISTED.size(); i++) {
            Difference one = LISTED.get(i);
            if (one.peer == peer && matches(one, rest)) {
                String next = one.input.matcher(rest).replaceAll(one.rewritten);
                if (agree(ours(next), peer.outcome(next))) {
                    return true;
                }
                // There may be another.
                i = next.equals(rest) ? i : -1;
                rest = next;
            }
        }
        return false;
    }

    /** Whether both make of {@code xml} what the list says. */
    static boolean matches(Difference one, String xml) {
        return one.input.matcher(xml).find()
                && one.ours.matcher(ours(xml)).find()
                && one.theirs.matcher(one.peer.outcome(xml)).find();
    }

    private static String ours(String xml) {
        return XmlChecks.outcome(xml, XmlLimits.DEFAULT, false, List.of(xml));
    }
}
