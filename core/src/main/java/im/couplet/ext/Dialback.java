package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.StanzaError;
import im.couplet.text.Utf8;
import org.jspecify.annotations.Nullable;

/** How servers prove to each other by DNS who they are. XEP-0220 1.1.1 (2015-03-12). */
public final class Dialback {
    private static final String NAMESPACE = "jabber:server:dialback";

    private Dialback() {}

    /** How an answer says whether a key is good. */
    public enum Outcome {
        /** It could not be found out. */
        ERROR,
        /** It is not. */
        INVALID,
        /** It is. */
        VALID;

        private static final ValueType<Outcome> VALUES = Values.oneOf(values(), "error", "invalid", "valid");
    }

    /**
     * A server shows its key to another, and that one's answer: {@code <result xmlns='jabber:server:dialback'/>}.
     *
     * @param from the domain that sends it
     * @param to the domain that it is sent to
     * @param type the answer; null where a key is shown
     * @param key what is shown; see {@link Dialback#key}; null in an answer
     * @param error why it could not be found out; null for none
     */
    public record Result(
            Address from,
            Address to,
            @Nullable Outcome type,
            @Nullable String key,
            @Nullable StanzaError error) {
        public static final ElementType<Result> TYPE = ElementType.of(
                "dialbackResult",
                NAMESPACE,
                "result",
                attribute("from", JID, Result::from),
                attribute("to", JID, Result::to),
                optionalAttribute("type", Outcome.VALUES, Result::type),
                ownText("key", TOKEN, Result::key),
                child("error", StanzaError.TYPE, Result::error),
                Result::new);
    }

    /**
     * A server asks the one that a key is said to be from whether it is, and that one's answer: {@code <verify
     * xmlns='jabber:server:dialback'/>}.
     *
     * @param from the domain that sends it
     * @param to the domain that it is sent to
     * @param id the identifier of the stream in which the key was shown
     * @param type the answer; null in a question
     * @param key what was shown; null in an answer
     * @param error why it could not be found out; null for none
     */
    public record Verify(
            Address from,
            Address to,
            String id,
            @Nullable Outcome type,
            @Nullable String key,
            @Nullable StanzaError error) {
        public static final ElementType<Verify> TYPE = ElementType.of(
                "dialbackVerify",
                NAMESPACE,
                "verify",
                attribute("from", JID, Verify::from),
                attribute("to", JID, Verify::to),
                attribute("id", STRING, Verify::id),
                optionalAttribute("type", Outcome.VALUES, Verify::type),
                ownText("key", TOKEN, Verify::key),
                child("error", StanzaError.TYPE, Verify::error),
                Verify::new);
    }

    /**
     * A server has it: {@code <dialback xmlns='urn:xmpp:features:dialback'/>}, among the features of the stream.
     *
     * @param errors whether it answers with errors, and goes on
     */
    public record Feature(boolean errors) {
        public static final ElementType<Feature> TYPE = ElementType.of(
                "dialbackFeature",
                "urn:xmpp:features:dialback",
                "dialback",
                flag("errors", "errors", Feature::errors),
                Feature::new);
    }

    /**
     * The key that XEP-0185 1.0 (2007-02-15) recommends.
     *
     * @param secret what the servers of the originating domain know, and nobody else
     * @param receiving the domain that the key is shown to
     * @param originating the domain that shows it
     * @param streamId the identifier that the receiving server gave the stream
     * @return 64 lower-case hexadecimal digits
     */
    public static String key(String secret, String receiving, String originating, String streamId) {
        String hashed = Bytes.of(Hashes.digest(HashFunction.SHA_256, Utf8.encode(secret)))
                .toHex();
        byte[] input = Utf8.encode(receiving + " " + originating + " " + streamId);
        return Bytes.of(Hashes.hmac(HashFunction.SHA_256, Utf8.encode(hashed), input))
                .toHex();
    }
}
