package im.couplet.jid;

/**
 * A text by which those that look alike are the same, after UTS #39 section 4 (confusable detection). It is for comparing and is
 * shown to nobody: a page that finds an address or a nickname with the skeleton of one that it knows, and not the same, may warn.
 *
 * <p>What it covers: the letters of Cyrillic, Greek, Armenian, Cherokee and the rarer ones of Latin that look like {@code a} to {@code
 * z} in upper or lower case; what Unicode calls compatible, such as full width, mathematical and circled letters; {@code 0} and
 * {@code o}; {@code 1}, {@code |}, {@code l} and {@code i}, as a capital i looks like an l; {@code m} and {@code rn}, {@code w} and
 * {@code vv}; upper and lower case; and what is not seen: direction marks, embeddings, overrides and isolates, joiners, spaces of no
 * width, variation selectors, the soft hyphen. It does not cover what looks alike within other scripts, nor accents that are
 * overlooked: the whole table of Unicode has 9,000 characters.
 */
public final class Skeleton {
    /** Each with what it looks like, to which case does not matter yet. */
    private static final String PAIRS = "АAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSԌGҮYԚQԜWѴV"
            + "аaсcеeоoрpхxуyѕsіiјjһhԁdԛqԝwѵvӏlкkгrпnүyѡwԍgӀlҺh"
            + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXͿJ"
            + "αaγyεeηnιiκkνvοoρpσoτtυuχxωwϳj"
            + "ՕOՏSՍUԼLօoոnսuհhցgզqյjաw"
            + "ᎠDᎡRᎢTᎥiᎪAᎫJᎬEᎳWᎷMᎻHᎽYᏃZᏚSᏙVᏞLᏟCᏢPᏦKᏴBᏀGᎴeᏒRᏔWᏮbᏸB"
            + "ıiɑaɡgɩiɪiʋvᴏoᴄcᴜuᴠvᴡwᴢzʏyꞵbƄbɴn0o1l|lǀlƖlIl";

    private Skeleton() {}

    /** The skeleton of a text, such as an address, a part of one or a nickname. */
    public static String of(String text) {
        String plain = Unicode.nfkd(text);
        StringBuilder skeleton = new StringBuilder();
        int end = plain.length();
        for (int at = 0; at < end; ) {
            int codePoint = plain.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (!isUnseen(codePoint)) {
                String one = Unicode.lower(like(plain.substring(at, next)));
                for (int i = 0; i < one.length(); i++) {
                    skeleton.append(spread(like(one.substring(i, i + 1))));
                }
            }
            at = next;
        }
        return skeleton.toString();
    }

    private static String like(String character) {
        int index = character.length() == 1 ? place(character.charAt(0)) : -1;
        return index < 0 ? character : PAIRS.substring(index + 1, index + 2);
    }

    private static int place(char character) {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            if (PAIRS.charAt(i) == character) {
                return i;
            }
        }
        return -1;
    }

    /** A letter as those that are as wide look like it. */
    private static String spread(String letter) {
        return switch (letter) {
            case "m" -> "rn";
            case "w" -> "vv";
            case "i" -> "l";
            default -> letter;
        };
    }

    /** Whether nothing is seen of a code point. */
    private static boolean isUnseen(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x34F
                || codePoint == 0x61C
                || codePoint == 0x180E
                || codePoint >= 0x200B && codePoint <= 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x206F
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint == 0xFEFF
                || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }
}
