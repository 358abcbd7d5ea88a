package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server is to keep in the user's archive, empty in a get: {@code <prefs xmlns='urn:xmpp:mam:2'
 * default='roster'/>}. XEP-0441 0.2.0 (2020-08-25). The namespaces before are known too.
 *
 * @param otherwise what to do with the others; null in a get
 * @param always whose messages are always kept; null if absent
 * @param never whose messages are never kept; null if absent
 */
public record ArchivePreferences(
        @Nullable Otherwise otherwise,
        @Nullable Always always,
        @Nullable Never never) {
    private static final String NAMESPACE = "urn:xmpp:mam:2";

    public static final ElementType<ArchivePreferences> TYPE = ElementType.of(
                    "archivePreferences",
                    NAMESPACE,
                    "prefs",
                    optionalAttribute("default", Otherwise.WORDS, ArchivePreferences::otherwise),
                    child("always", Always.TYPE, ArchivePreferences::always),
                    child("never", Never.TYPE, ArchivePreferences::never),
                    ArchivePreferences::new)
            .alsoIn("urn:xmpp:mam:1", "urn:xmpp:mam:0");

    /**
     * Whose messages are always kept.
     *
     * @param jids the addresses
     */
    public record Always(List<Address> jids) {
        public static final ElementType<Always> TYPE = ElementType.of(
                "always", NAMESPACE, "always", childTexts("jids", "jid", JID, Always::jids), Always::new);
    }

    /**
     * Whose messages are never kept.
     *
     * @param jids the addresses
     */
    public record Never(List<Address> jids) {
        public static final ElementType<Never> TYPE =
                ElementType.of("never", NAMESPACE, "never", childTexts("jids", "jid", JID, Never::jids), Never::new);
    }

    /** What to do with messages of those that are on neither list. */
    public enum Otherwise {
        /** Keep them. */
        ALWAYS,
        /** Do not. */
        NEVER,
        /** Keep those of contacts. */
        ROSTER;

        static final ValueType<Otherwise> WORDS = Values.oneOf(values(), "always", "never", "roster");
    }
}
