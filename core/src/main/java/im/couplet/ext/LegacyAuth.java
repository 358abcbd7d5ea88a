package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * The login before SASL: {@code <query xmlns='jabber:iq:auth'/>}. A server answers a question with what it wants, each part
 * empty. Passwords go by in plain text, or as SHA-1 that whoever listens can try. XEP-0078 2.5 (2008-10-29), obsolete: see {@link Sasl}.
 *
 * @param username the localpart; null if absent
 * @param password the password in plain text; null if absent
 * @param digest SHA-1 of the stream's identifier and the password, in hexadecimal digits; null if absent
 * @param resource the resourcepart; null if absent
 */
public record LegacyAuth(
        @Nullable String username,
        @Nullable String password,
        @Nullable String digest,
        @Nullable String resource) {
    public static final ElementType<LegacyAuth> TYPE = ElementType.of(
            "legacyAuth",
            "jabber:iq:auth",
            "query",
            childText("username", STRING, LegacyAuth::username),
            childText("password", STRING, LegacyAuth::password),
            childText("digest", STRING, LegacyAuth::digest),
            childText("resource", STRING, LegacyAuth::resource),
            LegacyAuth::new);

    /** A server has it: {@code <auth xmlns='http://jabber.org/features/iq-auth'/>}, among the features of the stream. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("legacyAuthFeature", "http://jabber.org/features/iq-auth", "auth", new Feature());
    }
}
