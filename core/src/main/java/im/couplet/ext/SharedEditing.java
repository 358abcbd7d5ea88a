package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several write one document of XML: {@code <sxe xmlns='urn:xmpp:sxe:0' session='851ba2'/>}. XEP-0284 0.1.4 (2020-03-10).
 *
 * @param session the session
 * @param id the identifier of what is said; null in presence
 * @param name what the document is called, for people; null but in presence
 * @param connect whether the sender wants to take part
 * @param stateOffer the document is offered; null for nothing
 * @param acceptState whether the sender wants the document
 * @param refuseState whether the sender does not want it
 * @param state the document, or changes of it; null for nothing
 */
public record SharedEditing(
        String session,
        @Nullable String id,
        @Nullable String name,
        boolean connect,
        @Nullable StateOffer stateOffer,
        boolean acceptState,
        boolean refuseState,
        @Nullable State state) {
    private static final String NAMESPACE = "urn:xmpp:sxe:0";

    public static final ElementType<SharedEditing> TYPE = ElementType.of(
            "sxe",
            NAMESPACE,
            "sxe",
            attribute("session", STRING, SharedEditing::session),
            optionalAttribute("id", STRING, SharedEditing::id),
            optionalAttribute("name", STRING, SharedEditing::name),
            flag("connect", "connect", SharedEditing::connect),
            child("stateOffer", StateOffer.TYPE, SharedEditing::stateOffer),
            flag("acceptState", "accept-state", SharedEditing::acceptState),
            flag("refuseState", "refuse-state", SharedEditing::refuseState),
            child("state", State.TYPE, SharedEditing::state),
            SharedEditing::new);

    /**
     * Offers the document.
     *
     * @param descriptions what it is, as in Jingle
     */
    public record StateOffer(List<Element> descriptions) {
        public static final ElementType<StateOffer> TYPE = ElementType.of(
                "stateOffer", NAMESPACE, "state-offer", raw("descriptions", StateOffer::descriptions), StateOffer::new);
    }

    /**
     * The document, or changes of it.
     *
     * @param edits the steps, in their order
     */
    public record State(List<SharedEdit> edits) {
        public static final ElementType<State> TYPE = ElementType.of(
                "state", NAMESPACE, "state", children("edits", SharedEdit.TYPE, State::edits), State::new);
    }

    /**
     * Such a session goes by another host: {@code <transport xmlns='urn:xmpp:jingle:transports:sxe'/>}, in {@link JingleContent}.
     *
     * @param host who passes the steps on; null if absent
     */
    public record Transport(@Nullable Address host) {
        public static final ElementType<Transport> TYPE = ElementType.of(
                "sxeTransport",
                "urn:xmpp:jingle:transports:sxe",
                "transport",
                childText("host", JID, Transport::host),
                Transport::new);
    }
}
