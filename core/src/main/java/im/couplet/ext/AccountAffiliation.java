package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of one of its accounts, so that others know how far to trust it: {@code <info xmlns='urn:xmpp:raa:0'
 * affiliation='registered'/>}. Only what a server said counts that announced it. XEP-0489 0.1.0 (2024-03-11).
 *
 * @param affiliation how well the server knows the account
 * @param since when the account came to be, about; null if absent
 * @param trust how far the server trusts it, from 0 to 100; null if absent
 */
public record AccountAffiliation(
        Affiliation affiliation,
        @Nullable Instant since,
        @Nullable Integer trust) {
    private static final String NAMESPACE = "urn:xmpp:raa:0";

    public static final ElementType<AccountAffiliation> TYPE = ElementType.of(
            "accountAffiliation",
            NAMESPACE,
            "info",
            attribute("affiliation", Affiliation.WORDS, AccountAffiliation::affiliation),
            optionalAttribute("since", DATE_TIME, AccountAffiliation::since),
            optionalAttribute("trust", Values.integer(0, 100), AccountAffiliation::trust),
            AccountAffiliation::new);

    /** Asks for it: {@code <query xmlns='urn:xmpp:raa:0'/>}. */
    public record Query() {
        public static final ElementType<Query> TYPE =
                ElementType.flag("accountAffiliationQuery", NAMESPACE, "query", new Query());
    }

    /** How well a server knows an account. */
    public enum Affiliation {
        /** Not at all: a temporary one. */
        ANONYMOUS,
        /** It registered itself. */
        REGISTERED,
        /** The server knows who it is. */
        MEMBER,
        /** It administers the server. */
        ADMIN;

        static final ValueType<Affiliation> WORDS =
                Values.oneOf(values(), "anonymous", "registered", "member", "admin");
    }
}
