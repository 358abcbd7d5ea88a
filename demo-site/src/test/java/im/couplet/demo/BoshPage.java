package im.couplet.demo;

import im.couplet.testing.Patience;
import im.couplet.xml.Element;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.AssertionFailedError;

/** A page that speaks BOSH body by body, rightly or not. */
final class BoshPage {
    private static final String NAMESPACE = "http://jabber.org/protocol/httpbind";

    /** The number of the next request. */
    long rid = 1_000_000;

    String sid;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    BoshPage(int port) {
        uri = URI.create("http://127.0.0.1:" + port + "/http-bind");
    }

    static String body(String attributes, String content) {
        return "<body xmlns='" + NAMESPACE + "' " + attributes + ">" + content + "</body>";
    }

    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri).header("Content-Type", "text/xml; charset=utf-8");
    }

    HttpResponse<String> send(HttpRequest request) {
        return await(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<HttpResponse<String>> post(String body) {
        return http.sendAsync(
                request().POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the next request. */
    CompletableFuture<HttpResponse<String>> next(String attributes, String content) {
        return at(rid++, attributes, content);
    }

    /** Sends the next request; what is answered does not matter. */
    void tell(String attributes, String content) {
        var unused = next(attributes, content);
    }

    /** Sends a request with this number. */
    CompletableFuture<HttpResponse<String>> at(long number, String attributes, String content) {
        return post(body("rid='" + number + "' sid='" + sid + "' " + attributes, content));
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionFailedError("No answer", e);
        }
    }

    static Element element(CompletableFuture<HttpResponse<String>> answer) {
        HttpResponse<String> response = await(answer);
        if (response.statusCode() != 200) {
            throw new AssertionFailedError("Status " + response.statusCode());
        }
        return Element.parse(response.body());
    }

    /** Asks for a session, and gives what is answered. */
    Element begin(String attributes) {
        Element answer = element(post(body(
                "rid='" + rid++ + "' ver='1.11' xmlns:xmpp='urn:xmpp:xbosh' xmpp:version='1.0' " + attributes, "")));
        sid = answer.attribute("sid");
        return answer;
    }

    /** Begins a session with the sandbox. */
    BoshPage open() {
        begin("to='localhost' wait='20' hold='1'");
        return this;
    }

    /** Logs in to the sandbox, to a resource, and is there. */
    BoshPage logIn(String plain, String resource) {
        Element answer = element(
                next("", "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>"));
        expect("success", answer);
        expect("features", element(next("xmlns:xmpp='urn:xmpp:xbosh' to='localhost' xmpp:restart='true'", "")));
        expect(
                "iq",
                element(next(
                        "",
                        "<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                                + "<resource>" + resource + "</resource></bind></iq>")));
        return this;
    }

    private static void expect(String name, Element body) {
        if (body.elements().isEmpty() || !body.elements().get(0).localName().equals(name)) {
            throw new AssertionFailedError("No " + name + ": " + body);
        }
    }
}
