package im.couplet.demo;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A real server with the demo in front of it, where people have the messenger open. */
final class LiveChat {
    static final String ROOMS = "rooms." + JabberServer.CHAT;

    /** Keeps what came and went last, for failures. */
    private static final String LISTEN = """
            window.wire = [];
            window.WebSocket = class extends WebSocket {
                constructor(url, protocol) {
                    super(url, protocol);
                    this.addEventListener("message", ({ data }) => this.keep("<- " + data));
                }
                send(data) {
                    this.keep("-> " + data);
                    super.send(data);
                }
                keep(line) {
                    wire.push(line.slice(0, 1500));
                    if (wire.length > 40) wire.shift();
                }
            };
            """;

    private final String name;
    final JabberServer server;
    final RunningDemo demo;
    private final Map<String, ChatTab> people = new HashMap<>();

    private LiveChat(String name, Supplier<JabberServer> program) {
        this.name = name;
        server = program.get();
        demo = RunningDemo.upstream(server.upstream(TlsPolicy.OFF), RelayLimits.DEFAULT);
    }

    /** Prosody and ejabberd, started at the same time. */
    static List<LiveChat> all() {
        CompletableFuture<LiveChat> other =
                CompletableFuture.supplyAsync(() -> new LiveChat("ejabberd", Ejabberd::new));
        LiveChat prosody = new LiveChat("Prosody", Prosody::new);
        try {
            return List.of(prosody, other.join());
        } catch (CompletionException e) {
            prosody.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    static String address(String who) {
        return who + "@" + JabberServer.CHAT;
    }

    /** Somebody's messenger, logged in when it is asked for first. */
    ChatTab of(Browser browser, String who) {
        return people.computeIfAbsent(who, any -> another(browser, who));
    }

    /** Another page of somebody. */
    ChatTab another(Browser browser, String who) {
        return page(browser, demo.port()).logIn(address(who), JabberServer.PASSWORD);
    }

    /** A page with the messenger that keeps what comes and goes. */
    static ChatTab page(Browser browser, int port) {
        Browser.Tab tab = browser.open(port, "/demo.json").before(LISTEN).go("/");
        return ChatTab.in(tab, "document.querySelector('couplet-chat')");
    }

    /** Ends both; JUnit would do so after each test with what is {@link AutoCloseable}. */
    void close() {
        demo.close();
        server.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
