package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels that hide the addresses of those who take part. XEP-0404 0.3.1 (2020-12-01). */
public final class MixHidden {
    private static final String NAMESPACE = "urn:xmpp:mix:anon:0";

    private MixHidden() {}

    /**
     * Whose address is hidden, for those who may know: {@code <participant
     * xmlns='urn:xmpp:mix:anon:0'>…</participant>}.
     *
     * @param jid the address; null if a sender forgot
     */
    public record Participant(@Nullable Address jid) {
        public static final ElementType<Participant> TYPE = ElementType.of(
                "mixHiddenParticipant",
                NAMESPACE,
                "participant",
                childText("jid", JID, Participant::jid),
                Participant::new);
    }

    /**
     * Enters such a channel: {@code <join xmlns='urn:xmpp:mix:anon:0'>…</join>}.
     *
     * @param id in the answer: the participant; null otherwise
     * @param jid in the answer of old versions: the address in the channel; null otherwise
     * @param nodes what to be told of
     * @param nick the nickname; null if absent
     * @param form what to hide; null for what is usual
     */
    public record Join(
            @Nullable String id,
            @Nullable Address jid,
            List<String> nodes,
            @Nullable String nick,
            @Nullable DataForm form) {
        public static final ElementType<Join> TYPE = ElementType.of(
                "mixHiddenJoin",
                NAMESPACE,
                "join",
                optionalAttribute("id", STRING, Join::id),
                optionalAttribute("jid", JID, Join::jid),
                childAttributes("nodes", "subscribe", "node", STRING, Join::nodes),
                childText("nick", STRING, Join::nick),
                child("form", DataForm.TYPE, Join::form),
                Join::new);
    }

    /**
     * What is hidden: {@code <user-preference xmlns='urn:xmpp:mix:anon:0'>…</user-preference>}, empty in a request.
     *
     * @param form what to hide; null in a request
     */
    public record Preference(@Nullable DataForm form) {
        public static final ElementType<Preference> TYPE = ElementType.of(
                "mixUserPreference",
                NAMESPACE,
                "user-preference",
                child("form", DataForm.TYPE, Preference::form),
                Preference::new);
    }
}
