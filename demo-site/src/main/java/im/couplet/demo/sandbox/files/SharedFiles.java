package im.couplet.demo.sandbox.files;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files of all, and the places for those that are still to come. What is too much goes, the oldest first. */
final class SharedFiles {
    /** How large a file may be. */
    static final int LARGEST = 10 << 20;

    private static final int MOST = 200;
    private static final int MOST_BYTES = 64 << 20;

    private final Supplier<String> ids;
    private final Map<String, SharedFile> files = new LinkedHashMap<>();
    private int bytes;

    /** @param ids gives each file a name that nobody can guess */
    SharedFiles(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Makes a place for a file. */
    SharedFile reserve(String name, int size, String type) {
        SharedFile place = new SharedFile(ids.get() + "/" + safe(name), size, type, null);
        files.put(place.path(), place);
        bytes += size;
        while (files.size() > MOST || bytes > MOST_BYTES) {
            SharedFile oldest = files.remove(files.keySet().iterator().next());
            bytes -= oldest == null ? 0 : oldest.size();
        }
        return place;
    }

    /** The name as it may stand in a path: letters, digits, dots and hyphens. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (int i = Math.max(0, name.length() - 80); i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            safe.append(plain ? c : '_');
        }
        return safe.toString().replace("..", "_");
    }

    @Nullable
    SharedFile find(String path) {
        return files.get(path);
    }

    /** Puts a file into its place; false when there is none, it is taken, or the file has another size. */
    boolean fill(String path, Buffer content) {
        SharedFile place = files.get(path);
        if (place == null || place.content() != null || place.size() != content.length()) {
            return false;
        }
        files.put(path, place.filledWith(content));
        return true;
    }
}
