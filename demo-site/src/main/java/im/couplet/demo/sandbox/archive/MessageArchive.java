package im.couplet.demo.sandbox.archive;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The messages of one address in the order in which they came. What is too much goes, the oldest first. */
public final class MessageArchive {
    private static final int MOST = 2_000;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final Clock clock;
    private final Supplier<String> ids;
    private final List<KeptMessage> messages = new ArrayList<>();
    private int characters;

    /**
     * Makes an empty archive.
     *
     * @param ids gives each message another name
     */
    public MessageArchive(Clock clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** A name for the next message, which can be told of it before it is kept. */
    public String nextId() {
        return ids.get();
    }

    /** Keeps a message under the name {@code id}. */
    public void keep(String id, Jid with, Element message) {
        int size = message.toString().length();
        messages.add(new KeptMessage(id, now(), with, message, size));
        characters += size;
        while (messages.size() > MOST || characters > MOST_CHARACTERS && messages.size() > 1) {
            characters -= messages.remove(0).size();
        }
    }

    /** Now, and never earlier than the message before, so that times order them as their places do. */
    private Instant now() {
        Instant now = clock.instant();
        Instant last =
                messages.isEmpty() ? now : messages.get(messages.size() - 1).stamp();
        return now.isBefore(last) ? last : now;
    }

    /** The messages, the oldest first. */
    public List<KeptMessage> messages() {
        return List.copyOf(messages);
    }

    /** Puts something else in the place of what a message was; false if there is none of this name. */
    public boolean replace(String id, UnaryOperator<Element> change) {
        for (int i = 0; i < messages.size(); i++) {
            KeptMessage old = messages.get(i);
            if (old.id().equals(id)) {
                Element message = change.apply(old.message());
                int size = message.toString().length();
                characters += size - old.size();
                messages.set(i, new KeptMessage(id, old.stamp(), old.with(), message, size));
                return true;
            }
        }
        return false;
    }
}
