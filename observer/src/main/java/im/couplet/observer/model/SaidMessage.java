package im.couplet.observer.model;

import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.observer.provenance.ElementView;
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
 * @param place where it stands in the archive that it is from
 * @param times makes times as they are kept
 */
record SaidMessage<M, T>(
        Element element, M message, @Nullable Moment<T> at, ArchivePlace place, Function<Instant, T> times)
        implements ElementView<M, T> {
    private static final String MODERATION = "urn:xmpp:message-moderate:1";
    private static final String REACTIONS = "urn:xmpp:reactions:0";
    private static final XmlName STAMP = XmlName.of("", "stamp");

    static <T> @Nullable Moment<T> moment(@Nullable Instant at, Function<Instant, T> times) {
        return at == null ? null : new Moment<>((double) at.toEpochMilli(), times.apply(at));
    }

    @Override
    public @Nullable String archiveId() {
        return place.id();
    }

    @Override
    public @Nullable String follows() {
        return place.follows();
    }

    @Override
    public @Nullable String precedes() {
        return place.precedes();
    }

    @Override
    public @Nullable Address from() {
        return Stanzas.address(element, Stanzas.FROM);
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
    public Retraction<T> retraction(Element how) {
        Element moderated = how.child(MODERATION, "moderated");
        Address moderator = moderated == null ? null : Stanzas.address(moderated, Stanzas.BY);
        Text stamp = how.attributeText(STAMP);
        return new Retraction<>(
                how.attribute("id"),
                moderator == null ? Stanzas.address(how, Stanzas.BY) : moderator,
                moderated != null,
                Facts.text(how, Stanzas.RETRACTION, "reason"),
                moment(stamp == null ? null : Values.DATE_TIME.read(stamp), times));
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
