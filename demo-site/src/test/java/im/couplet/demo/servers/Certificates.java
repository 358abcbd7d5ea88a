package im.couplet.demo.servers;

import im.couplet.testing.Patience;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** Self-signed certificates for a domain, {@code localhost} for one, and for those who log in there. */
public final class Certificates {
    private Certificates() {}

    /** Writes {@code certificate.pem}, {@code key.pem}, {@code both.pem}, and {@code server.p12} without a password. */
    public static void write(Path folder, String domain) throws IOException {
        make(folder, "key.pem", "certificate.pem", "DNS:" + domain);
        export(folder, "key.pem", "certificate.pem", "server.p12");
        String both = Files.readString(folder.resolve("certificate.pem")) + Files.readString(folder.resolve("key.pem"));
        Files.writeString(folder.resolve("both.pem"), both);
    }

    /** Writes {@code client.pem}, and {@code client.p12} with the key, for the holder of these addresses (RFC 6120 section 13.7.1.4). */
    static void writeClient(Path folder, String... jids) throws IOException {
        String names = Stream.of(jids)
                .map(jid -> "otherName:1.3.6.1.5.5.7.8.5;UTF8:" + jid)
                .collect(Collectors.joining(","));
        make(folder, "client-key.pem", "client.pem", names);
        export(folder, "client-key.pem", "client.pem", "client.p12");
    }

    private static void export(Path folder, String key, String certificate, String file) throws IOException {
        openssl(
                folder,
                List.of("pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", file, "-passout", "pass:"));
    }

    private static void make(Path folder, String key, String certificate, String names) throws IOException {
        List<String> arguments = List.of(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-keyout",
                key,
                "-out",
                certificate,
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=" + names);
        openssl(folder, arguments);
    }

    private static void openssl(Path folder, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Programs.require("openssl").toString()));
        command.addAll(arguments);
        Process openssl = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        try {
            if (!openssl.waitFor(Patience.SECONDS, TimeUnit.SECONDS) || openssl.exitValue() != 0) {
                throw new AssertionFailedError("openssl failed: " + Files.readString(folder.resolve("openssl.log")));
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }
}
