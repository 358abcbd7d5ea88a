package im.couplet.xml;

import im.couplet.text.Octets;

/**
 * Input that is not well-formed, that RFC 6120 section 11.1 forbids, or that is over a limit. The parse is at its end: the
 * stream error to send is {@link #streamErrorCondition}.
 */
public final class XmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of bad input. */
    public enum Reason {
        /** A comment, processing instruction, document type or entity, which RFC 6120 section 11.1 forbids. */
        RESTRICTED_XML("restricted-xml"),
        /** Against the grammar of XML 1.0. */
        NOT_WELL_FORMED("not-well-formed"),
        /** A character that XML 1.0 cannot hold, or half of a surrogate pair. */
        ILLEGAL_CHARACTER("not-well-formed"),
        /** An end tag that does not match its start tag. */
        MISMATCHED_TAG("not-well-formed"),
        /** Two attributes with one expanded name. */
        DUPLICATE_ATTRIBUTE("not-well-formed"),
        /** A prefix that no declaration in force binds. */
        UNBOUND_PREFIX("not-well-formed"),
        /** A namespace declaration that Namespaces in XML 1.0 forbids, or a name with a misplaced colon. */
        BAD_NAMESPACE("not-well-formed"),
        /** An XML declaration for another encoding than UTF-8. */
        UNSUPPORTED_ENCODING("unsupported-encoding"),
        /** Octets that are not UTF-8 (RFC 3629), or an input that ends within a character; RFC 6120 section 4.9.3.22. */
        INVALID_UTF8("unsupported-encoding"),
        /** Character data other than white space between the stanzas of a stream. */
        TEXT_BETWEEN_STANZAS("bad-format"),
        /** The input ended before the root element did. */
        UNEXPECTED_END("not-well-formed"),
        /** Over {@link XmlLimits#depth}. */
        TOO_DEEP("policy-violation"),
        /** Over {@link XmlLimits#attributes}. */
        TOO_MANY_ATTRIBUTES("policy-violation"),
        /** Over {@link XmlLimits#namespaces}. */
        TOO_MANY_NAMESPACES("policy-violation"),
        /** Over {@link XmlLimits#nameLength}. */
        NAME_TOO_LONG("policy-violation"),
        /** Over {@link XmlLimits#textLength}. */
        TEXT_TOO_LONG("policy-violation"),
        /** Over {@link XmlLimits#stanzaLength}. */
        STANZA_TOO_LONG("policy-violation");

        private final String condition;

        Reason(String condition) {
            this.condition = condition;
        }

        /** The defined condition of the stream error that tells the peer (RFC 6120 section 4.9.3). */
        public String streamErrorCondition() {
            return condition;
        }
    }

    private final Reason reason;
    private final String problem;
    private final long offset;
    private final int line;
    private final int column;
    /** Known when the parser was fed with octets; it says so afterwards. */
    private long octetOffset = -1;

    XmlException(Reason reason, String problem, long offset, int line, int column) {
        super(problem + " (line " + line + ", column " + column + ")");
        this.reason = reason;
        this.problem = problem;
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    /** What kind of bad input it is. */
    public Reason reason() {
        return reason;
    }

    /** What was found and what was allowed, without the position. */
    public String problem() {
        return problem;
    }

    /** The defined condition of the stream error that tells the peer (RFC 6120 section 4.9.3). */
    public String streamErrorCondition() {
        return reason.streamErrorCondition();
    }

    /** Where the bad input starts, in UTF-16 code units from the start of the input (0 is the first). */
    public long offset() {
        return offset;
    }

    /**
     * Where the bad input starts, in octets from the start of the input (0 is the first); -1 when the parser was not fed with
     * octets alone ({@link XmlParser#feed(Octets)}).
     */
    public long octetOffset() {
        return octetOffset;
    }

    void locate(long octets) {
        octetOffset = octets;
    }

    /** The line of the bad input; 1 is the first. Lines end as XML 1.0 section 2.11 says. */
    public int line() {
        return line;
    }

    /** The column of the bad input in UTF-16 code units; 1 is the first. */
    public int column() {
        return column;
    }
}
