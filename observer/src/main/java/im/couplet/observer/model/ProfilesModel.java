package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and nicknames of the account and its contacts: XEP-0084, XEP-0153 and XEP-0172. Strangers have none here, so that it is no
 * larger than the list of contacts.
 */
public final class ProfilesModel extends Model<Profile> {
    private static final String AVATAR = "urn:xmpp:avatar:metadata";
    private static final String NICK = "http://jabber.org/protocol/nick";
    private static final String VCARD = "vcard-temp:x:update";
    private static final int MOST_PICTURES = 8;

    private final PubSubNews news = new PubSubNews();
    private final Predicate<? super Jid> contacts;

    /**
     * Makes one that has seen nobody.
     *
     * @param contacts whether a bare address is that of a contact, such as {@link RosterModel#isContact}
     */
    public ProfilesModel(Basis basis, Predicate<? super Jid> contacts) {
        super(basis, Snapshot.empty());
        this.contacts = Objects.requireNonNull(contacts, "contacts");
    }

    /** Makes one that begins with what was written down of another. */
    public ProfilesModel(Basis basis, Predicate<? super Jid> contacts, PortableSource written) {
        super(basis, new Snapshot<>(ItemList.read(written.values("all"), Profile::read), null, false, 0));
        this.contacts = Objects.requireNonNull(contacts, "contacts");
    }

    @Override
    public void sent(Element stanza) {
        news.sent(stanza);
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        Edit<Profile> edit = edit();
        if (stanza.localName().equals("presence")) {
            presence(edit, stanza, provenance);
        } else {
            news.received(stanza, provenance, account(), new PubSubNews.Listener() {
                @Override
                public void items(Jid service, String node, Element items, boolean whole) {
                    published(edit, service, node, items);
                }

                @Override
                public void emptied(Jid service, String node, boolean deleted) {
                    published(edit, service, node, null);
                }
            });
        }
        commit(edit);
    }

    private @Nullable Profile profile(Edit<Profile> edit, Jid jid) {
        Profile known = edit.get(jid.bare().toString());
        boolean wanted = jid.bare().equals(account()) || contacts.test(jid.bare());
        return known == null && wanted ? new Profile(jid.bare(), null, List.of(), null) : known;
    }

    private void presence(Edit<Profile> edit, Element presence, Provenance provenance) {
        Jid from = Facts.from(presence);
        Element update = presence.child(VCARD, "x");
        String photo = update == null ? null : Facts.text(update, VCARD, "photo");
        boolean available = presence.attribute("type") == null;
        Profile known = from == null || !available || provenance.way() == Way.ROOM ? null : profile(edit, from);
        if (known != null && photo != null) {
            edit.put(new Profile(known.jid(), known.nick(), known.pictures(), Whitespace.trim(photo)));
        }
    }

    /** Takes the newest of the items; null for none any more. */
    private void published(Edit<Profile> edit, Jid service, String node, @Nullable Element items) {
        boolean avatar = node.equals(AVATAR);
        Profile known = avatar || node.equals(NICK) ? profile(edit, service) : null;
        if (known == null) {
            return;
        }
        Element payload = null;
        boolean said = items == null;
        for (Element item : items == null ? List.<Element>of() : items.elements()) {
            said = true;
            payload = avatar ? item.child(AVATAR, "metadata") : item.child(NICK, "nick");
        }
        if (!said) {
            return;
        }
        if (avatar) {
            edit.put(new Profile(known.jid(), known.nick(), pictures(payload), known.photo()));
        } else {
            String nick = payload == null ? "" : Whitespace.trim(Facts.clipped(payload.text()));
            edit.put(new Profile(known.jid(), nick.isEmpty() ? null : nick, known.pictures(), known.photo()));
        }
    }

    private static List<Picture> pictures(@Nullable Element metadata) {
        List<Picture> pictures = new ArrayList<>();
        for (Element info : metadata == null ? List.<Element>of() : metadata.elements(AVATAR, "info")) {
            Picture picture = Picture.of(info);
            if (picture != null && pictures.size() < MOST_PICTURES) {
                pictures.add(picture);
            }
        }
        return pictures;
    }
}
