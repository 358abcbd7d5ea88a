package im.couplet.jid;

/**
 * Sets of code points that neither the JVM nor browsers tell: those of Unicode 17.0, each as a text with two characters for
 * each range, {@code #} standing for 0 and so on: how far behind the last code point of the range before it begins, and how
 * much further it goes; {@code "} is one less than {@code #}, and so a step with no code point in it.
 */
final class JoiningTypes {
    /** Joining type D below U+1E900. */
    static final String DUAL =
            "\u0643#)#%#%'(/%)%$G$,26H%$-#%#%$L%&#6%)&%+%#%#%$C-'1&&%#&%&(nCz'&#%,%#.#%&&#A#&'%#4,)$&(%1\u0F62#"
                    + "<{2D%#\u8FB9T\u6272'2&%'%%.&\u00B5#%#'%%$%#&#@$\u0176C%#\u01C3$%$\u008C%%30%@&&.R#%$(#&$%$%#&#)#";

    /** Joining type L. */
    static final String LEFT = "\uA895#\u627E#-#\u024C#\u02EE#";

    /** Joining type R. */
    static final String RIGHT =
            "\u0645&%#%#)&9#L%%%44J#&+%#%#&$%#<$D#('(#-#%#%#&#A#/%3$(#%$'$\u00EA#)$%#.#%%2#%$)5/#?%%#&$*#"
                    + "\u8023\"\u8230#%#%$''.#'#&#.#\u00B5#%%'#&#%$%#;&\u0199#\u01C3#\u0094#D#C$b%&$&#($)#";

    /** Canonical combining class 9. */
    static final String VIRAMAS =
            "\u0970#\u00A3#\u00A3#\u00A3#\u00A3#\u00A3#\u00A3#\u00A3#\u0091$4#\u00A0#\u0093#\u00A3#\u00ED#"
                    + "\u00D8$\u06FD$B#\u00C1#\u02B1#\u0107#\u0089$j$\u11AF#\u7AAA#I#\u00BB#\u00B2#\u0090#\u0159#\u011A#"
                    + "\u5E75#\u062A#M#2#]#\u009D$\u00AF#\u0098#\u00D8#\u0086#\u00A4%\u0095#\u00A3#\u0120#\u00A3#\u009A#"
                    + "\u0098#\u0131#\u0127$\u00C5#w#6#u#\u01C9#\u0128$u#\u01CD$\u4210#";

    private JoiningTypes() {}

    /** Whether a code point lies in one of the ranges of a set. */
    static boolean isIn(String set, int c) {
        int at = 0;
        for (int i = 0; i < set.length(); i += 2) {
            at += set.charAt(i) - '#';
            if (c < at) {
                return false;
            }
            at += set.charAt(i + 1) - '#';
            if (c <= at) {
                return true;
            }
        }
        return false;
    }
}
