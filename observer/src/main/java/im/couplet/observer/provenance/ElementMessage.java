package im.couplet.observer.provenance;

import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
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
        Element element, @Nullable Address from, @Nullable String archiveId) implements ElementView<Boolean, Boolean> {
    @Override
    public Boolean message() {
        return true;
    }

    @Override
    public @Nullable Moment<Boolean> at() {
        return null;
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
    public Retraction<Boolean> retraction(Element how) {
        boolean moderated = how.child("urn:xmpp:message-moderate:1", "moderated") != null;
        return new Retraction<>(how.attribute("id"), null, moderated, null, null);
    }

    @Override
    public List<String> emojis() {
        return List.of();
    }
}
