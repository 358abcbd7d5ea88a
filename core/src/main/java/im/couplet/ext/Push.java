package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notifications to devices that are asleep. XEP-0357 0.4.1 (2020-02-11). */
public final class Push {
    private static final String NAMESPACE = "urn:xmpp:push:0";

    private Push() {}

    /**
     * Asks the server to notify a push service: {@code <enable xmlns='urn:xmpp:push:0' jid='…' node='…'/>}.
     *
     * @param jid the push service
     * @param node the node there; null if the service needs none
     * @param form options to publish with, such as a secret; null if absent
     */
    public record Enable(
            Address jid, @Nullable String node, @Nullable DataForm form) {
        public static final ElementType<Enable> TYPE = ElementType.of(
                "pushEnable",
                NAMESPACE,
                "enable",
                attribute("jid", JID, Enable::jid),
                optionalAttribute("node", STRING, Enable::node),
                child("form", DataForm.TYPE, Enable::form),
                Enable::new);
    }

    /**
     * Asks the server not to notify any more: {@code <disable xmlns='urn:xmpp:push:0' jid='…'/>}.
     *
     * @param jid the push service
     * @param node the node there; null for all
     */
    public record Disable(Address jid, @Nullable String node) {
        public static final ElementType<Disable> TYPE = ElementType.of(
                "pushDisable",
                NAMESPACE,
                "disable",
                attribute("jid", JID, Disable::jid),
                optionalAttribute("node", STRING, Disable::node),
                Disable::new);
    }

    /**
     * What the push service is told: {@code <notification xmlns='urn:xmpp:push:0'/>}, an item of the node.
     *
     * @param form how much there is, of type {@code urn:xmpp:push:summary}; null if absent
     * @param payload what the application knows
     */
    public record Notification(@Nullable DataForm form, List<Element> payload) {
        public static final ElementType<Notification> TYPE = ElementType.of(
                "pushNotification",
                NAMESPACE,
                "notification",
                child("form", DataForm.TYPE, Notification::form),
                raw("payload", Notification::payload),
                Notification::new);
    }
}
