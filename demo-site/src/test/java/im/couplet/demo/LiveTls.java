package im.couplet.demo;

import im.couplet.sasl.ChannelBinding;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.BCSSLSocket;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.opentest4j.AssertionFailedError;

/** The TLS of a client that trusts anybody. */
final class LiveTls {
    private final SSLContext context;
    private final String version;

    private LiveTls(Provider provider, KeyManager[] keys, String version) {
        this.version = version;
        try {
            context = provider == null ? SSLContext.getInstance("TLS") : SSLContext.getInstance("TLS", provider);
            context.init(keys, new TrustManager[] {new Everybody()}, null);
        } catch (GeneralSecurityException e) {
            throw new AssertionFailedError("No TLS", e);
        }
    }

    /** The TLS of the JDK, which tells nothing that a login could be tied to. */
    static LiveTls usual() {
        return new LiveTls(null, null, null);
    }

    /** The TLS of Bouncy Castle, which tells channel bindings, in the version that has them all. */
    static LiveTls telling() {
        return new LiveTls(new BouncyCastleJsseProvider(new BouncyCastleProvider()), null, "TLSv1.2");
    }

    /** The TLS of the JDK with a certificate of the client's own, a file of PKCS 12 without a password. */
    static LiveTls with(Path certificate) {
        try (InputStream file = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, new char[0]);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            return new LiveTls(null, keys.getKeyManagers(), null);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionFailedError("No certificate", e);
        }
    }

    /** What {@link #encrypt} gives, before the handshake. */
    SSLSocket open(Socket plain, String domain, int port) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(plain, domain, port, true);
    }

    SSLSocket encrypt(Socket plain, String domain, int port) throws IOException {
        SSLSocket encrypted = open(plain, domain, port);
        if (version != null) {
            encrypted.setEnabledProtocols(new String[] {version});
        }
        encrypted.startHandshake();
        return encrypted;
    }

    List<ChannelBinding> channelBindings(SSLSocket socket) {
        List<ChannelBinding> bindings = new ArrayList<>();
        if (socket instanceof BCSSLSocket telling) {
            for (String type : List.of("tls-unique", "tls-server-end-point")) {
                byte[] data = telling.getConnection().getChannelBinding(type);
                if (data != null) {
                    bindings.add(ChannelBinding.of(type, data));
                }
            }
        }
        return bindings;
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
