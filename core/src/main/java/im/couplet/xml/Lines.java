package im.couplet.xml;

import im.couplet.text.Text;

/**
 * In which line and column of a document a place is. Line ends are counted when an error asks, or when the text that they stand
 * in goes, and each of them once. They are those of XML 1.0 section 2.11: a line feed, a carriage return, or both in that order.
 */
final class Lines {
    private int line = 1;
    /** Offset of the first code unit of the line. */
    private double start;
    /** Whether what was counted ends with a carriage return, to which a line feed would belong. */
    private boolean afterReturn;

    void reset() {
        line = 1;
        start = 0;
        afterReturn = false;
    }

    /** The line of what comes behind what was counted; 1 is the first. */
    int line() {
        return line;
    }

    /** The column of what stands at {@code offset} in that line; 1 is the first. */
    int column(double offset) {
        return (int) (offset - start) + 1;
    }

    /** Counts the text from {@code from} to before {@code to}; its first code unit stands at {@code base}. */
    void count(Text text, int from, int to, double base) {
        int q = from;
        if (afterReturn && q < to) {
            afterReturn = false;
            if (text.charAt(q) == '\n') {
                q++;
                start = base + q;
            }
        }
        int feed = text.indexOf('\n', q);
        int carriageReturn = text.indexOf('\r', q);
        while (true) {
            boolean isReturn = carriageReturn >= 0 && (feed < 0 || carriageReturn < feed);
            int at = isReturn ? carriageReturn : feed;
            if (at < 0 || at >= to) {
                return;
            }
            q = at + 1;
            if (isReturn && q == to) {
                afterReturn = true;
            } else if (isReturn && text.charAt(q) == '\n') {
                q++;
            }
            line++;
            start = base + q;
            if (isReturn) {
                carriageReturn = text.indexOf('\r', q);
            }
            if (feed >= 0 && feed < q) {
                feed = text.indexOf('\n', q);
            }
        }
    }
}
