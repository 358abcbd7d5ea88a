package im.couplet.observer.model;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A room that the user likes to find again (XEP-0402, or XEP-0048). Immutable.
 *
 * @param jid its bare address
 * @param name what the user calls it; null for nothing
 * @param autojoin whether to enter it when online
 * @param nick the nickname to use in it; null if it is not said
 * @param password what it asks for; null for nothing
 * @param legacy whether only the old list has it (XEP-0048)
 * @param extensions what other clients keep with it, to be kept when it is changed; null for nothing
 */
public record BookmarkedRoom(
        Jid jid,
        @Nullable String name,
        boolean autojoin,
        @Nullable String nick,
        @Nullable String password,
        boolean legacy,
        @Nullable Element extensions)
        implements Item {
    static final String NAMESPACE = "urn:xmpp:bookmarks:1";
    static final String STORAGE = "storage:bookmarks";

    /**
     * What an element says.
     *
     * @param room the address of the room
     * @return null if that cannot be read
     */
    static @Nullable BookmarkedRoom of(@Nullable String room, Element conference) {
        Address address = room == null ? null : Address.read(room);
        String autojoin = conference.attribute("autojoin");
        String namespace = conference.namespace();
        return !(address instanceof Jid jid)
                ? null
                : new BookmarkedRoom(
                        jid.bare(),
                        conference.attribute("name"),
                        "true".equals(autojoin) || "1".equals(autojoin),
                        Facts.text(conference, namespace, "nick"),
                        Facts.text(conference, namespace, "password"),
                        namespace.equals(STORAGE),
                        conference.child(namespace, "extensions"));
    }

    @Override
    public String key() {
        return jid.toString();
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.text("name", name);
        sink.flag("autojoin", autojoin);
        sink.text("nick", nick);
        sink.text("password", password);
        sink.flag("legacy", legacy);
        sink.element("extensions", extensions);
    }

    static @Nullable BookmarkedRoom read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        return jid == null
                ? null
                : new BookmarkedRoom(
                        jid,
                        source.text("name"),
                        source.flag("autojoin"),
                        source.text("nick"),
                        source.text("password"),
                        source.flag("legacy"),
                        source.element("extensions"));
    }
}
