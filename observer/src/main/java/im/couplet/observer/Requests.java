package im.couplet.observer;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The requests that came in one session, so that each is answered exactly once (RFC 6120 section 8.2.3), whoever is told of
 * it. Everything that is sent passes through {@link #send}, which lets no second answer out.
 *
 * <pre>{@code
 * Requests requests = new Requests(session::send, session::jid);
 * // for each stanza that comes in:
 * Request request = requests.received(stanza);
 * one.dispatch(kind, stanza, request);
 * other.dispatch(kind, stanza, request);
 * requests.refuseUnclaimed(request);
 * }</pre>
 *
 * <p>A second answer is known by address and id, for the last thousands of requests. Not safe for use by several threads at a
 * time.
 */
public final class Requests {
    /** How many requests are remembered. */
    private static final int MOST = 4096;
    /** How many characters their keys may have in all. */
    private static final int MOST_CHARACTERS = 1 << 20;

    /** How many with one address and id. */
    private static final int MOST_ALIKE = 16;

    private final Consumer<? super Element> send;
    private final Supplier<@Nullable Jid> self;
    /** Those without an answer by address and id, the last that came last; none left when all are answered. */
    private final Map<String, List<Request>> known = new HashMap<>();
    /** The keys in the order in which they came. */
    private final ArrayDeque<String> order = new ArrayDeque<>();

    private int characters;

    /**
     * Makes an empty list.
     *
     * @param send sends a stanza, and throws when that cannot be done
     * @param self the address of the session, whose account is whom a stanza without an address is from or for (RFC 6120
     *     sections 8.1.2.1 and 10.3); null while there is none
     */
    public Requests(Consumer<? super Element> send, Supplier<@Nullable Jid> self) {
        this.send = Objects.requireNonNull(send, "send");
        this.self = Objects.requireNonNull(self, "self");
    }

    /** The duty to answer that comes with {@code stanza}; null for what must not be answered. */
    public @Nullable Request received(Element stanza) {
        Request request = Request.of(this, stanza);
        if (request != null) {
            String key = key(request.from(), request.id());
            List<Request> same = known.get(key);
            if (same == null) {
                same = new ArrayList<>(1);
                known.put(key, same);
                order.add(key);
                characters += key.length();
            }
            if (same.size() == MOST_ALIKE) {
                same.remove(0);
            }
            same.add(request);
            forget();
        }
        return request;
    }

    private void forget() {
        while (order.size() > MOST || characters > MOST_CHARACTERS) {
            String oldest = order.remove();
            characters -= oldest.length();
            known.remove(oldest);
        }
    }

    /**
     * Sends a stanza. When it answers a request, that is answered from now on.
     *
     * @throws IllegalStateException if it is an answer, and the request has one; or what {@code send} throws
     */
    public void send(Element stanza) {
        String type = stanza.localName().equals("iq") ? stanza.attribute("type") : null;
        boolean answer = "result".equals(type) || "error".equals(type);
        List<Request> asked = answer ? known.get(key(stanza.attribute("to"), stanza.attribute("id"))) : null;
        if (asked == null) {
            send.accept(stanza);
            return;
        }
        if (asked.isEmpty()) {
            throw new IllegalStateException("stanza: the request \"" + stanza.attribute("id") + "\" from "
                    + stanza.attribute("to") + " has been answered");
        }
        Request request = asked.get(asked.size() - 1);
        send.accept(stanza);
        request.settle();
    }

    /** Answers {@code request}, if it is one, unless somebody has claimed or answered it; called when everybody was told. */
    public void refuseUnclaimed(@Nullable Request request) {
        if (request != null && !request.isClaimed()) {
            request.refuse();
        }
    }

    void transmit(Element answer) {
        send.accept(answer);
    }

    void settled(Request request) {
        List<Request> same = known.get(key(request.from(), request.id()));
        if (same != null) {
            same.removeIf(one -> one == request);
        }
    }

    /** An address that can be read counts as it is prepared, any other as it stands; no address is the own account. */
    private String key(@Nullable String peer, @Nullable String id) {
        Address address = peer == null ? null : Address.read(peer);
        Jid own = self.get();
        String from = "";
        if (address instanceof Jid) {
            from = own != null && address.equals(own.bare()) ? "" : address.toString();
        } else if (address != null) {
            // What can be read does not begin like this.
            from = "@" + address;
        }
        return from.length() + " " + from + (id == null ? "" : id);
    }
}
