package im.couplet.demo.relay.http;

import im.couplet.xml.Element;
import im.couplet.xml.XmlWriter;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says where pages find what is switched on, in both forms of host-meta (XEP-0156 1.4.0, RFC 6415), to pages of all sites. */
public final class HostMetaPage {
    private static final String PATH = "/.well-known/host-meta";
    private static final String JSON_PATH = PATH + ".json";
    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:";

    private final String xml;
    private final String json;

    /**
     * Makes the page.
     *
     * @param publicUrl where the relay is found from outside, over TLS: an {@code https:} address without a slash at its end
     * @param webSocketPath where under that it takes WebSockets
     * @param boshPath where under that it takes streams over HTTP; empty if it does not
     */
    public HostMetaPage(String publicUrl, String webSocketPath, String boshPath) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put(RELATION + "websocket", "wss" + publicUrl.substring("https".length()) + webSocketPath);
        if (!boshPath.isEmpty()) {
            links.put(RELATION + "xbosh", publicUrl + boshPath);
        }
        Element.Builder xrd = Element.builder(XRD, "XRD");
        JsonArray all = new JsonArray();
        links.forEach((relation, address) -> {
            xrd.child(Element.builder(XRD, "Link")
                    .attribute("rel", relation)
                    .attribute("href", address)
                    .build());
            all.add(new JsonObject().put("rel", relation).put("href", address));
        });
        xml = "<?xml version='1.0' encoding='utf-8'?>\n" + XmlWriter.write(xrd.build()) + "\n";
        json = new JsonObject().put("links", all).encode() + "\n";
    }

    /** Answers a request for it; false if that is for something else. */
    public boolean answers(HttpServerRequest request) {
        boolean isJson = JSON_PATH.equals(request.path());
        if (!isJson && !PATH.equals(request.path())) {
            return false;
        }
        HttpServerResponse response = request.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "max-age=600");
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Type", isJson ? "application/json" : "application/xrd+xml; charset=utf-8")
                    .end(isJson ? json : xml);
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            response.setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                    .end();
        } else {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD, OPTIONS").end();
        }
        return true;
    }
}
