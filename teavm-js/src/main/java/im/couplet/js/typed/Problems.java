package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What is bad in one stanza: the list that its property {@code problems} becomes. */
final class Problems {
    private @Nullable JSObject list;

    int count() {
        return list == null ? 0 : Js.length(list);
    }

    /**
     * Adds a property that is bad or absent.
     *
     * @param path where the object stands that should have it; null for the stanza
     * @param index which of the children it is that the property is a list of, the bad ones counted; -1 for no list
     * @param raw what was found; null for nothing
     */
    void add(@Nullable Path path, Plan.Part part, int index, @Nullable Text raw) {
        if (list == null) {
            list = Js.array();
        }
        String expected = Objects.requireNonNull(part.values).expected();
        Js.push(list, problem(place(path, part, index), expected, raw == null ? Js.undefined() : Js.value(raw)));
    }

    /** Whether a property is among the problems, from a place on: a bad value is not also a missing one. */
    boolean has(@Nullable Path path, Plan.Part part, int from) {
        return list != null && hasPath(list, place(path, part, -1), from);
    }

    private static String place(@Nullable Path path, Plan.Part part, int index) {
        return Path.text(new Path(path, part.key, index));
    }

    /** Sets the property of the stanza, if anything is bad. */
    void putInto(JSObject stanza) {
        if (list != null) {
            Js.set(stanza, Text.of("problems"), list);
        }
    }

    @JSBody(
            params = {"path", "expected", "raw"},
            script = "var problem = {path: path, expected: expected};"
                    + "if (raw !== undefined) problem.raw = raw;"
                    + "return problem;")
    private static native JSObject problem(String path, String expected, JSObject raw);

    @JSBody(
            params = {"problems", "path", "from"},
            script = "return problems.some(function(problem, at) { return at >= from && problem.path === path; });")
    private static native boolean hasPath(JSObject problems, String path, int from);
}
