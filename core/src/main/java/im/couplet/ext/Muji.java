package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
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
 * A call of several in a room: in presence what somebody takes part in, in {@link Jingle} and in an invitation the room:
 * {@code <muji xmlns='urn:xmpp:jingle:muji:0' room='darkcave@chat.shakespeare.lit'/>}. XEP-0272 0.2.0 (2024-08-21).
 *
 * @param room the room; null in presence
 * @param preparing whether the sender still gets ready
 * @param contents what the sender takes part in
 */
public record Muji(@Nullable Address room, boolean preparing, List<Content> contents) {
    private static final String NAMESPACE = "urn:xmpp:jingle:muji:0";

    public static final ElementType<Muji> TYPE = ElementType.of(
            "muji",
            NAMESPACE,
            "muji",
            optionalAttribute("room", JID, Muji::room),
            flag("preparing", "preparing", Muji::preparing),
            children("contents", Content.TYPE, Muji::contents),
            Muji::new);

    /**
     * Something that is sent in the call.
     *
     * @param creator {@code initiator}
     * @param name what it is called in all sessions of the call
     * @param rtp sound or video; null for something else
     * @param other something else
     */
    public record Content(
            Jingle.@Nullable Party creator,
            String name,
            @Nullable JingleRtp rtp,
            List<Element> other) {
        public static final ElementType<Content> TYPE = ElementType.of(
                "content",
                NAMESPACE,
                "content",
                optionalAttribute("creator", Jingle.Party.VALUES, Content::creator),
                attribute("name", STRING, Content::name),
                child("rtp", JingleRtp.TYPE, Content::rtp),
                raw("other", Content::other),
                Content::new);
    }
}
