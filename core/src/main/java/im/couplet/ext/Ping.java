package im.couplet.ext;

import im.couplet.schema.ElementType;

/** Asks whether somebody is there: {@code <ping xmlns='urn:xmpp:ping'/>} in a get. XEP-0199 2.0.1 (2019-03-26). */
public record Ping() {
    public static final ElementType<Ping> TYPE = ElementType.flag("ping", "urn:xmpp:ping", "ping", new Ping());
}
