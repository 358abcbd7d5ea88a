package im.couplet.demo;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.session.SessionOptions;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;

/** A session over a TCP connection, with STARTTLS where there are certificates. */
final class TcpClient extends LiveClient {
    private final String domain;
    private final int port;
    private final LiveTls tls;
    private List<ChannelBinding> bindings;
    private final byte[] octets = new byte[10_000];
    private Socket socket;

    TcpClient(int port, LiveTls tls, String jid, UnaryOperator<SessionOptions> change) {
        super(jid, Framing.TCP, change);
        this.port = port;
        this.tls = tls;
        this.domain = Jid.parse(jid).domainpart();
    }

    @Override
    List<ChannelBinding> connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_SECONDS * 1000);
        if (tls == null) {
            return List.of();
        }
        startTls();
        SSLSocket encrypted = tls.encrypt(socket, domain, port);
        socket = encrypted;
        return bindings == null ? tls.channelBindings(encrypted) : bindings;
    }

    /** Has the session take other channel bindings than those of the connection. */
    void bindTo(List<ChannelBinding> others) {
        bindings = others;
    }

    private void startTls() throws IOException {
        StreamWriter writer = new StreamWriter(Framing.TCP);
        List<String> names = new ArrayList<>();
        StreamParser parser = new StreamParser(Framing.TCP, event -> {
            if (event instanceof StreamEvent.Features) {
                write(writer.element(Element.of("urn:ietf:params:xml:ns:xmpp-tls", "starttls")));
            } else if (event instanceof StreamEvent.Received received) {
                names.add(received.element().localName());
            }
        });
        write(writer.header(StreamHeader.to(domain)));
        while (names.isEmpty()) {
            parser.feed(Arrays.copyOf(octets, socket.getInputStream().read(octets)));
        }
    }

    @Override
    void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Reading tells.
        }
    }

    @Override
    boolean read() throws IOException {
        int count = socket.getInputStream().read(octets);
        if (count >= 0) {
            session.receive(Arrays.copyOf(octets, count));
        }
        return count >= 0;
    }

    @Override
    void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
