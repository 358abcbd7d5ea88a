package im.couplet.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of a {@link BoshConnection} whose answers have not been handed on, in order. */
final class BoshWindow {
    private final List<BoshRequest> open = new ArrayList<>();

    void add(BoshRequest request) {
        open.add(request);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    int size() {
        return open.size();
    }

    /** The identifier of the oldest. */
    long firstRid() {
        return open.get(0).rid;
    }

    /** One of them; null if there is none with this identifier. */
    @Nullable
    BoshRequest find(long rid) {
        for (BoshRequest one : open) {
            if (one.rid == rid) {
                return one;
            }
        }
        return null;
    }

    /** Those that have no answer yet. */
    List<BoshRequest> unanswered() {
        List<BoshRequest> found = new ArrayList<>();
        for (BoshRequest one : open) {
            if (one.answer == null) {
                found.add(one);
            }
        }
        return found;
    }

    /**
     * The answers that have their turn now.
     *
     * @param last whether no others will come, so that none is waited for
     */
    List<String> takeAnswers(boolean last) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < open.size(); ) {
            String body = open.get(i).answer;
            if (body != null) {
                open.remove(i);
                bodies.add(body);
            } else if (last) {
                i++;
            } else {
                break;
            }
        }
        return bodies;
    }
}
