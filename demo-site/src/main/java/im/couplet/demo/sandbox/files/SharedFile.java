package im.couplet.demo.sandbox.files;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A place for a file, and the file when it has come.
 *
 * @param path where it is, below the folder of all
 * @param size how many bytes were announced
 * @param type the media type
 * @param content null until it has come
 */
record SharedFile(
        String path, int size, String type, @Nullable Buffer content) {
    SharedFile filledWith(Buffer bytes) {
        return new SharedFile(path, size, type, bytes);
    }

    /** Whether a browser may show it in place: what cannot run anything. */
    boolean isShown() {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif" -> true;
            default -> type.startsWith("audio/") || type.startsWith("video/");
        };
    }
}
