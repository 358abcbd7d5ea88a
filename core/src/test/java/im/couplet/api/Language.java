package im.couplet.api;

import org.jspecify.annotations.Nullable;

/** Tells for whom a change breaks something, in one language. */
public interface Language {
    /** What is said of a change that breaks nothing. */
    String NOBODY = "nobody";

    /**
     * The name of a member, under which an old and a new form of it are the same.
     *
     * @param member its line
     */
    String name(String member);

    /**
     * For whom something breaks, as "whoever calls it"; {@link #NOBODY} if for nobody.
     *
     * @param declaration what the change is in: its header of before, or now if it is new
     * @param before the line of the member before, or the header if the change is in that; null if new
     * @param now the line now; null if it is gone
     */
    String whom(String declaration, @Nullable String before, @Nullable String now);
}
