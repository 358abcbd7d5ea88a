package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Iq;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server allows an entity such as a component to do for its users, and the stanzas of that: {@code <privilege
 * xmlns='urn:xmpp:privilege:2'>…</privilege>}. XEP-0356 0.4.1 (2023-04-24).
 *
 * @param permissions what is allowed
 * @param forwarded the message to send for a user, or the answer to an IQ that was sent for one; null if absent
 */
public record Privilege(
        List<Permission> permissions, @Nullable Forwarded forwarded) {
    private static final String NAMESPACE = "urn:xmpp:privilege:2";

    public static final ElementType<Privilege> TYPE = ElementType.of(
            "privilege",
            NAMESPACE,
            "privilege",
            children("permissions", Permission.TYPE, Privilege::permissions),
            child("forwarded", Forwarded.TYPE, Privilege::forwarded),
            Privilege::new);

    /**
     * One thing that is allowed.
     *
     * @param access what to
     * @param type how far; null if absent
     * @param push whether roster pushes are sent; null if absent, which means they are
     * @param namespaces of which payloads IQs may be sent
     */
    public record Permission(
            Access access, @Nullable Type type, @Nullable Boolean push, List<PayloadNamespace> namespaces) {
        public static final ElementType<Permission> TYPE = ElementType.of(
                "perm",
                NAMESPACE,
                "perm",
                attribute("access", Access.WORDS, Permission::access),
                optionalAttribute("type", Type.WORDS, Permission::type),
                optionalAttribute("push", BOOLEAN, Permission::push),
                children("namespaces", PayloadNamespace.TYPE, Permission::namespaces),
                Permission::new);
    }

    /**
     * The payloads of IQs that may be sent.
     *
     * @param ns their namespace
     * @param type which IQs
     */
    public record PayloadNamespace(String ns, IqType type) {
        public static final ElementType<PayloadNamespace> TYPE = ElementType.of(
                "namespace",
                NAMESPACE,
                "namespace",
                attribute("ns", STRING, PayloadNamespace::ns),
                attribute("type", IqType.WORDS, PayloadNamespace::type),
                PayloadNamespace::new);
    }

    /**
     * Asks the server to send an IQ for a user, to whom the outer one is addressed: {@code <privileged_iq
     * xmlns='urn:xmpp:privilege:2'>…</privileged_iq>}.
     *
     * @param iq the IQ; null if a sender forgot
     */
    public record PrivilegedIq(@Nullable Iq iq) {
        public static final ElementType<PrivilegedIq> TYPE = ElementType.of(
                "privilegedIq", NAMESPACE, "privileged_iq", child("iq", Iq.TYPE, PrivilegedIq::iq), PrivilegedIq::new);
    }

    /** What somebody may have access to. */
    public enum Access {
        /** Rosters. */
        ROSTER,
        /** Sending messages for users. */
        MESSAGE,
        /** Sending IQs for users. */
        IQ,
        /** Presence of users. */
        PRESENCE;

        static final ValueType<Access> WORDS = Values.oneOf(values(), "roster", "message", "iq", "presence");
    }

    /** How far an access goes. */
    public enum Type {
        /** Not at all. */
        NONE,
        /** Reading. */
        GET,
        /** Writing. */
        SET,
        /** Reading and writing. */
        BOTH,
        /** Sending. */
        OUTGOING,
        /** Presence of the users themselves. */
        MANAGED_ENTITY,
        /** Presence of the users and of their contacts. */
        ROSTER;

        static final ValueType<Type> WORDS =
                Values.oneOf(values(), "none", "get", "set", "both", "outgoing", "managed_entity", "roster");
    }

    /** Which IQs may be sent. */
    public enum IqType {
        /** None. */
        NONE,
        /** Those that ask. */
        GET,
        /** Those that change something. */
        SET,
        /** All. */
        BOTH;

        static final ValueType<IqType> WORDS = Values.oneOf(values(), "none", "get", "set", "both");
    }
}
