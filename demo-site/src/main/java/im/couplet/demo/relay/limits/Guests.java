package im.couplet.demo.relay.limits;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections there are, in all and from each address, within their limits. When another comes for which there is
 * no room, the one that has waited longest without a login gives way, so that nobody is locked out by those who only
 * wait; one that is logged in never has to. Used on one event loop only.
 */
public final class Guests {
    private final int mostPerAddress;
    private final Room all;
    private final Map<String, Room> rooms = new HashMap<>();

    /**
     * Makes an empty house.
     *
     * @param most how many may be there at a time
     * @param mostPerAddress how many of them from one address
     */
    public Guests(int most, int mostPerAddress) {
        this.mostPerAddress = mostPerAddress;
        all = new Room(most);
    }

    private static final class Room {
        private final int most;
        private final Set<Guest> waiting = new LinkedHashSet<>();
        private int count;

        Room(int most) {
            this.most = most;
        }

        boolean hasRoom() {
            return count < most || !waiting.isEmpty();
        }

        void makeRoom() {
            Iterator<Guest> longest = waiting.iterator();
            if (count >= most && longest.hasNext()) {
                Guest guest = longest.next();
                guest.leave();
                guest.giveWay.run();
            }
        }

        void add(Guest guest) {
            count++;
            waiting.add(guest);
        }

        void remove(Guest guest) {
            count--;
            waiting.remove(guest);
        }
    }

    /** One of those who are there; waiting at first. */
    public final class Guest {
        private final @Nullable String address;
        private final Runnable giveWay;
        private boolean gone;

        private Guest(@Nullable String address, Runnable giveWay) {
            this.address = address;
            this.giveWay = giveWay;
        }

        /** Says that this one is logged in, and stays for as long as it likes. */
        public void settle() {
            all.waiting.remove(this);
            Room room = rooms.get(address);
            if (room != null) {
                room.waiting.remove(this);
            }
        }

        /** Says that this one is gone. */
        public void leave() {
            if (gone) {
                return;
            }
            gone = true;
            all.remove(this);
            Room room = rooms.get(address);
            if (room != null) {
                room.remove(this);
                if (room.count == 0) {
                    rooms.remove(address);
                }
            }
        }
    }

    /** Whether somebody from this address would be let in. */
    public boolean hasRoom(@Nullable String address) {
        Room room = rooms.get(address);
        return all.hasRoom() && (room == null || room.hasRoom());
    }

    /**
     * Lets somebody in.
     *
     * @param address where it comes from; null if it counts for no address
     * @param giveWay is run when another needs the place; the guest has left by then
     * @return null if everybody who is there is logged in
     */
    public @Nullable Guest admit(@Nullable String address, Runnable giveWay) {
        if (!hasRoom(address)) {
            return null;
        }
        Room room = rooms.get(address);
        if (room != null) {
            room.makeRoom();
        }
        all.makeRoom();
        Guest guest = new Guest(address, giveWay);
        all.add(guest);
        if (address != null) {
            rooms.computeIfAbsent(address, any -> new Room(mostPerAddress)).add(guest);
        }
        return guest;
    }

    /** How many are there. */
    public int count() {
        return all.count;
    }

    /** From how many addresses they are. */
    int addresses() {
        return rooms.size();
    }
}
