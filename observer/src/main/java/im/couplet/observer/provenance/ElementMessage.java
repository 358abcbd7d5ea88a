package im.couplet.observer.provenance;

import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
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
    /** More than so many things about other messages are not believed in one. */
    static final int MOST_CLAIMS = 4;

    private static final String FASTENING = "urn:xmpp:fasten:0";

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

    /** Also as XEP-0424 and XEP-0425 had it before their versions 0.4 and 0.3, by fastening. */
    @Override
    public @Nullable Retraction<Boolean> retract() {
        Retraction<Boolean> retract = ElementView.super.retract();
        Element fastened = retract == null ? element.child(FASTENING, "apply-to") : null;
        String id = fastened == null ? null : fastened.attribute("id");
        if (fastened == null || id == null) {
            return retract;
        }
        boolean moderated = fastened.child("urn:xmpp:message-moderate:0", "moderated") != null;
        boolean retracts = moderated || fastened.child("urn:xmpp:message-retract:0", "retract") != null;
        return retracts ? new Retraction<>(id, null, moderated, null, null) : null;
    }

    /** What it says about other messages, each by itself; nothing when that is at most one. Of many only some. */
    List<ElementMessage> claims() {
        List<XmlNode> content = new ArrayList<>();
        List<Element> claims = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            XmlNode node = element.childAt(i);
            if (node instanceof Element child && isClaim(child)) {
                claims.add(child);
            } else {
                content.add(node);
            }
        }
        List<ElementMessage> alone = new ArrayList<>();
        for (int i = 0; i < claims.size() && claims.size() > 1 && i <= MOST_CLAIMS; i++) {
            List<XmlNode> with = new ArrayList<>(content);
            with.add(claims.get(i));
            alone.add(new ElementMessage(element.withChildren(with), from, archiveId));
        }
        return alone;
    }

    private static boolean isClaim(Element child) {
        return switch (child.namespace()) {
            case Stanzas.RETRACTION -> child.localName().equals("retract");
            case "urn:xmpp:message-correct:0", "urn:xmpp:reactions:0", FASTENING -> true;
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
