package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.EntityTime;
import im.couplet.ext.SoftwareVersion;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what clients ask of the server itself. */
final class ServerRequests {
    private static final List<String> FEATURES = List.of(
            Xmpp.DISCO_INFO,
            Xmpp.DISCO_ITEMS,
            Xmpp.PING,
            Xmpp.ROSTER,
            "jabber:iq:register",
            "jabber:iq:version",
            "urn:xmpp:blocking",
            "urn:xmpp:carbons:2",
            "urn:xmpp:time",
            "vcard-temp",
            "msgoffline");

    private final Clock clock;
    private final List<Service> services;

    /** @param services what the server lists */
    ServerRequests(Clock clock, List<Service> services) {
        this.clock = clock;
        this.services = services;
    }

    void install(SandboxRequests requests) {
        RequestAnswerer empty = (sender, iq, payload) -> Xmpp.result(iq);
        requests.server(Xmpp.PING_NAME, get(empty))
                .own(Xmpp.PING_NAME, get(empty))
                .server(Xmpp.SESSION_NAME, set(empty))
                .own(Xmpp.SESSION_NAME, set(empty))
                .server(DiscoInfo.TYPE.name(), get(ServerRequests::info))
                .server(DiscoItems.TYPE.name(), get(this::items))
                .server(
                        SoftwareVersion.TYPE.name(),
                        get((sender, iq, payload) -> Xmpp.result(
                                iq, SoftwareVersion.TYPE, new SoftwareVersion("Couplet sandbox", "in memory", null))))
                .server(EntityTime.TYPE.name(), get(this::time));
    }

    /** Answers what is asked, and refuses what is to be changed. */
    static RequestAnswerer get(RequestAnswerer answerer) {
        return (sender, iq, payload) -> Xmpp.isType(iq, "get")
                ? answerer.answer(sender, iq, payload)
                : Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    /** Does what is asked, and refuses questions. */
    static RequestAnswerer set(RequestAnswerer answerer) {
        return (sender, iq, payload) -> Xmpp.isType(iq, "set")
                ? answerer.answer(sender, iq, payload)
                : Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    private static @Nullable Element info(Resource sender, Element iq, Element payload) {
        return payload.attribute("node") != null
                ? Xmpp.error(iq, Condition.ITEM_NOT_FOUND)
                : Xmpp.result(
                        iq,
                        DiscoInfo.TYPE,
                        new DiscoInfo(
                                null,
                                List.of(new DiscoInfo.Identity("server", "im", "Couplet sandbox", null)),
                                FEATURES,
                                List.of()));
    }

    private @Nullable Element items(Resource sender, Element iq, Element payload) {
        if (payload.attribute("node") != null) {
            return Xmpp.error(iq, Condition.ITEM_NOT_FOUND);
        }
        List<DiscoItems.Item> items = new ArrayList<>();
        services.forEach(service -> items.add(service.item()));
        return Xmpp.result(iq, DiscoItems.TYPE, new DiscoItems(null, items, null, null, null));
    }

    private Element time(Resource sender, Element iq, Element payload) {
        EntityTime now = new EntityTime("Z", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return Xmpp.result(iq, EntityTime.TYPE, now);
    }
}
