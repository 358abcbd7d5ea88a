package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom a server is connected, in an item of publish-subscribe: {@code <serverinfo
 * xmlns='urn:xmpp:serverinfo:0'>…</serverinfo>}. XEP-0485 1.0.0 (2025-11-13).
 *
 * @param domain the server; null if a sender forgot
 * @param extensions what else it tells, such as its {@link SoftwareVersion}
 */
public record ServerInfo(@Nullable Domain domain, List<Element> extensions) {
    private static final String NAMESPACE = "urn:xmpp:serverinfo:0";

    public static final ElementType<ServerInfo> TYPE = ElementType.of(
            "serverInfo",
            NAMESPACE,
            "serverinfo",
            child("domain", Domain.TYPE, ServerInfo::domain),
            anyExtensions(ServerInfo::extensions),
            ServerInfo::new);

    /**
     * A server.
     *
     * @param name its name; null if absent
     * @param federation the other servers; null if it does not tell
     * @param extensions what else it tells
     */
    public record Domain(@Nullable String name, @Nullable Federation federation, List<Element> extensions) {
        public static final ElementType<Domain> TYPE = ElementType.of(
                "domain",
                NAMESPACE,
                "domain",
                optionalAttribute("name", STRING, Domain::name),
                child("federation", Federation.TYPE, Domain::federation),
                anyExtensions(Domain::extensions),
                Domain::new);
    }

    /**
     * The servers that a server is connected with.
     *
     * @param remoteDomains the servers
     */
    public record Federation(List<RemoteDomain> remoteDomains) {
        public static final ElementType<Federation> TYPE = ElementType.of(
                "federation",
                NAMESPACE,
                "federation",
                children("remoteDomains", RemoteDomain.TYPE, Federation::remoteDomains),
                Federation::new);
    }

    /**
     * A server that another is connected with.
     *
     * @param name its name; null if it did not agree to be named
     * @param connections the connections
     */
    public record RemoteDomain(@Nullable String name, List<Connection> connections) {
        public static final ElementType<RemoteDomain> TYPE = ElementType.of(
                "remoteDomain",
                NAMESPACE,
                "remote-domain",
                optionalAttribute("name", STRING, RemoteDomain::name),
                children("connections", Connection.TYPE, RemoteDomain::connections),
                RemoteDomain::new);
    }

    /**
     * A connection of two servers.
     *
     * @param type which way stanzas go; null if it does not tell
     */
    public record Connection(@Nullable Direction type) {
        public static final ElementType<Connection> TYPE = ElementType.of(
                "connection",
                NAMESPACE,
                "connection",
                optionalAttribute("type", Direction.WORDS, Connection::type),
                Connection::new);
    }

    /** Which way stanzas go. */
    public enum Direction {
        /** To the server that tells. */
        INCOMING,
        /** From it. */
        OUTGOING,
        /** Both ways (XEP-0288). */
        BIDI;

        static final ValueType<Direction> WORDS = Values.oneOf(values(), "incoming", "outgoing", "bidi");
    }
}
