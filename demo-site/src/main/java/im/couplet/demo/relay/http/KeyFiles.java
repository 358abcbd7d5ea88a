package im.couplet.demo.relay.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/**
 * The relay's own key and certificates, in PEM, read anew when the files change: new connections get the new ones, others stay as they
 * are. Files that do not belong together, as while they are being replaced, change nothing.
 */
public final class KeyFiles {
    private static final System.Logger LOG = System.getLogger(KeyFiles.class.getName());
    private static final String[] KEY_TYPES = {"RSA", "EC", "EdDSA", "DSA"};
    private static final byte[] ANYTHING = "couplet".getBytes(StandardCharsets.US_ASCII);

    private final Path key;
    private final Path certificates;
    private String seen = "";

    /** Names the files. */
    public KeyFiles(Path key, Path certificates) {
        this.key = key;
        this.certificates = certificates;
    }

    /**
     * Reads them.
     *
     * @throws IOException saying what is wrong with them
     */
    public PemKeyCertOptions read(Vertx vertx) throws IOException {
        String state = state();
        PemKeyCertOptions read = new PemKeyCertOptions()
                .addKeyValue(Buffer.buffer(Files.readAllBytes(key)))
                .addCertValue(Buffer.buffer(Files.readAllBytes(certificates)));
        try {
            check(read, vertx);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(
                    "The key in " + key + " or the certificates in " + certificates + " cannot be read: "
                            + e.getMessage(),
                    e);
        }
        seen = state;
        return read;
    }

    private void check(PemKeyCertOptions read, Vertx vertx) throws Exception {
        for (KeyManager manager : read.getKeyManagerFactory(vertx).getKeyManagers()) {
            if (manager instanceof X509KeyManager keys) {
                for (String type : KEY_TYPES) {
                    String[] aliases = keys.getServerAliases(type, null);
                    if (aliases != null
                            && belong(keys.getPrivateKey(aliases[0]), keys.getCertificateChain(aliases[0])[0])) {
                        return;
                    }
                }
            }
        }
        throw new IOException("The key in " + key + " does not belong to the first certificate in " + certificates);
    }

    private static boolean belong(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> "EdDSA";
        };
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(ANYTHING);
        byte[] signed = signing.sign();
        Signature verifying = Signature.getInstance(algorithm);
        verifying.initVerify(certificate);
        verifying.update(ANYTHING);
        return verifying.verify(signed);
    }

    private String state() throws IOException {
        return state(key) + ' ' + state(certificates);
    }

    private static String state(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file) + "/" + file.toRealPath();
    }

    /** Looks from time to time whether they have changed, and gives {@code server} what is in them then. */
    public void watch(Vertx vertx, HttpServer server, Duration interval) {
        vertx.setPeriodic(interval.toMillis(), again -> {
            Future<Boolean> updated = vertx.executeBlocking(() -> state().equals(seen) ? null : read(vertx))
                    .compose(fresh -> fresh == null
                            ? Future.succeededFuture(false)
                            : server.updateSSLOptions(options(fresh), true));
            updated.onFailure(e -> LOG.log(
                    System.Logger.Level.WARNING,
                    "The key and the certificates stay as they were: {0}",
                    e.getMessage()));
        });
    }

    private static ServerSSLOptions options(PemKeyCertOptions keys) {
        return new ServerSSLOptions().setUseAlpn(false).setKeyCertOptions(keys);
    }
}
