package im.couplet.observer;

import im.couplet.schema.DateTime;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what every client may be asked, each switched on by one call.
 *
 * <pre>{@code
 * ReadyResponders ready = new ReadyResponders(exchange);
 * ready.ping();
 * ready.version("Couplet chat", "1.0", null);
 * ready.disco(List.of(identity), List.of("urn:xmpp:receipts"));
 * }</pre>
 */
public final class ReadyResponders {
    private static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    private static final String PING = "urn:xmpp:ping";
    private static final String VERSION = "jabber:iq:version";
    private static final String TIME = "urn:xmpp:time";
    private static final String LAST = "jabber:iq:last";

    private final Exchange exchange;

    /** Answers what {@code exchange} receives. */
    public ReadyResponders(Exchange exchange) {
        this.exchange = exchange;
    }

    private Runnable on(String namespace, String localName, Responder get) {
        return exchange.respond(XmlName.of(namespace, localName), (iq, answer) -> {
            if ("get".equals(iq.attribute("type"))) {
                get.respond(iq, answer);
            } else {
                answer.error("feature-not-implemented");
            }
        });
    }

    /** Answers pings (XEP-0199). */
    public Runnable ping() {
        return on(PING, "ping", (iq, answer) -> answer.result(null));
    }

    /**
     * Says which software this is (XEP-0092).
     *
     * @param os on which system it runs; null for who does not say
     */
    public Runnable version(String name, String version, @Nullable String os) {
        Element.Builder query =
                Element.builder(VERSION, "query").child(text("name", name)).child(text("version", version));
        if (os != null) {
            query.child(text("os", os));
        }
        Element said = query.build();
        return on(VERSION, "query", (iq, answer) -> answer.result(said));
    }

    private static Element text(String name, String text) {
        return Element.builder(VERSION, name).text(text).build();
    }

    /**
     * Says what time it is (XEP-0202).
     *
     * @param now milliseconds since 1970
     * @param offset how many minutes the clocks here are before UTC
     */
    public Runnable time(LongSupplier now, IntSupplier offset) {
        return on(TIME, "time", (iq, answer) -> {
            long second = Math.floorDiv(now.getAsLong(), 1000L);
            answer.result(Element.builder(TIME, "time")
                    .child(Element.builder(TIME, "tzo")
                            .text(zone(offset.getAsInt()))
                            .build())
                    .child(Element.builder(TIME, "utc")
                            .text(new DateTime(second, 0).toString())
                            .build())
                    .build());
        });
    }

    private static String zone(int minutes) {
        int size = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /**
     * Says how long nobody has done anything here (XEP-0012).
     *
     * @param seconds for how long
     */
    public Runnable lastActivity(LongSupplier seconds) {
        return on(
                LAST,
                "query",
                (iq, answer) -> answer.result(Element.builder(LAST, "query")
                        .attribute("seconds", String.valueOf(Math.max(0, seconds.getAsLong())))
                        .build()));
    }

    /**
     * Says what can be done here (XEP-0030): the features given, and those of all that is answered at the time, by the namespaces of
     * the payloads. A node is known when it is one of the given, as what entity capabilities (XEP-0115) name.
     *
     * @param identities {@code <identity/>} elements of service discovery; at least one
     * @param features besides
     * @param nodes which nodes stand for the same
     */
    public Runnable disco(List<Element> identities, List<String> features, List<String> nodes) {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("identities: an entity has at least one (XEP-0030 section 3.1)");
        }
        List<Element> who = List.copyOf(identities);
        List<String> more = List.copyOf(features);
        List<String> known = List.copyOf(nodes);
        return on(DISCO_INFO, "query", (iq, answer) -> {
            String node = iq.elements().get(0).attribute("node");
            if (node == null || known.contains(node)) {
                answer.result(info(who, more).withAttribute("node", node));
            } else {
                answer.error("item-not-found");
            }
        });
    }

    /** What {@link #disco} answers now, as for the hash of entity capabilities. */
    public Element info(List<Element> identities, List<String> features) {
        List<String> all = new ArrayList<>(List.of(DISCO_INFO));
        for (XmlName payload : exchange.payloads()) {
            add(all, payload.namespace());
        }
        for (String feature : features) {
            add(all, feature);
        }
        all.sort(String::compareTo);
        Element.Builder query = Element.builder(DISCO_INFO, "query").children(identities);
        for (String feature : all) {
            query.child(Element.builder(DISCO_INFO, "feature")
                    .attribute("var", feature)
                    .build());
        }
        return query.build();
    }

    private static void add(List<String> features, String feature) {
        if (!features.contains(feature)) {
            features.add(feature);
        }
    }
}
