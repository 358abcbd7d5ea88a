package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.servers.JabberServer;
import im.couplet.observer.Exchange;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A client of a real server, with an exchange. */
class LivePerson implements AutoCloseable {
    /** The host whose accounts have archives. */
    static final String HOST = "archive.localhost";

    final TcpClient client;
    final Exchange exchange;
    private int seen;

    /** Makes one that is not logged in yet. */
    LivePerson(JabberServer server, String name, String resource) {
        client = new TcpClient(
                server.port(),
                LiveTls.usual(),
                name + "@" + HOST + "/" + resource,
                options -> options.withPassword(JabberServer.PASSWORD).withCarbons(true));
        exchange = new Exchange(
                client.session::send,
                client.session::jid,
                () -> UUID.randomUUID().toString(),
                (error, event) -> {
                    throw new AssertionError(error);
                });
    }

    static Element stanza(String xml) {
        return Element.parse(xml.replaceFirst("<(iq|message|presence)", "<$1 xmlns='jabber:client'"));
    }

    final void logIn() {
        client.logIn();
        assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
    }

    final String jid() {
        return client.session.jid().toString();
    }

    final void send(String xml) {
        exchange.send(stanza(xml));
    }

    /** Reads until something holds. */
    final void until(BooleanSupplier holds) {
        client.until(() -> {
            for (; seen < client.outputs.size(); seen++) {
                if (client.outputs.get(seen) instanceof SessionOutput.Received received) {
                    exchange.received(received.element());
                }
            }
            return holds.getAsBoolean();
        });
    }

    @Override
    public final void close() {
        client.close();
    }
}
