package im.couplet.demo;

import static im.couplet.demo.SandboxClients.ask;
import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.result;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.DataForm;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.HttpUpload;
import im.couplet.xml.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

/** Files that are put on the sandbox server: XEP-0363. */
@Timeout(300)
class SandboxFilesTest {
    private static final String SERVICE = "upload.localhost";

    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    private static String wish(String name, int size, String type) {
        return "<request xmlns='urn:xmpp:http:upload:0' filename='" + name + "' size='" + size + "' content-type='"
                + type + "'/>";
    }

    private static URI place(PageClient client, String name, int size, String type) {
        HttpUpload.Slot slot = HttpUpload.Slot.TYPE.readStrict(result(client, "get", SERVICE, wish(name, size, type)));
        assertEquals(slot.put().url(), slot.get());
        return URI.create(slot.get());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    private static int put(URI place, String content, String type) {
        return send(HttpRequest.newBuilder(place).header("Content-Type", type).PUT(BodyPublishers.ofString(content)))
                .statusCode();
    }

    @Test
    void takesAFileAndGivesItToOthers() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            DiscoInfo info = DiscoInfo.TYPE.readStrict(
                    result(juliet, "get", SERVICE, "<query xmlns='http://jabber.org/protocol/disco#info'/>"));
            assertTrue(info.features().contains("urn:xmpp:http:upload:0"));
            DataForm.Field limit = info.forms().get(0).field("max-file-size");
            assertEquals("10485760", limit.values().get(0));
            URI place = place(juliet, "rose.png", 4, "image/png");
            assertEquals(404, send(HttpRequest.newBuilder(place)).statusCode());
            assertEquals(201, put(place, "rose", "image/png"));
            HttpResponse<byte[]> got = send(HttpRequest.newBuilder(place));
            assertArrayEquals("rose".getBytes(StandardCharsets.UTF_8), got.body());
            assertEquals("image/png", got.headers().firstValue("content-type").orElseThrow());
            assertEquals(409, put(place, "weed", "image/png"));
        }
    }

    @Test
    void letsNothingRunThatSomebodyPutThere() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            String page = "<script>alert(1)</script>";
            URI place = place(juliet, "../index.html", page.length(), "text/html");
            assertEquals(-1, place.getPath().indexOf(".."));
            assertEquals(201, put(place, page, "text/html"));
            HttpResponse<byte[]> got = send(HttpRequest.newBuilder(place));
            assertEquals(
                    "application/octet-stream",
                    got.headers().firstValue("content-type").orElseThrow());
            assertEquals(
                    "attachment",
                    got.headers().firstValue("content-disposition").orElseThrow());
            assertEquals(
                    "nosniff",
                    got.headers().firstValue("x-content-type-options").orElseThrow());
        }
    }

    @Test
    void refusesWhatWasNotAskedFor() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            URI place = place(juliet, "a.txt", 3, "text/plain");
            assertEquals(413, put(place, "four", "text/plain"));
            assertEquals(415, put(place, "one", "text/html"));
            assertEquals(404, put(place.resolve("other"), "one", "text/plain"));
            assertEquals(405, send(HttpRequest.newBuilder(place).DELETE()).statusCode());
            Element large = ask(juliet, "get", SERVICE, wish("big", 1 << 30, "text/plain"));
            assertError("not-acceptable", large);
            Element detail = large.child("jabber:client", "error").child("urn:xmpp:http:upload:0", "file-too-large");
            assertEquals(
                    "10485760",
                    detail.child("urn:xmpp:http:upload:0", "max-file-size").text());
            assertError("bad-request", ask(juliet, "get", SERVICE, wish("", 1, "text/plain")));
        }
    }
}
