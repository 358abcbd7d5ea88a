package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programs that have access to an account. XEP-0494 0.1.0 (2024-09-17). */
public final class AccountClients {
    private static final String NAMESPACE = "urn:xmpp:cam:0";

    private AccountClients() {}

    /** Asks for them: {@code <list xmlns='urn:xmpp:cam:0'/>}. */
    public record Request() {
        public static final ElementType<Request> TYPE =
                ElementType.flag("accountClientsRequest", NAMESPACE, "list", new Request());
    }

    /**
     * The programs: {@code <clients xmlns='urn:xmpp:cam:0'>…</clients>}.
     *
     * @param clients the programs
     */
    public record Clients(List<Client> clients) {
        public static final ElementType<Clients> TYPE = ElementType.of(
                "accountClients",
                NAMESPACE,
                "clients",
                children("clients", Client.TYPE, Clients::clients),
                Clients::new);
    }

    /**
     * A program.
     *
     * @param id what the server calls it; null if a sender forgot
     * @param connected whether it is connected, or may come back; null if a sender forgot
     * @param type whether it had sessions; null if a sender forgot
     * @param firstSeen when it was given access; null if absent
     * @param lastSeen when it last used that; null if absent
     * @param auth how it has logged in; null if a sender forgot
     * @param permission how far its access goes; null if a sender forgot
     * @param userAgent what it is; null if absent
     */
    public record Client(
            @Nullable String id,
            @Nullable Boolean connected,
            @Nullable Type type,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Auth auth,
            @Nullable Permission permission,
            @Nullable UserAgent userAgent) {
        public static final ElementType<Client> TYPE = ElementType.of(
                "client",
                NAMESPACE,
                "client",
                optionalAttribute("id", STRING, Client::id),
                optionalAttribute("connected", BOOLEAN, Client::connected),
                optionalAttribute("type", Type.WORDS, Client::type),
                childText("firstSeen", "first-seen", DATE_TIME, Client::firstSeen),
                childText("lastSeen", "last-seen", DATE_TIME, Client::lastSeen),
                child("auth", Auth.TYPE, Client::auth),
                childAttribute("permission", "permission", "status", Permission.WORDS, Client::permission),
                child("userAgent", UserAgent.TYPE, Client::userAgent),
                Client::new);
    }

    /**
     * How a program has logged in.
     *
     * @param password whether with the password
     * @param grant whether with a grant, as of OAuth
     * @param fast whether it has tokens (XEP-0484)
     */
    public record Auth(boolean password, boolean grant, boolean fast) {
        public static final ElementType<Auth> TYPE = ElementType.of(
                "auth",
                NAMESPACE,
                "auth",
                flag("password", "password", Auth::password),
                flag("grant", "grant", Auth::grant),
                flag("fast", "fast", Auth::fast),
                Auth::new);
    }

    /**
     * What a program is.
     *
     * @param software its name; null if absent
     * @param uri where to read about it; null if absent
     * @param device where it runs, for people; null if absent
     */
    public record UserAgent(
            @Nullable String software,
            @Nullable String uri,
            @Nullable String device) {
        public static final ElementType<UserAgent> TYPE = ElementType.of(
                "userAgent",
                NAMESPACE,
                "user-agent",
                childText("software", STRING, UserAgent::software),
                childText("uri", URI, UserAgent::uri),
                childText("device", STRING, UserAgent::device),
                UserAgent::new);
    }

    /**
     * Ends the access of a program: {@code <revoke xmlns='urn:xmpp:cam:0' id='…'/>}.
     *
     * @param id what the server calls it
     */
    public record Revoke(String id) {
        public static final ElementType<Revoke> TYPE = ElementType.of(
                "accountClientRevoke", NAMESPACE, "revoke", attribute("id", STRING, Revoke::id), Revoke::new);
    }

    /** Says, in an error, that only a new password ends the access: {@code <password-reset-required xmlns='urn:xmpp:cam:0'/>}. */
    public record PasswordResetRequired() {
        public static final ElementType<PasswordResetRequired> TYPE = ElementType.flag(
                "passwordResetRequired", NAMESPACE, "password-reset-required", new PasswordResetRequired());
    }

    /** Whether a program had sessions. */
    public enum Type {
        /** It did. */
        SESSION,
        /** It was given access, and has not yet begun any. */
        ACCESS;

        static final ValueType<Type> WORDS = Values.oneOf(values(), "session", "access");
    }

    /** How far an access goes. */
    public enum Permission {
        /** Everything. */
        UNRESTRICTED,
        /** All but what concerns security, such as the password. */
        NORMAL,
        /** Less. */
        RESTRICTED;

        static final ValueType<Permission> WORDS = Values.oneOf(values(), "unrestricted", "normal", "restricted");
    }
}
