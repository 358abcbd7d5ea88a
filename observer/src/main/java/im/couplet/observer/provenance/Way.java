package im.couplet.observer.provenance;

/** How a stanza came here. */
public enum Way {
    /** From its sender, as the own server says. */
    DIRECT,
    /** A copy of what another client of the account sent (XEP-0280). */
    CARBON_SENT,
    /** A copy of what another client of the account received (XEP-0280). */
    CARBON_RECEIVED,
    /** Out of an archive that was asked (XEP-0313). */
    ARCHIVE,
    /** From a room that was entered, or an occupant of it (XEP-0045). */
    ROOM,
    /** From what was said in a room before it was entered (XEP-0045 section 7.2.13). */
    ROOM_HISTORY,
    /** From a service or account whose nodes are followed (XEP-0060, XEP-0163). */
    PUBSUB,
    /** From its sender, kept by the own server while nobody was there (XEP-0160). That it was delayed, its sender can pretend. */
    OFFLINE
}
