package im.couplet.ext;

import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_COUNT;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens that let people into a room. XEP-0488 0.1.0 (2024-03-11). */
public final class RoomTokens {
    private static final String NAMESPACE = "urn:xmpp:muc-token-invite:0";

    private RoomTokens() {}

    /**
     * Asks a room for a token: {@code <request xmlns='urn:xmpp:muc-token-invite:0'/>}.
     *
     * @param delay after how many seconds it is to end; null for none
     * @param counter for how many users it is; null for any number
     */
    public record Request(@Nullable Long delay, @Nullable Long counter) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "roomTokenRequest",
                NAMESPACE,
                "request",
                optionalAttribute("delay", UNSIGNED_COUNT, Request::delay),
                optionalAttribute("counter", UNSIGNED_COUNT, Request::counter),
                Request::new);
    }

    /**
     * A token, given instead of the password of the room: {@code <token xmlns='urn:xmpp:muc-token-invite:0'>…</token>}.
     *
     * @param token the token; null if a sender forgot
     * @param delay after how many seconds it ends; null for none
     * @param counter for how many more users it is; null for any number
     * @param creator who asked for it; null if absent
     */
    public record Token(
            @Nullable String token,
            @Nullable Long delay,
            @Nullable Long counter,
            @Nullable String creator) {
        public static final ElementType<Token> TYPE = ElementType.of(
                "roomToken",
                NAMESPACE,
                "token",
                ownText("token", STRING, Token::token),
                optionalAttribute("delay", UNSIGNED_COUNT, Token::delay),
                optionalAttribute("counter", UNSIGNED_COUNT, Token::counter),
                optionalAttribute("creator", STRING, Token::creator),
                Token::new);
    }

    /**
     * The tokens that one may revoke: {@code <tokens xmlns='urn:xmpp:muc-token-invite:0'>…</tokens>}, empty in a request.
     *
     * @param tokens the tokens
     */
    public record Tokens(List<Token> tokens) {
        public static final ElementType<Tokens> TYPE = ElementType.of(
                "roomTokens", NAMESPACE, "tokens", children("tokens", Token.TYPE, Tokens::tokens), Tokens::new);
    }

    /**
     * Ends a token: {@code <revoke xmlns='urn:xmpp:muc-token-invite:0'>…</revoke>}.
     *
     * @param token the token; null if a sender forgot
     */
    public record Revoke(@Nullable String token) {
        public static final ElementType<Revoke> TYPE = ElementType.of(
                "roomTokenRevoke", NAMESPACE, "revoke", ownText("token", STRING, Revoke::token), Revoke::new);
    }

    /** Says, in an error, that the token has ended: {@code <expired-token xmlns='urn:xmpp:muc-token-invite:0'/>}. */
    public record Expired() {
        public static final ElementType<Expired> TYPE =
                ElementType.flag("roomTokenExpired", NAMESPACE, "expired-token", new Expired());
    }
}
