package im.couplet.demo;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.Session;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.opentest4j.AssertionFailedError;

/** A session over a TCP connection with STARTTLS, which trusts anybody: for servers that a test has started. */
final class TcpClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    final Session session;
    final List<SessionOutput> outputs = new ArrayList<>();
    private final String domain;
    private final int port;
    private Socket socket;
    private Reader reader;

    TcpClient(int port, String jid, UnaryOperator<SessionOptions> change) {
        this.port = port;
        SessionOptions options = SessionOptions.of(
                        Jid.parse(jid), Framing.TCP, () -> UUID.randomUUID().toString())
                .withPolicy(SaslPolicy.of(true));
        domain = options.jid().domainpart();
        session = new Session(change.apply(options), this::take);
    }

    private void take(SessionOutput output) {
        outputs.add(output);
        if (output instanceof SessionOutput.Send send) {
            write(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(wanted.request().derive());
        }
    }

    private void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Reading tells.
        }
    }

    /** Connects, encrypts, and opens the session. */
    TcpClient open() {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            encrypt();
            reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionFailedError("No connection", e);
        }
        session.open();
        return this;
    }

    private void encrypt() throws IOException, GeneralSecurityException {
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
        byte[] octets = new byte[10_000];
        while (names.isEmpty()) {
            int count = socket.getInputStream().read(octets);
            parser.feed(new String(octets, 0, count, StandardCharsets.UTF_8));
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, null);
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, domain, port, true);
        encrypted.startHandshake();
        socket = encrypted;
    }

    /** The channel binding tls-server-end-point (RFC 5929 section 4.1). */
    byte[] endPoint() {
        try {
            X509Certificate certificate =
                    (X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0];
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionFailedError("No certificate", e);
        }
    }

    /** Reads until something holds. */
    TcpClient until(BooleanSupplier holds) {
        char[] characters = new char[10_000];
        try {
            while (!holds.getAsBoolean()) {
                int count = reader.read(characters);
                if (count < 0) {
                    session.disconnected("the server closed the connection");
                    if (!holds.getAsBoolean()) {
                        throw new AssertionFailedError("The connection ended: " + outputs);
                    }
                    return this;
                }
                session.receive(new String(characters, 0, count));
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionFailedError("Nothing came; before: " + outputs, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Reads until the session is online, over, or waits for something. */
    TcpClient logIn() {
        return open().until(() -> session.state() == SessionState.ONLINE
                || session.state().isFinal()
                || session.state() == SessionState.AWAITING_CREDENTIALS
                || session.state() == SessionState.AWAITING_REGISTRATION);
    }

    /** The last output of a type. */
    <T extends SessionOutput> T last(Class<T> type) {
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (type.isInstance(outputs.get(i))) {
                return type.cast(outputs.get(i));
            }
        }
        throw new AssertionFailedError("No " + type.getSimpleName() + " in " + outputs);
    }

    boolean has(Class<? extends SessionOutput> type) {
        return outputs.stream().anyMatch(type::isInstance);
    }

    /** Loses the connection without a word. */
    void cut() {
        try {
            ((SSLSocket) socket).setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        session.close();
        cut();
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
