package im.couplet.demo.sandbox.rooms;

import im.couplet.ext.MucUser.Role;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody in a room, by one nickname, perhaps with several clients. */
final class RoomOccupant {
    private final Jid person;
    private final Map<Jid, Element> clients = new LinkedHashMap<>();
    private String nick;
    private Role role;

    /**
     * Makes an occupant without a client.
     *
     * @param person the bare address
     */
    RoomOccupant(Jid person, String nick, Role role) {
        this.person = person;
        this.nick = nick;
        this.role = role;
    }

    Jid person() {
        return person;
    }

    String nick() {
        return nick;
    }

    void rename(String other) {
        nick = other;
    }

    Role role() {
        return role;
    }

    void become(Role other) {
        role = other;
    }

    boolean isModerator() {
        return role == Role.MODERATOR;
    }

    /** Keeps the presence that one of the clients sent last. */
    void put(Jid client, Element presence) {
        clients.remove(client);
        clients.put(client, presence);
    }

    boolean has(Jid client) {
        return clients.containsKey(client);
    }

    /** Takes a client away; false when it was the last. */
    boolean remove(Jid client) {
        clients.remove(client);
        return !clients.isEmpty();
    }

    List<Jid> clients() {
        return List.copyOf(clients.keySet());
    }

    /** The client that sent presence last. */
    Jid client() {
        List<Jid> all = clients();
        return all.get(all.size() - 1);
    }

    /** What that client sent. */
    Element presence() {
        return Objects.requireNonNull(clients.get(client()));
    }
}
