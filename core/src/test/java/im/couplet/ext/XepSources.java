package im.couplet.ext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources of the XEPs are: in the folder {@code xeps} of the shared material, or where they were fetched to from
 * their repository, all of one commit. What came is believed by its digest only.
 *
 * @param shared the folder that has them where somebody put them there
 * @param fetched the folder to fetch them into
 * @param archive the archive to fetch, a ZIP file
 * @param digest the SHA-256 of what must be in it, as {@link #digest} counts it
 */
record XepSources(Path shared, Path fetched, URI archive, String digest) {
    /** The commit of 2026-06-30 by which the table of examples was counted. */
    private static final String COMMIT = "3ad7aaaa34241eeb4deb1231e05227823baa6676";

    private static final Pattern DOCUMENT = Pattern.compile("[^/]+/(xep-\\d{4}\\.xml)");
    private static final int LONGEST = 4 << 20;
    private static final int LONGEST_IN_ALL = 64 << 20;

    /** There are none, in words for people. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message);
        }
    }

    /** What was fetched is not what it should be, in words for people. */
    static final class Forged extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Forged(String message) {
            super(message);
        }
    }

    /** Those of this build, whose current folder is that of core. */
    static XepSources ofBuild() {
        String archive =
                System.getProperty("coverage.archive", "https://github.com/xsf/xeps/archive/" + COMMIT + ".zip");
        return new XepSources(
                Path.of(System.getProperty("couplet.shared", "../../shared"), "xeps"),
                Path.of("target", "xeps-" + COMMIT.substring(0, 12)),
                URI.create(archive),
                "c4ce64ebce9968daff33e6ec0c620d8d1c97c51adfb68eb3470f0519b81893ba");
    }

    /** The folder with {@code xep-0001.xml} and so on in it; null if they are at neither place. */
    @Nullable
    Path folder() {
        return Files.isDirectory(shared) ? shared : Files.isDirectory(fetched) ? fetched : null;
    }

    /** The folder, after fetching what should be in it where that is needed. */
    Path fetch() throws Unavailable, IOException {
        Path found = folder();
        if (found != null) {
            return found;
        }
        Map<String, byte[]> documents;
        try (InputStream in = open()) {
            documents = documents(in);
        } catch (IOException e) {
            throw new Unavailable(archive + " cannot be fetched: " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted");
        }
        String actual = digest(documents);
        if (!actual.equals(digest)) {
            throw new Forged(archive + " has other documents in it than it should: SHA-256 " + actual + ", expected "
                    + digest + "; nothing of it is used");
        }
        Path part = Files.createTempDirectory(
                Files.createDirectories(fetched.toAbsolutePath().getParent()), "xeps");
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Files.write(part.resolve(document.getKey()), document.getValue());
        }
        return Files.move(part, fetched, StandardCopyOption.ATOMIC_MOVE);
    }

    private InputStream open() throws IOException, InterruptedException {
        if ("file".equals(archive.getScheme())) {
            return Files.newInputStream(Path.of(archive));
        }
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<byte[]> response = client.sendAsync(
                            HttpRequest.newBuilder(archive).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .get(5, TimeUnit.MINUTES);
            if (response.statusCode() != 200) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            return new ByteArrayInputStream(response.body());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("it takes longer than five minutes", e);
        }
    }

    /** Exceptions of the network seldom have a message. */
    private static String reason(IOException e) {
        return e.getMessage() != null
                ? e.getMessage()
                : e instanceof ConnectException ? "no connection" : e.getClass().getSimpleName();
    }

    /** The documents in an archive, whose only folder has any name, without the other files. */
    private static SortedMap<String, byte[]> documents(InputStream archive) throws IOException {
        SortedMap<String, byte[]> documents = new TreeMap<>();
        int left = LONGEST_IN_ALL;
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Matcher name = DOCUMENT.matcher(entry.getName());
            if (name.matches()) {
                byte[] document = zip.readNBytes(LONGEST);
                left -= document.length;
                if (document.length == LONGEST || left < 0) {
                    throw new IOException("it is too long");
                }
                documents.put(name.group(1), document);
            }
        }
        if (documents.isEmpty()) {
            throw new IOException("it is no archive with XEPs in it");
        }
        return documents;
    }

    /** The SHA-256 of all names and contents in the order of the names, which no way of compressing them changes. */
    static String digest(Map<String, byte[]> documents) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(documents).forEach((name, document) -> {
                sha256.update((name + " " + document.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(document);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
