package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.xml.Element;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox for each test, and pages that are its clients. */
final class SandboxClients implements BeforeEachCallback, AfterEachCallback {
    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    private RunningDemo demo;

    @Override
    public void beforeEach(ExtensionContext context) {
        demo = RunningDemo.sandbox();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        demo.close();
    }

    PageClient connect() {
        return PageClient.connect(demo.port());
    }

    PageClient logIn(String user, String resource) {
        return connect().logIn(user, Sandbox.PASSWORD, resource);
    }

    /** Logs in, asks for the roster, and sends presence; what comes of that is read. */
    PageClient available(String user, String resource) {
        PageClient client = logIn(user, resource);
        client.send("<iq xmlns='jabber:client' type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>");
        client.next("iq");
        client.send("<presence xmlns='jabber:client'/>");
        drain(client);
        return client;
    }

    /** Reads everything up to the answer to a ping. */
    static void drain(PageClient client) {
        client.send(
                "<iq xmlns='jabber:client' type='get' id='drain' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
        Element next = client.next();
        while (!"drain".equals(next.attribute("id"))) {
            next = client.next();
        }
    }

    /** Asks and gives the answer; what comes in between is passed over. */
    static Element ask(PageClient client, String type, String to, String payload) {
        String id = "ask-" + Integer.toHexString(payload.hashCode());
        String address = to == null ? "" : " to='" + to + "'";
        client.send(
                "<iq xmlns='jabber:client' type='" + type + "' id='" + id + "'" + address + ">" + payload + "</iq>");
        Element next = client.next();
        while (!id.equals(next.attribute("id")) || !next.localName().equals("iq")) {
            next = client.next();
        }
        return next;
    }

    /** The payload of the answer, which must be a result with one. */
    static Element result(PageClient client, String type, String to, String payload) {
        Element answer = ask(client, type, to, payload);
        assertEquals("result", answer.attribute("type"), answer::toString);
        return answer.elements().get(0);
    }

    static void assertError(String condition, Element stanza) {
        assertEquals("error", stanza.attribute("type"));
        Element error = stanza.child("jabber:client", "error");
        assertNotNull(error.child(STANZAS, condition), stanza::toString);
    }
}
