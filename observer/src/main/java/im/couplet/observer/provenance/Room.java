package im.couplet.observer.provenance;

import org.jspecify.annotations.Nullable;

/** A room that the account enters or is in. */
final class Room {
    /** What the own occupant is called, or wants to be. */
    @Nullable
    String nick;
    /** Whether the room has let it in. */
    boolean inside;
    /** Whether what was said before is still to come. */
    boolean catchingUp = true;
}
