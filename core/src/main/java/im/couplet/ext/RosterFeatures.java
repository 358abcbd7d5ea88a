package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;

/** What a server can do with rosters beyond keeping them, among the features of the stream (RFC 6121). */
public final class RosterFeatures {
    private RosterFeatures() {}

    /** It sends only what has changed: {@code <ver xmlns='urn:xmpp:features:rosterver'/>} (RFC 6121 section 2.6). */
    public record Versioning() {
        public static final ElementType<Versioning> TYPE =
                ElementType.flag("rosterVersioning", Namespaces.ROSTER_VERSIONING, "ver", new Versioning());
    }

    /** Contacts can be approved before they ask: {@code <sub xmlns='urn:xmpp:features:pre-approval'/>} (RFC 6121 section 3.4). */
    public record PreApproval() {
        public static final ElementType<PreApproval> TYPE =
                ElementType.flag("preApproval", Namespaces.SUBSCRIPTION_PREAPPROVAL, "sub", new PreApproval());
    }
}
