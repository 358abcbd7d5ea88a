package im.couplet.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The texts of {@code cases/address} that are no addresses. */
public final class UnreadableAddresses {
    private UnreadableAddresses() {}

    /** Each text. */
    public static List<String> all() {
        List<?> cases = (List<?>)
                Json.parse(Objects.requireNonNull(CaseFiles.in("/cases/address").get("unreadable.json")));
        return cases.stream()
                .map(one -> (String) Objects.requireNonNull(((Map<?, ?>) one).get("raw")))
                .toList();
    }
}
