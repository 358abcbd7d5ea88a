package im.couplet.stream;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server can be reached other than by TCP: what its document {@code /.well-known/host-meta} (XRD) or {@code
 * /.well-known/host-meta.json} (JRD) says. The document has to be fetched over TLS. Source: XEP-0156 1.4.0, RFC 6415.
 * Immutable.
 *
 * @param webSockets the {@code wss:} addresses for the framing {@link Framing#WEBSOCKET}, in the order of the document
 * @param bosh the {@code https:} addresses for the framing {@link Framing#BOSH}, in the order of the document
 */
public record HostMeta(List<String> webSockets, List<String> bosh) {
    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:";
    private static final int LONGEST = 1_000_000;

    /** Copies the lists. */
    public HostMeta {
        webSockets = List.copyOf(webSockets);
        bosh = List.copyOf(bosh);
    }

    /**
     * Reads a document of either form. Addresses without encryption are left out (XEP-0156 section 3.1), as is what no
     * {@link ConnectionUri} is, and what else stands there.
     *
     * @param document the document, whose first character tells the form; at most a million characters
     * @throws XmlException for bad XML, and for declarations of a document type or of entities
     * @throws IllegalArgumentException for bad JSON, and for what is neither
     */
    public static HostMeta parse(String document) {
        if (document.length() > LONGEST) {
            throw new IllegalArgumentException("document: more than " + LONGEST + " characters");
        }
        List<String> webSockets = new ArrayList<>();
        List<String> bosh = new ArrayList<>();
        int start = document.startsWith("\uFEFF") ? 1 : 0;
        while (start < document.length() && document.charAt(start) <= ' ') {
            start++;
        }
        String text = document.substring(start);
        if (text.startsWith("{")) {
            new Links(webSockets, bosh).readJson(text);
        } else {
            Element root = Element.parse(bare(text));
            if (!root.is(XRD, "XRD")) {
                throw new IllegalArgumentException("document: " + root.name() + " is no host-meta");
            }
            for (Element link : root.elements(XRD, "Link")) {
                new Links(webSockets, bosh).add(link.attribute("rel"), link.attribute("href"));
            }
        }
        return new HostMeta(webSockets, bosh);
    }

    /** {@code xml} with spaces for comments and instructions, which RFC 6120 forbids and RFC 6415 does not. */
    private static String bare(String xml) {
        StringBuilder bare = new StringBuilder();
        int done = 0;
        for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
            boolean isCharacters = xml.startsWith("<![CDATA[", at);
            boolean isComment = xml.startsWith("<!--", at);
            if (!isCharacters && !isComment && !xml.startsWith("<?", at)) {
                continue;
            }
            String end = isCharacters ? "]]>" : isComment ? "-->" : "?>";
            int stop = xml.indexOf(end, at + (isComment ? 4 : 2));
            if (stop < 0) {
                break;
            }
            if (!isCharacters) {
                bare.append(xml, done, at);
                done = stop + end.length();
                for (int i = at; i < done; i++) {
                    bare.append(xml.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
            at = stop;
        }
        return bare.append(xml, done, xml.length()).toString();
    }

    private record Links(List<String> webSockets, List<String> bosh) {
        void add(@Nullable String relation, @Nullable String address) {
            if (address == null) {
                return;
            }
            if ((RELATION + "websocket").equals(relation) && isUsable(address, Framing.WEBSOCKET)) {
                webSockets.add(address);
            } else if ((RELATION + "xbosh").equals(relation) && isUsable(address, Framing.BOSH)) {
                bosh.add(address);
            }
        }

        private static boolean isUsable(String address, Framing framing) {
            return ConnectionUri.fault(address, framing, true) == null;
        }

        /** Of the top-level object the array {@code links}, and of each object in it the strings that matter. */
        void readJson(String text) {
            Json json = new Json(text);
            json.members((key, depth) -> {
                if (!key.equals("links") || !json.at('[')) {
                    json.skip(depth);
                    return;
                }
                json.items(depth, inner -> {
                    if (!json.at('{')) {
                        json.skip(inner);
                        return;
                    }
                    String[] found = new String[2];
                    json.members(inner, (name, deeper) -> {
                        int index = name.equals("rel") ? 0 : name.equals("href") ? 1 : -1;
                        if (index >= 0 && json.at('"')) {
                            found[index] = json.string();
                        } else {
                            json.skip(deeper);
                        }
                    });
                    add(found[0], found[1]);
                });
            });
            json.end();
        }
    }
}
