package im.couplet.demo.relay.bosh;

import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The bodies of answers. */
final class BoshAnswers {
    /** Asks the page to send the request again (XEP-0124 section 17.3). */
    static final String REPEAT = "<body xmlns=\"" + Namespaces.BOSH + "\" type=\"error\"/>";

    private static final XmlContext CONTEXT =
            XmlContext.EMPTY.preferring("xmpp", Namespaces.XBOSH).preferring("stream", Namespaces.STREAMS);
    private static final XmlName LANG = XmlName.of(XmlName.XML_NAMESPACE, "lang");

    private BoshAnswers() {}

    /** The start of a body. */
    static Element.Builder body() {
        return Element.builder(Namespaces.BOSH, "body");
    }

    /** The start of the body that ends a session. */
    static Element.Builder end(@Nullable String condition) {
        return body().attribute("type", "terminate").attribute("condition", condition);
    }

    /** The start of the body that makes a session (XEP-0124 section 7, XEP-0206 section 4). */
    static Element.Builder created(String sid, long rid, BoshTerms terms, StreamHeader header) {
        String version = header.version();
        return body().attribute("sid", sid)
                .attribute("wait", String.valueOf(terms.seconds()))
                .attribute("hold", String.valueOf(terms.hold()))
                .attribute("requests", String.valueOf(terms.requests()))
                .attribute("polling", String.valueOf(BoshTerms.POLLING))
                .attribute("inactivity", String.valueOf(BoshTerms.INACTIVITY))
                .attribute("maxpause", String.valueOf(BoshTerms.LONGEST_PAUSE))
                .attribute("ver", terms.ver())
                .attribute("ack", terms.acknowledges() ? String.valueOf(rid) : null)
                .attribute("from", header.from())
                .attribute("authid", header.id())
                .attribute(LANG, header.lang())
                .attribute(XmlName.of(Namespaces.XBOSH, "version"), version == null ? "1.0" : version)
                .attribute(XmlName.of(Namespaces.XBOSH, "restartlogic"), "true");
    }

    /** A child of the stream, as it stands in a body. */
    static String payload(Element element) {
        return XmlWriter.write(element, CONTEXT);
    }

    /** A whole body. */
    static String write(Element.Builder start, Collection<String> payloads) {
        String body = XmlWriter.write(start.build(), CONTEXT);
        if (payloads.isEmpty()) {
            return body;
        }
        StringBuilder whole = new StringBuilder(body).replace(body.length() - 2, body.length(), ">");
        payloads.forEach(whole::append);
        return whole.append("</body>").toString();
    }

    /** Gives the page its answer, if it can still get one. */
    static void write(HttpServerResponse response, String body) {
        if (!response.ended() && !response.closed()) {
            response.putHeader("Content-Type", "text/xml; charset=utf-8").end(body);
        }
    }
}
