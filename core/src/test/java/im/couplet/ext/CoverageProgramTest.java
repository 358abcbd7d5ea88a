package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program works in a bare checkout: it fetches the sources of the XEPs, or does without, and says so in plain words. */
class CoverageProgramTest {
    private static final Path COVERAGE = Path.of("src/test/resources/coverage");
    private static final Path TABLE = COVERAGE.resolve("examples.md");

    @TempDir
    private Path checkout;

    private Path core;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheFilesThatItWrites() throws IOException {
        core = checkout.resolve("core");
        Files.createDirectories(core.resolve(COVERAGE));
        for (Path file : new Path[] {DocumentTables.PAGE, TABLE, COVERAGE.resolve("broken.txt")}) {
            Files.copy(file, core.resolve(file));
        }
    }

    private int run(XepSources sources, String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CoverageProgram(sources, core, out).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private XepSources from(URI archive, String digest) {
        return new XepSources(checkout.resolve("shared/xeps"), core.resolve("target/xeps"), archive, digest);
    }

    /** Where nobody listens. */
    private static URI nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/xeps.zip");
        }
    }

    /** An archive as GitHub makes them. */
    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] ownDocument() throws IOException {
        return Files.readAllBytes(COVERAGE.resolve("own/xep-0000.xml"));
    }

    private static Map<String, byte[]> files() throws IOException {
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);
        return Map.of("xeps-1/README.md", other, "xeps-1/xep-0000.xml", ownDocument(), "xeps-1/../../x.xml", other);
    }

    private static String digest() throws IOException {
        return XepSources.digest(Map.of("xep-0000.xml", ownDocument()));
    }

    private URI file(byte[] archive) throws IOException {
        return Files.write(checkout.resolve("xeps.zip"), archive).toUri();
    }

    @Test
    void writesWhatItCanWithoutTheSources() throws IOException {
        String table = Files.readString(TABLE);
        String without = table.replaceFirst("\\| XEP-0203 .*\n", "");
        assertFalse(without.equals(table));
        Files.writeString(core.resolve(TABLE), without);
        Files.writeString(core.resolve(DocumentTables.PAGE), "# x\n<!-- extensions -->\n<!-- /extensions -->\n");
        assertEquals(0, run(from(nowhere(), digest())));
        String written = Files.readString(core.resolve(TABLE));
        assertTrue(written.contains("| XEP-0203 | ? | ? | ? | ? |\n"), written);
        assertEquals(
                Coverage.rows(without).get("XEP-0199"), Coverage.rows(written).get("XEP-0199"));
        assertTrue(Files.readString(core.resolve(DocumentTables.PAGE)).contains("XEP-0203"));
        assertTrue(Files.readString(core.resolve(DocumentTables.DOAP)).contains("xep-0203"));
        assertTrue(said().startsWith("The sources of the XEPs are not there: http://127.0.0.1:"), said());
        assertTrue(said().contains("cannot be fetched: no connection."), said());
        assertTrue(said().contains("new ones say \"?\""), said());
        assertFalse(said().contains("\tat "), said());
    }

    @Test
    void changesNothingWhereAllIsWrittenAndTheSourcesAreNotThere() throws IOException {
        assertEquals(0, run(from(nowhere(), digest())));
        assertEquals(Files.readString(TABLE), Files.readString(core.resolve(TABLE)));
        assertEquals(Files.readString(DocumentTables.PAGE), Files.readString(core.resolve(DocumentTables.PAGE)));
        assertEquals(Files.readString(DocumentTables.DOAP), Files.readString(core.resolve(DocumentTables.DOAP)));
    }

    @Test
    void fetchesTheSourcesOnce() throws IOException {
        URI archive = file(archive(files()));
        assertEquals(0, run(from(archive, digest()), "0000"));
        assertTrue(said().endsWith("| XEP-0000 | 7 | 6 | 0 | 4 |\n"), said());
        Files.delete(Path.of(archive));
        assertEquals(0, run(from(archive, digest()), "fetch"));
        try (var found = Files.list(core.resolve("target/xeps"))) {
            assertEquals(1, found.count());
        }
    }

    @Test
    void fetchesOverHttpAndFollows() throws IOException {
        byte[] archive = archive(files());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/new", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertEquals(1, run(from(address.resolve("/gone"), digest()), "0000"));
            assertTrue(said().contains("/gone cannot be fetched: HTTP status 404"), said());
            assertEquals(0, run(from(address.resolve("/old"), digest()), "0000"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void usesNothingOfAnArchiveThatIsNotTheExpectedOne() throws IOException {
        URI archive = file(archive(Map.of("xeps-1/xep-0000.xml", "<xep/>".getBytes(StandardCharsets.UTF_8))));
        for (String argument : new String[] {"fetch", "0000", ""}) {
            assertEquals(2, argument.isEmpty() ? run(from(archive, digest())) : run(from(archive, digest()), argument));
        }
        assertTrue(said().contains("expected " + digest() + "; nothing of it is used"), said());
        assertFalse(Files.exists(core.resolve("target/xeps")));
        assertEquals(Files.readString(TABLE), Files.readString(core.resolve(TABLE)));
    }

    @Test
    void saysWhatIsNoArchiveOfXeps() throws IOException {
        assertEquals(0, run(from(file(ownDocument()), digest()), "fetch"));
        assertTrue(said().contains("it is no archive with XEPs in it"), said());
        assertTrue(said().startsWith("Going on without the sources of the XEPs"), said());
    }

    @Test
    void saysWhichDocumentThereIsNot() throws IOException {
        URI archive = file(archive(files()));
        assertEquals(1, run(from(archive, digest()), "9999"));
        assertTrue(said().contains("there is no XEP-9999 among the sources"), said());
        assertEquals(1, run(from(archive, digest()), "203"));
        assertTrue(said().contains("\"203\" is no number of a XEP"), said());
    }
}
