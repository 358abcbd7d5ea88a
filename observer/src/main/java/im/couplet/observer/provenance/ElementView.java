package im.couplet.observer.provenance;

import im.couplet.chat.MessageView;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of conversations ask of a message and its element answers, whatever extensions whoever keeps it knows.
 *
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public interface ElementView<M, T> extends MessageView<M, T> {
    /** The message. */
    Element element();

    /** How it takes a message back, by the element that says so. */
    Retraction<T> retraction(Element how);

    @Override
    default boolean isError() {
        return "error".equals(element().attribute("type"));
    }

    @Override
    default boolean isGroupchat() {
        return "groupchat".equals(element().attribute("type"));
    }

    @Override
    default @Nullable Address to() {
        return Stanzas.address(element(), Stanzas.TO);
    }

    @Override
    default @Nullable String id() {
        return element().attribute("id");
    }

    @Override
    default @Nullable String originId() {
        return attribute(Stanzas.STANZA_IDS, "origin-id");
    }

    @Override
    default @Nullable String stanzaId(Jid by) {
        for (Element one : element().elements(Stanzas.STANZA_IDS, "stanza-id")) {
            if (by.equals(Stanzas.address(one, Stanzas.BY))) {
                return one.attribute("id");
            }
        }
        return null;
    }

    @Override
    default @Nullable String occupantId() {
        return attribute(Stanzas.OCCUPANT_ID, "occupant-id");
    }

    private @Nullable String attribute(String namespace, String localName) {
        Element child = element().child(namespace, localName);
        return child == null ? null : child.attribute("id");
    }

    @Override
    default @Nullable String body() {
        Element body = element().child(Stanzas.CLIENT, "body");
        return body == null ? null : body.text();
    }

    @Override
    default @Nullable String replaces() {
        return attribute("urn:xmpp:message-correct:0", "replace");
    }

    @Override
    default @Nullable Retraction<T> retract() {
        Element retract = element().child(Stanzas.RETRACTION, "retract");
        return retract == null || retract.attribute("id") == null ? null : retraction(retract);
    }

    @Override
    default @Nullable Retraction<T> tombstone() {
        Element stone = element().child(Stanzas.RETRACTION, "retracted");
        return stone == null ? null : retraction(stone);
    }

    @Override
    default @Nullable String reactsTo() {
        return attribute("urn:xmpp:reactions:0", "reactions");
    }
}
