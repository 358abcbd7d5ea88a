package im.couplet.richtext;

import org.jspecify.annotations.Nullable;

/** What somebody does, told as of a third person: a body that begins with {@code /me }. XEP-0245 1.0 (2009-01-21). */
public final class MeCommand {
    private static final String PREFIX = "/me ";

    private MeCommand() {}

    /** What the sender does, in the words that follow the sender's name; null if {@code body} is another. */
    public static @Nullable String action(String body) {
        return body.startsWith(PREFIX) ? body.substring(PREFIX.length()) : null;
    }

    /** The body that tells of {@code action}. */
    public static String body(String action) {
        return PREFIX + action;
    }
}
