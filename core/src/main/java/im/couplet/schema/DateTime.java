package im.couplet.schema;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A point in time between XML and numbers (XEP-0082 1.1.1, section 3.2), without the parser and formatter of {@code
 * java.time}, which cost a browser 98 kB.
 *
 * @param epochSecond seconds since 1970-01-01T00:00:00Z
 * @param nanos nanoseconds within the second, 0 to 999,999,999
 */
public record DateTime(long epochSecond, int nanos) {
    private static final int SECONDS_A_DAY = 86_400;

    /** The point in time that {@code text} stands for, or null. A fraction beyond nanoseconds is cut off. */
    public static @Nullable DateTime parse(String text) {
        double seconds = seconds(text);
        return Double.isNaN(seconds) ? null : new DateTime((long) seconds, nanos(text));
    }

    /** The seconds since 1970 that {@code text} says, without their fraction; NaN if it is none. A browser has no quick long. */
    static double seconds(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean marks = text.length() > 19
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!marks || year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) {
            return Double.NaN;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return Double.NaN;
        }
        int end = 19;
        if (text.charAt(19) == '.') {
            end = endOfDigits(text);
            if (end == 20) {
                return Double.NaN;
            }
        }
        int zone = zoneMinutes(text, end);
        if (zone == Integer.MIN_VALUE) {
            return Double.NaN;
        }
        int inDay = hour * 3600 + minute * 60 + second - zone * 60;
        return daysSince1970(year, month, day) * 86_400.0 + inDay;
    }

    private static int endOfDigits(String text) {
        int end = 20;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int nanos(String text) {
        int nanos = 0;
        int end = text.charAt(19) == '.' ? endOfDigits(text) : 0;
        int unit = 100_000_000;
        for (int i = 20; i < end; i++) {
            nanos += unit * (text.charAt(i) - '0');
            unit /= 10;
        }
        return nanos;
    }

    /** {@code text} in the form that {@link #parse} takes where it is in that of {@link #toLegacy}; else as it is. */
    public static String ofLegacy(String text) {
        boolean legacy = text.length() == 17 && text.charAt(8) == 'T';
        return legacy ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) + "Z" : text;
    }

    /** The form of documents before XEP-0082, without the fraction of the second: {@code 20261121T10:00:00}. */
    String toLegacy() {
        String text = toString();
        int time = text.indexOf('T');
        return text.substring(0, time - 6) + text.substring(time - 5, time - 3) + text.substring(time - 2, time + 9);
    }

    /**
     * What {@link #toString} would make of {@code text}, which {@link #parse} takes, when that only takes digits away; null where there
     * is more to do.
     */
    static @Nullable Text shortened(Text text) {
        int last = text.length() - 1;
        if (text.charAt(10) != 'T' || text.charAt(17) == '6' || text.charAt(last) != 'Z') {
            return null;
        }
        // Nanoseconds are the smallest that there is.
        int end = Math.min(last, 29);
        while (end > 19 && text.charAt(end - 1) == '0') {
            end--;
        }
        end = end == 20 ? 19 : end;
        return end == last ? text : text.slice(0, end).plus(Text.of("Z"));
    }

    /** The zone that stands at the end of {@code text}, in minutes east of UTC; the smallest int when there is none. */
    private static int zoneMinutes(String text, int from) {
        int left = text.length() - from;
        if (left == 1 && text.charAt(from) == 'Z') {
            return 0;
        }
        if (left != 6 || text.charAt(from + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, from + 4, from + 6);
        char sign = text.charAt(from);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || sign != '+' && sign != '-') {
            return Integer.MIN_VALUE;
        }
        return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int daysIn(int month, int year) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days in the proleptic Gregorian calendar, counted in years that begin in March. */
    private static int daysSince1970(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int monthFromMarch = (month + 9) % 12;
        return 365 * y
                + Math.floorDiv(y, 4)
                - Math.floorDiv(y, 100)
                + Math.floorDiv(y, 400)
                + (153 * monthFromMarch + 2) / 5
                + day
                - 719_469;
    }

    /** The canonical form in UTC, with as many digits of the second as are not zero: {@code 2026-11-21T10:00:00.5Z}. */
    @Override
    public String toString() {
        long days = Math.floorDiv(epochSecond, SECONDS_A_DAY);
        int inDay = (int) Math.floorMod(epochSecond, (long) SECONDS_A_DAY);
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        int dayOfEra = (int) (shifted - era * 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        StringBuilder out = new StringBuilder(30);
        pad(out, (int) (era * 400 + yearOfEra) + (month <= 2 ? 1 : 0), 4).append('-');
        pad(out, month, 2).append('-');
        pad(out, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2).append('T');
        pad(out, inDay / 3600, 2).append(':');
        pad(out, inDay / 60 % 60, 2).append(':');
        pad(out, inDay % 60, 2);
        appendFraction(out);
        return out.append('Z').toString();
    }

    private void appendFraction(StringBuilder out) {
        if (nanos > 0) {
            int digits = 9;
            int rest = nanos;
            while (rest % 10 == 0) {
                rest /= 10;
                digits--;
            }
            pad(out.append('.'), rest, digits);
        }
    }

    private static StringBuilder pad(StringBuilder out, int value, int width) {
        int unit = 1;
        for (int i = 1; i < width; i++) {
            unit *= 10;
        }
        for (; unit > value && unit > 1; unit /= 10) {
            out.append('0');
        }
        return out.append(value);
    }
}
