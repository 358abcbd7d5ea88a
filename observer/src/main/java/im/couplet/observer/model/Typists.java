package im.couplet.observer.model;

import im.couplet.chat.SortedTree;
import java.util.ArrayList;
import java.util.List;

/** Who writes in which conversation, and since when. */
final class Typists {
    /**
     * Somebody who writes.
     *
     * @param conversation its key
     * @param since when that was last said; not a number where nobody knew the time
     */
    record Typist(String conversation, String who, double since) {}

    private final long limit;
    private SortedTree<String, Typist> all = SortedTree.empty();
    private double now = Double.NaN;
    /** Before that nobody is over the limit; whoever has begun without a time needs one. */
    private double next = Double.POSITIVE_INFINITY;

    /**
     * Makes one of nobody.
     *
     * @param limit how many milliseconds it counts; 0 for ever
     */
    Typists(long limit) {
        this.limit = limit;
    }

    /** No address has a line break in it. */
    private static String key(String conversation, String who) {
        return conversation + "\n" + who;
    }

    /** Takes notice that somebody writes or does not. */
    void set(String conversation, String who, boolean types) {
        String key = key(conversation, who);
        if (types) {
            all = all.with(key, new Typist(conversation, who, now));
            next = Double.isNaN(now) ? 0 : Math.min(next, now + limit);
        } else {
            all = all.without(key);
        }
    }

    /** Those who have not said for too long that they write; they are known no more. */
    List<Typist> over(long time) {
        now = time;
        List<Typist> over = new ArrayList<>();
        if (limit > 0 && now >= next) {
            List<Typist> before = new ArrayList<>();
            all.each(before::add);
            next = Double.POSITIVE_INFINITY;
            for (Typist one : before) {
                double since = Double.isNaN(one.since) ? now : one.since;
                if (now - since >= limit) {
                    over.add(one);
                    all = all.without(key(one.conversation, one.who));
                } else {
                    next = Math.min(next, since + limit);
                    all = since == one.since
                            ? all
                            : all.with(key(one.conversation, one.who), new Typist(one.conversation, one.who, since));
                }
            }
        }
        return over;
    }
}
