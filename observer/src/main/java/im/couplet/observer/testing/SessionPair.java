package im.couplet.observer.testing;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two sessions that are connected in memory: what one sends to the other's address, bare or full, arrives there, from its own. What is
 * for anybody else arrives nowhere; {@link #undelivered} has it.
 */
public final class SessionPair {
    private final Side first;
    private final Side second;
    private final ArrayDeque<Runnable> coming = new ArrayDeque<>();
    private final List<Element> undelivered = new ArrayList<>();
    private boolean delivering;
    private int ids;

    /** One of the two. */
    private final class Side {
        final Jid jid;
        final @Nullable Exchange exchange;
        final Consumer<? super Element> deliver;

        Side(Jid jid) {
            this.jid = jid;
            Exchange made =
                    new Exchange(stanza -> sent(this, stanza), () -> jid, () -> "paired-" + ++ids, (error, event) -> {
                        throw new AssertionError("A callback threw " + error, error);
                    });
            exchange = made;
            deliver = made::received;
        }

        Side(Jid jid, Consumer<? super Element> deliver) {
            this.jid = jid;
            this.deliver = Objects.requireNonNull(deliver, "deliver");
            exchange = null;
        }

        boolean isMeant(Address to) {
            return to.equals(jid) || to.equals(jid.bare());
        }

        Exchange exchange() {
            if (exchange == null) {
                throw new IllegalStateException("The session is one's own");
            }
            return exchange;
        }
    }

    /** Connects two full addresses, with a session for each. */
    public SessionPair(Jid first, Jid second) {
        this.first = new Side(Objects.requireNonNull(first, "first"));
        this.second = new Side(Objects.requireNonNull(second, "second"));
    }

    /**
     * Connects two sessions of one's own, which hand {@link #sentByFirst} and {@link #sentBySecond} what they send.
     *
     * @param toFirst hands the first what is for it
     * @param toSecond hands the second what is for it
     */
    public SessionPair(Jid first, Consumer<? super Element> toFirst, Jid second, Consumer<? super Element> toSecond) {
        this.first = new Side(Objects.requireNonNull(first, "first"), toFirst);
        this.second = new Side(Objects.requireNonNull(second, "second"), toSecond);
    }

    /**
     * The session of the first address.
     *
     * @throws IllegalStateException if the session is one's own
     */
    public Exchange first() {
        return first.exchange();
    }

    /**
     * The session of the second address.
     *
     * @throws IllegalStateException if the session is one's own
     */
    public Exchange second() {
        return second.exchange();
    }

    /** What was for nobody here, in order. */
    public List<Element> undelivered() {
        return List.copyOf(undelivered);
    }

    /** Says to both what time it is, in milliseconds. */
    public void tick(long now) {
        first().tick(now);
        second().tick(now);
    }

    /** Takes what the first has sent. */
    public void sentByFirst(Element stanza) {
        sent(first, stanza);
    }

    /** Takes what the second has sent. */
    public void sentBySecond(Element stanza) {
        sent(second, stanza);
    }

    @SuppressWarnings("ReferenceEquality") // there are two
    private void sent(Side from, Element stanza) {
        Side other = from == first ? second : first;
        String text = stanza.attribute("to");
        Address to = text == null ? from.jid.bare() : Address.read(text);
        if (!other.isMeant(to) && !from.isMeant(to)) {
            undelivered.add(stanza);
            return;
        }
        Side there = other.isMeant(to) ? other : from;
        Element arriving = stanza.withAttribute("from", from.jid.toString());
        coming.add(() -> there.deliver.accept(arriving));
        deliver();
    }

    private void deliver() {
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            for (Runnable next = coming.poll(); next != null; next = coming.poll()) {
                next.run();
            }
        } finally {
            delivering = false;
        }
    }
}
