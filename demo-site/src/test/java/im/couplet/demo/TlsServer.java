package im.couplet.demo;

import im.couplet.demo.servers.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A Jabber server behind direct TLS (XEP-0368), with a certificate for one domain, that greets and says no more. */
final class TlsServer implements AutoCloseable {
    /** What each client asked for: the protocol and the names. */
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    private final SSLServerSocket server;
    private final Path folder;

    TlsServer(Path folder, String domain) {
        this.folder = folder;
        try {
            Certificates.write(folder, domain);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(folder.resolve("server.p12"))) {
                store.load(file, new char[0]);
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            SSLParameters parameters = server.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"xmpp-client"});
            server.setSSLParameters(parameters);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "TLS server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
                List<SNIServerName> names =
                        ((javax.net.ssl.ExtendedSSLSession) socket.getSession()).getRequestedServerNames();
                asked.add(socket.getApplicationProtocol() + " " + names);
                FakeUpstream.Conversation conversation = new FakeUpstream.Conversation(socket);
                conversation.greet();
                conversation.readToEnd();
            } catch (IOException e) {
                // The relay hung up, or the test is over.
            }
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** The file of its certificate. */
    String certificate() {
        return folder.resolve("certificate.pem").toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
