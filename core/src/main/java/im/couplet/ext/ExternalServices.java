package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Services beside XMPP, such as STUN and TURN: {@code <services xmlns='urn:xmpp:extdisco:2'/>}, empty in a request and
 * unasked for in a push. XEP-0215 1.0.0 (2022-08-23). Some servers only know {@code urn:xmpp:extdisco:1}, which is the same.
 *
 * @param type which kind is wanted, such as {@code turn}; null for all
 * @param services the services
 */
public record ExternalServices(@Nullable String type, List<Service> services) {
    private static final String NAMESPACE = "urn:xmpp:extdisco:2";
    private static final String OLDER = "urn:xmpp:extdisco:1";

    /** What a push says of a service. */
    public enum Action {
        /** It is there from now on. */
        ADD,
        /** It is there no longer. */
        DELETE,
        /** Something of it has changed. */
        MODIFY
    }

    /**
     * A service.
     *
     * @param type what it is: {@code stun}, {@code turn}, {@code ftp} or another word of the registrar
     * @param host its domain or IP address
     * @param port the port; null for the usual one
     * @param transport {@code tcp} or {@code udp}; null if absent
     * @param name for people; null if absent
     * @param username what to log in with; null if absent
     * @param password what to log in with; null if absent
     * @param expires when the name and password cease to be good; null for never, or when it is not said
     * @param restricted whether a name and password are needed, and are to be asked for when they are not here; null for no
     * @param action what a push says of it; null for {@link Action#ADD}
     * @param form more about it; null if absent
     */
    public record Service(
            String type,
            String host,
            @Nullable Integer port,
            @Nullable String transport,
            @Nullable String name,
            @Nullable String username,
            @Nullable String password,
            @Nullable Instant expires,
            @Nullable Boolean restricted,
            @Nullable Action action,
            @Nullable DataForm form) {
        public static final ElementType<Service> TYPE = ElementType.of(
                "service",
                NAMESPACE,
                "service",
                attribute("type", STRING, Service::type),
                attribute("host", STRING, Service::host),
                optionalAttribute("port", UNSIGNED_SHORT, Service::port),
                optionalAttribute("transport", STRING, Service::transport),
                optionalAttribute("name", STRING, Service::name),
                optionalAttribute("username", STRING, Service::username),
                optionalAttribute("password", STRING, Service::password),
                optionalAttribute("expires", DATE_TIME, Service::expires),
                optionalAttribute("restricted", BOOLEAN, Service::restricted),
                optionalAttribute("action", Values.oneOf(Action.values(), "add", "delete", "modify"), Service::action),
                child("form", DataForm.TYPE, Service::form),
                Service::new);
    }

    public static final ElementType<ExternalServices> TYPE = ElementType.of(
                    "externalServices",
                    NAMESPACE,
                    "services",
                    optionalAttribute("type", STRING, ExternalServices::type),
                    children("services", Service.TYPE, ExternalServices::services),
                    ExternalServices::new)
            .alsoIn(OLDER);

    /**
     * Name and password for services that are known already: {@code <credentials xmlns='urn:xmpp:extdisco:2'/>}.
     *
     * @param services the services, with name and password in the answer
     */
    public record Credentials(List<Service> services) {
        public static final ElementType<Credentials> TYPE = ElementType.of(
                        "externalCredentials",
                        NAMESPACE,
                        "credentials",
                        children("services", Service.TYPE, Credentials::services),
                        Credentials::new)
                .alsoIn(OLDER);
    }
}
