package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import im.couplet.stream.Namespaces;

/** Whether somebody looks at the client: {@code <inactive xmlns='urn:xmpp:csi:0'/>}, on the stream. XEP-0352 1.0.0 (2020-10-14). */
public enum ClientState {
    /** The client is in use. */
    ACTIVE,
    /** Nobody looks; what is not urgent may wait. */
    INACTIVE;

    public static final ElementType<ClientState> TYPE =
            ElementType.choice("clientState", Namespaces.CLIENT_STATE, Values.oneOf(values(), "active", "inactive"));

    /** The server wants to know it: {@code <csi xmlns='urn:xmpp:csi:0'/>}, among the features of the stream. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("clientStateFeature", Namespaces.CLIENT_STATE, "csi", new Feature());
    }
}
