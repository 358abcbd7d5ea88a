package im.couplet.demo;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between one client at a time and the demo: passes the frames of both on, and says in the server's name what it likes. */
final class Tamperer implements AutoCloseable {
    /** The last frame of a case; it is the client program's business, and no session is to see it. */
    static final String FENCE = "<fence xmlns='urn:example:fence'/>";

    /** What a contact sends behind what it has to say, so that one knows when that is through. */
    static final String MARKER = "urn:example:marker";

    private static final Pattern ID = Pattern.compile("\\bid=(['\"])(.*?)\\1");

    /**
     * What is done when a frame comes by.
     *
     * @param asked whether the client sends it, or the server
     * @param with what is in it
     * @param say what the client is sent then
     * @param withhold whether the frame itself goes no further
     */
    record Rule(boolean asked, String with, List<String> say, boolean withhold) {}

    private final Vertx vertx = Vertx.vertx();
    /** Kept here, as Vert.x closes the connections of a client that nobody holds on to. */
    private final io.vertx.core.http.WebSocketClient connector = vertx.createWebSocketClient();

    private final HttpServer server;
    private final int upstream;
    private List<Rule> rules = List.of();
    private boolean fenceBehindRules;
    private String lastId = "";
    private CompletableFuture<ServerWebSocket> client = new CompletableFuture<>();
    private CompletableFuture<Void> ready = new CompletableFuture<>();
    private CompletableFuture<Void> marker = new CompletableFuture<>();

    Tamperer(int upstream) {
        this.upstream = upstream;
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setWebSocketSubProtocols(List.of("xmpp")))
                .webSocketHandler(this::connected);
        await(server.listen().toCompletionStage().toCompletableFuture());
    }

    int port() {
        return server.actualPort();
    }

    /**
     * Forgets the client of before.
     *
     * @param wanted what is to be done while the next one logs in, each once
     * @param last whether the case is over then
     */
    synchronized void begin(List<Rule> wanted, boolean last) {
        rules = wanted;
        fenceBehindRules = last;
        client = new CompletableFuture<>();
        ready = new CompletableFuture<>();
        marker = new CompletableFuture<>();
    }

    /** Waits until the client has the answer to its request with the id {@code ready}, its last one before the first step; or until it fails. */
    void awaitReady(CompletableFuture<?> outcome) {
        CompletableFuture<Void> awaited;
        synchronized (this) {
            awaited = ready;
        }
        await(CompletableFuture.anyOf(awaited, outcome));
    }

    /** Says something in the server's name; {@code {id}} in it is the id of the frame that the last rule was for. */
    void say(String frame) {
        await(await(client())
                .writeTextMessage(frame.replace("{id}", lastId()))
                .toCompletionStage()
                .toCompletableFuture());
    }

    private synchronized String lastId() {
        return lastId;
    }

    /** Waits until a contact's marker has come by; what it has sent before is through. Or until the client fails. */
    void awaitMarker(CompletableFuture<?> outcome) {
        CompletableFuture<Void> awaited;
        synchronized (this) {
            awaited = marker;
        }
        await(CompletableFuture.anyOf(awaited, outcome));
        synchronized (this) {
            marker = new CompletableFuture<>();
        }
    }

    private void connected(ServerWebSocket socket) {
        socket.pause();
        WebSocketConnectOptions demo = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(upstream)
                .setURI("/xmpp-websocket")
                .addSubProtocol("xmpp");
        connector.connect(demo).onSuccess(other -> {
            socket.textMessageHandler(frame -> {
                if (passes(frame, true, socket)) {
                    other.writeTextMessage(frame);
                }
            });
            other.textMessageHandler(frame -> {
                if (passes(frame, false, socket)) {
                    socket.writeTextMessage(frame);
                    isReady(frame);
                }
            });
            // The client's connection stays when the server is gone: there may be more to be said.
            socket.closeHandler(nothing -> other.close());
            socket.resume();
            client().complete(socket);
        });
    }

    private synchronized CompletableFuture<ServerWebSocket> client() {
        return client;
    }

    private synchronized void isReady(String frame) {
        Matcher id = ID.matcher(frame);
        if (id.find() && id.group(2).equals("ready")) {
            ready.complete(null);
        }
    }

    private synchronized boolean passes(String frame, boolean asked, ServerWebSocket socket) {
        if (!asked && frame.contains(MARKER)) {
            marker.complete(null);
            return false;
        }
        if (rules.isEmpty() || rules.get(0).asked != asked || !frame.contains(rules.get(0).with)) {
            return true;
        }
        Rule rule = rules.get(0);
        rules = rules.subList(1, rules.size());
        if (!asked && !rule.withhold) {
            socket.writeTextMessage(frame);
        }
        Matcher id = ID.matcher(frame);
        lastId = id.find() ? id.group(2) : "";
        for (String lie : rule.say) {
            socket.writeTextMessage(lie.replace("{id}", lastId));
        }
        if (rules.isEmpty() && fenceBehindRules) {
            socket.writeTextMessage(FENCE);
        }
        return asked && !rule.withhold;
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
    }
}
