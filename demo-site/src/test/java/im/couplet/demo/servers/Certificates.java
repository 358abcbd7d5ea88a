package im.couplet.demo.servers;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** Self-signed certificates for {@code localhost}. */
final class Certificates {
    private Certificates() {}

    /** Writes {@code certificate.pem}, {@code key.pem}, and {@code both.pem}. */
    static void write(Path folder) throws IOException {
        List<String> command = List.of(
                Programs.require("openssl").toString(),
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-keyout",
                "key.pem",
                "-out",
                "certificate.pem",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost");
        Process openssl = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        try {
            if (!openssl.waitFor(20, TimeUnit.SECONDS) || openssl.exitValue() != 0) {
                throw new AssertionFailedError("openssl failed: " + Files.readString(folder.resolve("openssl.log")));
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
        String both = Files.readString(folder.resolve("certificate.pem")) + Files.readString(folder.resolve("key.pem"));
        Files.writeString(folder.resolve("both.pem"), both);
    }
}
