package im.couplet.observer.discovery;

import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked because of one hash. One of those who show it is asked; if it does not prove it, two others are, then four, so that
 * many who lie delay those who do not only for a while.
 */
final class Question {
    private static final int WIDEST = 16;

    /** The hash; null for what only one is asked, without one. */
    final @Nullable InfoHash hash;

    private final ArrayDeque<Asker> waiting = new ArrayDeque<>();
    private final List<Asker> asked = new ArrayList<>();
    private int width = 1;

    Question(@Nullable InfoHash hash) {
        this.hash = hash;
    }

    void add(Asker asker) {
        waiting.add(asker);
    }

    /** Who is to be asked now; null while enough are. */
    @Nullable
    Asker next() {
        if (asked.size() >= width || waiting.isEmpty()) {
            return null;
        }
        Asker next = waiting.remove();
        asked.add(next);
        return next;
    }

    boolean isOver() {
        return asked.isEmpty() && waiting.isEmpty();
    }

    /** Takes notice that one has proved nothing. */
    void failed(Asker asker) {
        asked.remove(asker);
        width = Math.min(2 * width, WIDEST);
    }

    boolean isOpen(Asker asker) {
        return asked.contains(asker);
    }

    /** Tells all who wait. */
    void tell(@Nullable Element info) {
        List<Asker> all = new ArrayList<>(asked);
        for (Asker asker : waiting) {
            all.add(asker);
        }
        asked.clear();
        while (!waiting.isEmpty()) {
            waiting.remove();
        }
        RuntimeException thrown = null;
        for (Asker asker : all) {
            try {
                asker.reply().accept(info);
            } catch (RuntimeException e) {
                thrown = thrown == null ? e : thrown;
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }
}
