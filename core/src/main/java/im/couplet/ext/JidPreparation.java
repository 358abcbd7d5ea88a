package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** A service that prepares addresses for clients that cannot. XEP-0328 0.2.1 (2019-12-16). */
public final class JidPreparation {
    private static final String NAMESPACE = "urn:xmpp:jidprep:1";

    private JidPreparation() {}

    /**
     * Asks: {@code <jid-validate-request xmlns='urn:xmpp:jidprep:1'>…</jid-validate-request>}.
     *
     * @param maybeJid what may be an address; null if a sender forgot
     */
    public record Request(@Nullable String maybeJid) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "jidValidateRequest",
                NAMESPACE,
                "jid-validate-request",
                childText("maybeJid", "maybe-jid", STRING, Request::maybeJid),
                Request::new);
    }

    /**
     * Asks of what may be no text: {@code <jid-validate-base64-request
     * xmlns='urn:xmpp:jidprep:1'>…</jid-validate-base64-request>}.
     *
     * @param maybeJid what may be an address, in UTF-8; null if a sender forgot
     */
    public record Base64Request(@Nullable Bytes maybeJid) {
        public static final ElementType<Base64Request> TYPE = ElementType.of(
                "jidValidateBase64Request",
                NAMESPACE,
                "jid-validate-base64-request",
                childText("maybeJid", "base64-maybe-jid", BYTES, Base64Request::maybeJid),
                Base64Request::new);
    }

    /**
     * The answer: {@code <jid-validate-result xmlns='urn:xmpp:jidprep:1'>…</jid-validate-result>}.
     *
     * @param valid the address; null if it is none
     * @param invalid that it is none; null if it is one
     */
    public record Result(@Nullable Valid valid, @Nullable Invalid invalid) {
        public static final ElementType<Result> TYPE = ElementType.of(
                "jidValidateResult",
                NAMESPACE,
                "jid-validate-result",
                child("valid", Valid.TYPE, Result::valid),
                child("invalid", Invalid.TYPE, Result::invalid),
                Result::new);
    }

    /**
     * An address, prepared.
     *
     * @param localpart the localpart; null if there is none
     * @param domainpart the domainpart; null if a sender forgot
     * @param resourcepart the resourcepart; null if there is none
     */
    public record Valid(
            @Nullable String localpart,
            @Nullable String domainpart,
            @Nullable String resourcepart) {
        public static final ElementType<Valid> TYPE = ElementType.of(
                "validJid",
                NAMESPACE,
                "valid-jid",
                childText("localpart", STRING, Valid::localpart),
                childText("domainpart", STRING, Valid::domainpart),
                childText("resourcepart", STRING, Valid::resourcepart),
                Valid::new);
    }

    /**
     * No address.
     *
     * @param reason why, for people; null if absent
     */
    public record Invalid(@Nullable String reason) {
        public static final ElementType<Invalid> TYPE = ElementType.of(
                "invalidJid", NAMESPACE, "invalid-jid", childText("reason", STRING, Invalid::reason), Invalid::new);
    }

    /**
     * Asks and answers in versions before 0.2: {@code <jid xmlns='urn:xmpp:jidprep:0'>…</jid>}.
     *
     * @param jid what may be an address, or what it is when it is prepared
     */
    public record Old(@Nullable String jid) {
        public static final ElementType<Old> TYPE = ElementType.of(
                "jidPreparation", "urn:xmpp:jidprep:0", "jid", ownText("jid", STRING, Old::jid), Old::new);
    }
}
