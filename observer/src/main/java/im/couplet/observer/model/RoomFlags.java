package im.couplet.observer.model;

import im.couplet.chat.MucStatus;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the status codes of a room say of it (XEP-0045 section 15.6). Immutable.
 *
 * @param nonAnonymous whether everybody there sees the others' addresses (100, 172, 173)
 * @param logged whether what is said is logged for all to read (170, 171)
 * @param created whether entering it has created it (201), so that it waits to be configured
 * @param nickAssigned whether the room has chosen the nickname (210)
 * @param configured how often it was configured otherwise since (104), after which it is to be asked anew what it can do
 */
public record RoomFlags(boolean nonAnonymous, boolean logged, boolean created, boolean nickAssigned, int configured)
        implements Portable {
    static final RoomFlags NONE = new RoomFlags(false, false, false, false, 0);

    /** After what the room says in a message or in the own presence. */
    RoomFlags after(Element x) {
        boolean open = has(x, MucStatus.NON_ANONYMOUS) || has(x, MucStatus.NOW_NON_ANONYMOUS);
        boolean closed = has(x, MucStatus.NOW_SEMI_ANONYMOUS);
        boolean on = has(x, MucStatus.LOGGING);
        boolean off = has(x, MucStatus.NOT_LOGGING);
        return new RoomFlags(
                open || nonAnonymous && !closed,
                on || logged && !off,
                created || has(x, MucStatus.CREATED),
                nickAssigned || has(x, MucStatus.NICK_ASSIGNED),
                configured + (has(x, MucStatus.CONFIGURATION_CHANGED) ? 1 : 0));
    }

    private static boolean has(Element x, MucStatus status) {
        return Departure.has(x, status);
    }

    @Override
    public void write(PortableSink sink) {
        sink.flag("nonAnonymous", nonAnonymous);
        sink.flag("logged", logged);
        sink.flag("created", created);
        sink.flag("nickAssigned", nickAssigned);
        sink.number("configured", configured);
    }

    static RoomFlags read(@Nullable PortableSource source) {
        return source == null
                ? NONE
                : new RoomFlags(
                        source.flag("nonAnonymous"),
                        source.flag("logged"),
                        source.flag("created"),
                        source.flag("nickAssigned"),
                        (int) source.number("configured"));
    }
}
