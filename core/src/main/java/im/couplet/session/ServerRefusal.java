package im.couplet.session;

import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A defined condition and a text for people, as errors of SASL, stanzas and streams all hold them.
 *
 * @param condition the name of the condition; {@code undefined-condition} when there is none
 * @param text what the server said for people; null if it said nothing
 */
record ServerRefusal(String condition, @Nullable String text) {
    private static final int LONGEST_QUOTATION = 300;

    /** The refusal that {@code error} holds, with conditions and text in {@code namespace}; none when it is null. */
    static ServerRefusal of(@Nullable Element error, String namespace) {
        String condition = null;
        String text = null;
        if (error != null) {
            for (Element child : error.elements()) {
                if (!child.namespace().equals(namespace)) {
                    continue;
                }
                if (child.localName().equals("text")) {
                    text = text == null ? child.text() : text;
                } else if (condition == null) {
                    condition = child.localName();
                }
            }
        }
        return new ServerRefusal(condition == null ? "undefined-condition" : condition, text);
    }

    /**
     * The refusal of a login.
     *
     * @param report what the mechanism had said about it before; null if it said nothing
     */
    static ServerRefusal ofSasl(Element failure, boolean sasl2, @Nullable String report) {
        ServerRefusal refusal = of(failure, Namespaces.SASL);
        Element text = sasl2 ? failure.child(Namespaces.SASL2, "text") : null;
        String said = text != null ? text.text() : refusal.text();
        return new ServerRefusal(refusal.condition(), said == null ? report : said);
    }

    /** Both, for people, and not more of it than a person reads. */
    @Override
    public String toString() {
        if (text == null || text.isEmpty()) {
            return quotation(condition);
        }
        return quotation(condition) + " (" + quotation(text) + ")";
    }

    private static String quotation(String words) {
        return words.length() > LONGEST_QUOTATION ? words.substring(0, LONGEST_QUOTATION) + "…" : words;
    }
}
