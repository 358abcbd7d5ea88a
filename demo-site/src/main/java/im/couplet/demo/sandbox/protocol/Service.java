package im.couplet.demo.sandbox.protocol;

import im.couplet.ext.DiscoItems;
import im.couplet.xml.Element;

/** An entity beside the people, such as rooms, which takes what is sent to its domain. */
public interface Service {
    /** The entity as the server lists it. */
    DiscoItems.Item item();

    /** Takes a stanza of a client, whose full address is its {@code from}, to an address of the domain. */
    void received(Element stanza);
}
