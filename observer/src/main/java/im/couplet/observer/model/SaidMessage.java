package im.couplet.observer.model;

import im.couplet.chat.MessageView;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message as the rules of conversations look at it, whatever extensions whoever keeps it knows.
 *
 * @param element the message
 * @param message as it is kept
 * @param at when it was said; null if that is not known
 * @param archiveId what the archive calls it that it is from; null for none
 * @param times makes times as they are kept
 */
record SaidMessage<M, T>(
        Element element,
        M message,
        @Nullable Moment<T> at,
        @Nullable String archiveId,
        Function<Instant, T> times) implements MessageView<M, T> {
    private static final String RETRACTION = "urn:xmpp:message-retract:1";
    private static final String MODERATION = "urn:xmpp:message-moderate:1";
    private static final String REACTIONS = "urn:xmpp:reactions:0";
    private static final XmlName STAMP = XmlName.of("", "stamp");

    static <T> @Nullable Moment<T> moment(@Nullable Instant at, Function<Instant, T> times) {
        return at == null ? null : new Moment<>((double) at.toEpochMilli(), times.apply(at));
    }

    @Override
    public boolean isError() {
        return Facts.is(element, "type", "error");
    }

    @Override
    public boolean isGroupchat() {
        return Facts.is(element, "type", "groupchat");
    }

    @Override
    public @Nullable Address from() {
        return Stanzas.address(element, Stanzas.FROM);
    }

    @Override
    public @Nullable Address to() {
        return Stanzas.address(element, Stanzas.TO);
    }

    @Override
    public @Nullable String id() {
        return element.attribute("id");
    }

    @Override
    public @Nullable String originId() {
        return Facts.attribute(element, Stanzas.STANZA_IDS, "origin-id", "id");
    }

    @Override
    public @Nullable String stanzaId(Jid by) {
        for (Element one : element.elements(Stanzas.STANZA_IDS, "stanza-id")) {
            if (by.equals(Stanzas.address(one, Stanzas.BY))) {
                return one.attribute("id");
            }
        }
        return null;
    }

    @Override
    public @Nullable String occupantId() {
        return Facts.attribute(element, Stanzas.OCCUPANT_ID, "occupant-id", "id");
    }

    @Override
    public @Nullable String body() {
        Element body = element.child(Stanzas.CLIENT, "body");
        return body == null ? null : body.text();
    }

    @Override
    public boolean has(String key) {
        return switch (key) {
            case "omemo" -> element.child("urn:xmpp:omemo:2", "encrypted") != null;
            case "omemoLegacy" -> element.child("eu.siacs.conversations.axolotl", "encrypted") != null;
            case "fileSharing" -> element.child("urn:xmpp:sfs:0", "file-sharing") != null;
            case "mediaSharing" -> {
                Element reference = element.child("urn:xmpp:reference:0", "reference");
                yield reference != null && reference.child("urn:xmpp:sims:1", "media-sharing") != null;
            }
            case "oob" -> element.child("jabber:x:oob", "x") != null;
            default -> false;
        };
    }

    @Override
    public @Nullable String replaces() {
        return Facts.attribute(element, "urn:xmpp:message-correct:0", "replace", "id");
    }

    @Override
    public @Nullable Retraction<T> retract() {
        Element retract = element.child(RETRACTION, "retract");
        return retract == null || retract.attribute("id") == null ? null : retraction(retract);
    }

    @Override
    public @Nullable Retraction<T> tombstone() {
        Element stone = element.child(RETRACTION, "retracted");
        return stone == null ? null : retraction(stone);
    }

    private Retraction<T> retraction(Element how) {
        Element moderated = how.child(MODERATION, "moderated");
        Address moderator = moderated == null ? null : Stanzas.address(moderated, Stanzas.BY);
        Text stamp = how.attributeText(STAMP);
        return new Retraction<>(
                how.attribute("id"),
                moderator == null ? Stanzas.address(how, Stanzas.BY) : moderator,
                moderated != null,
                Facts.text(how, RETRACTION, "reason"),
                moment(stamp == null ? null : Values.DATE_TIME.read(stamp), times));
    }

    @Override
    public @Nullable String reactsTo() {
        return Facts.attribute(element, REACTIONS, "reactions", "id");
    }

    @Override
    public List<String> emojis() {
        List<String> emojis = new ArrayList<>();
        Element reactions = element.child(REACTIONS, "reactions");
        for (Element one : reactions == null ? List.<Element>of() : reactions.elements(REACTIONS, "reaction")) {
            emojis.add(one.text());
        }
        return emojis;
    }
}
