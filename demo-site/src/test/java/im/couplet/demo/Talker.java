package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One side of a conversation over WebSockets, whose stream goes on when a connection is lost (XEP-0198). */
final class Talker implements AutoCloseable {
    private final LiveClient client;
    private final String jid;
    private int said;

    Talker(URI uri, String account, String password) {
        jid = account + "/r";
        client = new WebSocketClient(
                uri, jid, o -> o.withPassword(password).withSasl2(false).withResumption(true));
    }

    void logIn() {
        client.logIn();
        assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
        client.session.send(Element.of("jabber:client", "presence"));
    }

    void say(int count, Talker to) {
        for (int i = 0; i < count; i++) {
            said++;
            client.session.send(Element.parse("<message xmlns='jabber:client' type='chat' to='" + to.jid + "' id='"
                    + said + "'><body>" + said + "</body></message>"));
        }
    }

    private List<String> heard() {
        List<String> ids = new ArrayList<>();
        for (SessionOutput output : client.outputs) {
            if (output instanceof SessionOutput.Received received
                    && received.element().localName().equals("message")) {
                ids.add(received.element().attribute("id"));
            }
        }
        return ids;
    }

    void hears(int last) {
        client.until(() -> heard().contains(String.valueOf(last)));
    }

    /** Hears up to this, and comes back as often as it loses its connection; gives how often that was. */
    int hearsThrough(int last) {
        int times = 0;
        while (!heard().contains(String.valueOf(last))) {
            client.until(() ->
                    heard().contains(String.valueOf(last)) || client.session.state() == SessionState.DISCONNECTED);
            if (client.session.state() == SessionState.DISCONNECTED) {
                returns(true);
                times++;
            }
        }
        return times;
    }

    void losesConnection() {
        client.until(() -> client.session.state() == SessionState.DISCONNECTED);
        assertTrue(client.last(SessionOutput.Disconnected.class).resumable());
    }

    void returns(boolean resumes) {
        client.logIn();
        assertEquals(SessionState.ONLINE, client.session.state(), () -> client.outputs.toString());
        assertEquals(resumes, client.last(SessionOutput.Online.class).resumed());
        if (!resumes) {
            client.session.send(Element.of("jabber:client", "presence"));
            client.last(SessionOutput.Undelivered.class).stanzas().stream()
                    .filter(stanza -> stanza.localName().equals("message"))
                    .forEach(client.session::send);
        }
    }

    void heardEachOnceAndInOrder(int last) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            all.add(String.valueOf(i));
        }
        assertEquals(all, heard());
    }

    @Override
    public void close() {
        client.close();
    }
}
