package im.couplet.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The differences between two lists of declarations, each a sentence that says what and for whom. */
final class ApiChanges {
    private final Language language;
    private final List<String> found = new ArrayList<>();

    private ApiChanges(Language language) {
        this.language = language;
    }

    static List<String> between(
            NavigableMap<String, Declaration> before, NavigableMap<String, Declaration> now, Language language) {
        ApiChanges changes = new ApiChanges(language);
        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            changes.compare(name, before.get(name), now.get(name));
        }
        return changes.found;
    }

    private void compare(String name, @Nullable Declaration before, @Nullable Declaration now) {
        if (before == null || now == null) {
            String header =
                    Objects.requireNonNull(before == null ? now : before).header();
            say(name, header, before == null ? null : header, now == null ? null : header);
            return;
        }
        if (!before.header().equals(now.header())) {
            say(name, before.header(), before.header(), now.header());
        }
        members(name, before, now);
    }

    private void members(String name, Declaration before, Declaration now) {
        Map<String, List<String>> gone = byName(before.members(), now.members());
        Map<String, List<String>> fresh = byName(now.members(), before.members());
        for (Map.Entry<String, List<String>> each : gone.entrySet()) {
            List<String> others = fresh.getOrDefault(each.getKey(), List.of());
            boolean changed = each.getValue().size() == 1 && others.size() == 1;
            if (changed) {
                fresh.remove(each.getKey());
            }
            for (String member : each.getValue()) {
                say(name, before.header(), member, changed ? others.get(0) : null);
            }
        }
        fresh.values().forEach(added -> added.forEach(member -> say(name, now.header(), null, member)));
    }

    /** The members that the other set has not. */
    private Map<String, List<String>> byName(NavigableSet<String> members, NavigableSet<String> others) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String member : members) {
            if (!others.contains(member)) {
                names.computeIfAbsent(language.name(member), name -> new ArrayList<>())
                        .add(member);
            }
        }
        return names;
    }

    private void say(String name, String header, @Nullable String before, @Nullable String now) {
        String what = before == null
                ? "new:     " + name + ": " + now
                : now == null
                        ? "gone:    " + name + ": " + before
                        : "changed: " + name + ": " + before + "\n         is now " + now;
        found.add(what + "\n         breaks " + language.whom(header, before, now));
    }
}
