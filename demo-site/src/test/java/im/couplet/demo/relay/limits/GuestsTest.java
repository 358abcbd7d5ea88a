package im.couplet.demo.relay.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.Guests.Guest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuestsTest {
    private final List<String> sentAway = new ArrayList<>();

    private Guest admit(Guests guests, String name, String address) {
        return guests.admit(address, () -> sentAway.add(name));
    }

    @Test
    void whoHasWaitedLongestGivesWay() {
        Guests guests = new Guests(2, 2);
        admit(guests, "a", "1");
        admit(guests, "b", "2");
        admit(guests, "c", "3");
        assertEquals(List.of("a"), sentAway);
        assertEquals(2, guests.count());
    }

    @Test
    void whoIsLoggedInNeverDoes() {
        Guests guests = new Guests(2, 2);
        admit(guests, "a", "1").settle();
        admit(guests, "b", "2");
        admit(guests, "c", "3").settle();
        assertEquals(List.of("b"), sentAway);
        assertFalse(guests.hasRoom("4"));
        assertNull(admit(guests, "d", "4"));
        assertEquals(2, guests.count());
    }

    @Test
    void anAddressThatIsFullMakesRoomForItself() {
        Guests guests = new Guests(10, 2);
        admit(guests, "other", "2");
        admit(guests, "a", "1");
        admit(guests, "b", "1").settle();
        admit(guests, "c", "1");
        assertEquals(List.of("a"), sentAway);
        admit(guests, "d", "1").settle();
        assertEquals(List.of("a", "c"), sentAway);
        assertNull(admit(guests, "e", "1"));
        assertNotNull(admit(guests, "f", "2"));
    }

    @Test
    void whoComesForManyCountsForNoAddress() {
        Guests guests = new Guests(5, 1);
        for (int i = 0; i < 5; i++) {
            admit(guests, "p" + i, null);
        }
        assertEquals(List.of(), sentAway);
        admit(guests, "a", "1");
        assertEquals(List.of("p0"), sentAway);
    }

    @Test
    void leavesNothingBehind() {
        Guests guests = new Guests(100, 50);
        for (int i = 0; i < 100_000; i++) {
            Guest guest = admit(guests, "", String.valueOf(i));
            assertNotNull(guest);
            if (i % 3 == 0) {
                guest.settle();
                guest.leave();
                guest.leave();
            }
        }
        assertTrue(guests.count() <= 100, "There are " + guests.count());
        assertTrue(guests.addresses() <= 100, "There are " + guests.addresses());
    }
}
