package im.couplet.session;

import java.util.List;

/** A server in a test. */
interface TestServer {
    /** Takes what the client sends; gives what the server says to it. */
    List<String> receive(String text);

    /** Whether anybody has logged in. */
    boolean isAuthenticated();

    /** Expects a new connection. */
    void reconnect();

    /** Lets both sides talk until neither has anything to say; begins when the session has not. */
    static void connect(Recorder client, TestServer server) {
        if (client.session.state() == SessionState.NEW) {
            client.session.open();
        }
        for (List<String> sent = client.sent(); !sent.isEmpty(); sent = client.sent()) {
            for (String text : sent) {
                server.receive(text).forEach(client.session::receive);
            }
        }
    }
}
