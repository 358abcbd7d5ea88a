package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the messages that the user's other clients send and receive. Only those count that come from the user's
 * own bare JID. XEP-0280 1.0.1 (2021-12-26).
 */
public final class Carbons {
    private static final String NAMESPACE = "urn:xmpp:carbons:2";

    private Carbons() {}

    /** Asks for copies from now on: {@code <enable xmlns='urn:xmpp:carbons:2'/>} in a set. */
    public record Enable() {
        public static final ElementType<Enable> TYPE =
                ElementType.flag("carbonsEnable", NAMESPACE, "enable", new Enable());
    }

    /** Asks for no more copies: {@code <disable xmlns='urn:xmpp:carbons:2'/>} in a set. */
    public record Disable() {
        public static final ElementType<Disable> TYPE =
                ElementType.flag("carbonsDisable", NAMESPACE, "disable", new Disable());
    }

    /** No client shall have a copy of this: {@code <private xmlns='urn:xmpp:carbons:2'/>}. */
    public record Private() {
        public static final ElementType<Private> TYPE =
                ElementType.flag("carbonsPrivate", NAMESPACE, "private", new Private());
    }

    /**
     * A copy of what another client received: {@code <received xmlns='urn:xmpp:carbons:2'>…</received>}.
     *
     * @param forwarded the message; null if a server forgot
     */
    public record Received(@Nullable Forwarded forwarded) {
        public static final ElementType<Received> TYPE = ElementType.of(
                "carbonReceived",
                NAMESPACE,
                "received",
                child("forwarded", Forwarded.TYPE, Received::forwarded),
                Received::new);
    }

    /**
     * A copy of what another client sent: {@code <sent xmlns='urn:xmpp:carbons:2'>…</sent>}.
     *
     * @param forwarded the message; null if a server forgot
     */
    public record Sent(@Nullable Forwarded forwarded) {
        public static final ElementType<Sent> TYPE = ElementType.of(
                "carbonSent", NAMESPACE, "sent", child("forwarded", Forwarded.TYPE, Sent::forwarded), Sent::new);
    }
}
