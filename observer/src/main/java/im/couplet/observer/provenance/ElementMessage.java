package im.couplet.observer.provenance;

import im.couplet.chat.MessageView;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as its elements, as the rules of conversations look at it. Nothing of it is kept but what it is called: for when it
 * was said and what others feel about it, the rules are asked elsewhere.
 *
 * @param element the message
 * @param from whom it is from; null for the own account
 * @param archiveId what the archive calls it that it is from; null for none
 */
record ElementMessage(
        Element element, @Nullable Address from, @Nullable String archiveId) implements MessageView<Boolean, Boolean> {
    private static final String RETRACTION = "urn:xmpp:message-retract:1";

    @Override
    public Boolean message() {
        return true;
    }

    @Override
    public @Nullable Moment<Boolean> at() {
        return null;
    }

    @Override
    public boolean isError() {
        return "error".equals(element.attribute("type"));
    }

    @Override
    public boolean isGroupchat() {
        return "groupchat".equals(element.attribute("type"));
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
        return inner(Stanzas.STANZA_IDS, "origin-id");
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
        return inner(Stanzas.OCCUPANT_ID, "occupant-id");
    }

    private @Nullable String inner(String namespace, String localName) {
        Element child = element.child(namespace, localName);
        return child == null ? null : child.attribute("id");
    }

    @Override
    public @Nullable String body() {
        Element body = element.child(Stanzas.CLIENT, "body");
        return body == null ? null : body.text();
    }

    /** Whether it is one that others may be about, whatever its content is. */
    @Override
    public boolean has(String key) {
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && isContent(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContent(Element child) {
        return switch (child.namespace()) {
            case "urn:xmpp:receipts" -> child.localName().equals("request");
            case "urn:xmpp:chat-markers:0" -> child.localName().equals("markable");
            case "urn:xmpp:eme:0",
                    "urn:xmpp:omemo:2",
                    "eu.siacs.conversations.axolotl",
                    "urn:xmpp:sfs:0",
                    "urn:xmpp:reference:0",
                    "jabber:x:oob" -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable String replaces() {
        return inner("urn:xmpp:message-correct:0", "replace");
    }

    @Override
    public @Nullable Retraction<Boolean> retract() {
        Element retract = element.child(RETRACTION, "retract");
        return retract == null || retract.attribute("id") == null ? null : retraction(retract);
    }

    @Override
    public @Nullable Retraction<Boolean> tombstone() {
        Element stone = element.child(RETRACTION, "retracted");
        return stone == null ? null : retraction(stone);
    }

    private static Retraction<Boolean> retraction(Element how) {
        boolean moderated = how.child("urn:xmpp:message-moderate:1", "moderated") != null;
        return new Retraction<>(how.attribute("id"), null, moderated, null, null);
    }

    @Override
    public @Nullable String reactsTo() {
        return inner("urn:xmpp:reactions:0", "reactions");
    }

    @Override
    public List<String> emojis() {
        return List.of();
    }
}
