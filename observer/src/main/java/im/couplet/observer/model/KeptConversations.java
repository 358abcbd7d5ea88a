package im.couplet.observer.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which conversations are kept: of those in which the account has said nothing the last, and before them its own. */
final class KeptConversations {
    private static final int MOST = 2048;

    /** The one that has been quiet longest first. */
    private final Map<String, Boolean> begunByOthers = new LinkedHashMap<>();

    private final Map<String, Boolean> takenPart = new LinkedHashMap<>();

    /**
     * Takes notice of a message.
     *
     * @param own whether the account takes part in the conversation
     * @return the conversation to forget, which is another one; null for none
     */
    @Nullable
    String use(String key, boolean own) {
        begunByOthers.remove(key);
        boolean part = takenPart.remove(key) != null || own;
        (part ? takenPart : begunByOthers).put(key, true);
        if (begunByOthers.size() + takenPart.size() <= MOST) {
            return null;
        }
        // Who writes for the first time is heard, however many conversations the account has.
        boolean others = begunByOthers.size() > (part ? 0 : 1);
        Map<String, Boolean> from = others ? begunByOthers : takenPart;
        String quiet = from.keySet().iterator().next();
        from.remove(quiet);
        return quiet;
    }
}
