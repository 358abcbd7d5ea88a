package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;

/**
 * Takes one thing at a time, whatever it is, by the state that the parser is in and the character at the position:
 *
 * <table>
 *   <caption>States and what leads to them</caption>
 *   <tr><th>state</th><th>entered by</th><th>what may come</th></tr>
 *   <tr><td>before the root</td><td>the start, {@link XmlParser#reset}</td><td>{@code <?xml} at offset 0, white space, a start
 *       tag</td></tr>
 *   <tr><td>between stanzas</td><td>the root's start tag and stanzas' ends, in a stream</td><td>white space, tags</td></tr>
 *   <tr><td>in content</td><td>a start tag</td><td>text, references, tags, {@code <![CDATA[}</td></tr>
 *   <tr><td>in CDATA</td><td>{@code <![CDATA[}</td><td>text up to {@code ]]>}</td></tr>
 *   <tr><td>behind the root</td><td>the root's end tag</td><td>white space</td></tr>
 * </table>
 */
abstract sealed class ParserStates extends PlainMarkup permits XmlParser {
    private static final String ONLY_WHITE_SPACE = ", where only white space may stand";

    /** The opening of a CDATA section. */
    final Text cdataOpen = Text.of("<![CDATA[");

    private final Text declarationOpen = Text.of("<?xml");

    ParserStates(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas) {
        super(handler, limits, surroundings, betweenStanzas, new RawName(Text.of("none"), 0, -1));
    }

    /** Takes one tag, reference or run of text at the position; false when the input ends within it. */
    final boolean step() {
        char c = input.charAt(position);
        if (afterReturn) {
            afterReturn = false;
            if (c == '\n') {
                position++;
                return true;
            }
        }
        if (inCdata) {
            return cdata();
        }
        if (c == '<') {
            return markup();
        }
        if (depth <= betweenStanzas) {
            return whiteSpace(c);
        }
        return c == '&' ? characterReference() : characters();
    }

    private boolean whiteSpace(char first) {
        if (!XmlChars.isSpace(first)) {
            String found = "Found " + (first == '\uFEFF' ? "a byte order mark (U+FEFF)" : shown(first));
            throw depth == 0
                    ? fail(Reason.NOT_WELL_FORMED, found + " outside the root element" + ONLY_WHITE_SPACE, position)
                    : fail(Reason.TEXT_BETWEEN_STANZAS, found + " between stanzas" + ONLY_WHITE_SPACE, position);
        }
        position = skipSpace(position);
        return true;
    }

    private boolean markup() {
        int p = position;
        beginStanza(p);
        if (p + 1 >= end) {
            return false;
        }
        return switch (input.charAt(p + 1)) {
            case '!' -> cdataStart(p);
            case '?' -> xmlDeclaration(p);
            default -> tag(p);
        };
    }

    /** Takes what starts with "&lt;!"; false when the input ends within it. Only CDATA is allowed. */
    private boolean cdataStart(int p) {
        Text open = cdataOpen;
        for (int i = 2; i < open.length(); i++) {
            if (p + i >= end) {
                return false;
            }
            if (input.charAt(p + i) != open.charAt(i)) {
                throw declarationError(p, i, input.charAt(p + 2));
            }
        }
        if (depth <= betweenStanzas) {
            Reason reason = depth == 0 ? Reason.NOT_WELL_FORMED : Reason.TEXT_BETWEEN_STANZAS;
            throw fail(reason, "Found a CDATA section where only white space may stand", p);
        }
        int before = interruptions;
        spill();
        if (interruptions != before) {
            return true;
        }
        brackets = 0;
        inCdata = true;
        position = p + open.length();
        return true;
    }

    private XmlException declarationError(int p, int differs, char third) {
        if (differs == 2 && third == '-') {
            return fail(Reason.RESTRICTED_XML, "Found a comment, which XMPP forbids", p);
        }
        if (differs == 2 && XmlChars.isNameStart(third)) {
            return fail(Reason.RESTRICTED_XML, "Found a document type or other declaration, which XMPP forbids", p);
        }
        return fail(Reason.NOT_WELL_FORMED, "Found \"<!\" that starts nothing XML knows", p);
    }

    /** Takes what starts with "&lt;?"; false when the input ends within it. Only an XML declaration is allowed. */
    private boolean xmlDeclaration(int p) {
        Text open = declarationOpen;
        for (int i = 2; i <= open.length(); i++) {
            if (p + i >= end) {
                return false;
            }
            char c = input.charAt(p + i);
            if (i < open.length() ? c != open.charAt(i) : !XmlChars.isSpace(c)) {
                throw fail(Reason.RESTRICTED_XML, "Found a processing instruction, which XMPP forbids", p);
            }
        }
        if (base + p != 0) {
            throw fail(Reason.NOT_WELL_FORMED, "Found an XML declaration that is not at the very start", p);
        }
        int close = declarationEnd(p + open.length());
        if (close >= end) {
            return false;
        }
        Reason problem = XmlDeclaration.problem(input.slice(p, close + 1));
        if (problem != null) {
            throw fail(
                    problem,
                    problem == Reason.UNSUPPORTED_ENCODING
                            ? "The XML declaration names another encoding than UTF-8"
                            : "The XML declaration is not well-formed",
                    p);
        }
        position = close + 1;
        endStanza();
        return true;
    }

    /** The index of the first "&lt;", or "&gt;" outside quotes, from {@code from} on; the end when there is none. */
    private int declarationEnd(int from) {
        char quote = 0;
        int q = from;
        while (q < end) {
            char c = input.charAt(q);
            if (c == '<' || c == '>' && quote == 0) {
                break;
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
            q++;
        }
        return q;
    }
}
