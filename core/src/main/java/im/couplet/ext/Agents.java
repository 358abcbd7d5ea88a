package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of a server, as older software asks for them: {@code <query xmlns='jabber:iq:agents'/>}, empty in a request.
 * XEP-0094 0.3 (2003-10-08), obsolete: see {@link DiscoItems}.
 *
 * @param agents the services
 */
public record Agents(List<Agent> agents) {
    private static final String NAMESPACE = "jabber:iq:agents";

    public static final ElementType<Agents> TYPE =
            ElementType.of("agents", NAMESPACE, "query", children("agents", Agent.TYPE, Agents::agents), Agents::new);

    /**
     * A service.
     *
     * @param jid its address
     * @param name what it is called, for people; null if absent
     * @param description what it is for, for people; null if absent
     * @param service what it is, such as {@code jud} or the name of another network; null if absent
     * @param transport whether it is a gateway to another network
     * @param groupchat whether it has rooms
     * @param register whether one can register with it
     * @param search whether one can search in it
     */
    public record Agent(
            Address jid,
            @Nullable String name,
            @Nullable String description,
            @Nullable String service,
            boolean transport,
            boolean groupchat,
            boolean register,
            boolean search) {
        public static final ElementType<Agent> TYPE = ElementType.of(
                "agent",
                NAMESPACE,
                "agent",
                attribute("jid", JID, Agent::jid),
                childText("name", STRING, Agent::name),
                childText("description", STRING, Agent::description),
                childText("service", STRING, Agent::service),
                flag("transport", "transport", Agent::transport),
                flag("groupchat", "groupchat", Agent::groupchat),
                flag("register", "register", Agent::register),
                flag("search", "search", Agent::search),
                Agent::new);
    }
}
