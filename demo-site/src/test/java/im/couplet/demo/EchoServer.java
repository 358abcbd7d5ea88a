package im.couplet.demo;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/** As little of a Jabber server as the relay can be measured with: anybody is logged in, and messages come back as they are. */
final class EchoServer implements AutoCloseable {
    private static final String BIND =
            "<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>";

    private final NetServer server;

    EchoServer(Vertx vertx) {
        server = vertx.createNetServer().connectHandler(EchoServer::serve);
        LoadPeer.await(server.listen(0, "127.0.0.1"));
    }

    private static void serve(NetSocket socket) {
        boolean[] loggedIn = new boolean[1];
        socket.handler(octets -> {
            String text = octets.toString(StandardCharsets.UTF_8);
            if (text.contains("<stream:stream")) {
                socket.write(FakeUpstream.HEADER + (loggedIn[0] ? BIND : FakeUpstream.FEATURES));
            } else if (text.contains("<auth")) {
                loggedIn[0] = true;
                socket.write("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
            } else {
                socket.write(Buffer.buffer(octets.getBytes()));
            }
        });
        socket.exceptionHandler(e -> socket.close());
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        LoadPeer.await(server.close());
    }
}
