package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random sessions as they went on this machine: what was done, and what came of it, for the bundle to repeat. */
public final class SessionTranscripts {
    private static final List<String> FEATURES = List.of(
            "sasl2", "only2", "bind2", "sm", "late-sm", "csi", "fast", "upgrade", "register", "no-resume", "silent");

    private final Random random;
    private final ModernServer server;
    private final Session client;
    private final List<String> steps = new ArrayList<>();
    private final List<String> came = new ArrayList<>();
    private final List<String> toServer = new ArrayList<>();
    private final List<String> toClient = new ArrayList<>();
    private final StringBuilder options = new StringBuilder();

    private SessionTranscripts(long seed) {
        random = new Random(seed);
        Framing framing = random.nextBoolean() ? Framing.TCP : Framing.WEBSOCKET;
        List<String> features = new ArrayList<>(FEATURES);
        features.removeIf(feature -> random.nextInt(3) == 0);
        server =
                new ModernServer(framing, random.nextInt(5) == 0 ? "guess" : "pencil", features.toArray(new String[0]));
        boolean resume = random.nextInt(4) > 0;
        boolean register = random.nextInt(5) == 0;
        options.append("{\"jid\":\"juliet@im.example.com\",\"password\":\"pencil\",\"encrypted\":true,\"framing\":\"")
                .append(framing.name().toLowerCase(Locale.ROOT))
                .append("\",\"resume\":" + resume + ",\"register\":" + register)
                .append(",\"carbons\":true,\"requestToken\":true,\"userAgent\":{\"id\":\"id\",\"software\":\"test\"}")
                .append(",\"mostUnacknowledged\":40,\"tag\":\"t\",\"plain\":true}");
        client = new Session(
                SessionOptions.of(Jid.parse("juliet@im.example.com"), framing, () -> "nonce")
                        .withPassword("pencil")
                        .withPolicy(SaslPolicy.of(true).withMechanisms(SaslMechanisms.known()))
                        .withUserAgent(new UserAgent("id", "test", null))
                        .withTokenRequest(true)
                        .withTag("t")
                        .withCarbons(true)
                        .withMostUnacknowledged(40)
                        .withRegistration(register)
                        .withResumption(resume),
                this::take);
    }

    /** Transcripts as JSON: an array of {@code {options, steps: [{does, text, came}]}}. */
    public static String json(int count) {
        List<String> all = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            all.add(new SessionTranscripts(seed).run());
        }
        return "[" + String.join(",\n", all) + "]";
    }

    private void take(SessionOutput output) {
        if (output instanceof SessionOutput.Send send) {
            toServer.add(send.text());
            came.add("send " + send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            client.derived(Keys.derive(wanted.request()));
        } else if (output instanceof SessionOutput.Online online) {
            came.add("online " + online.jid() + " " + online.resumed());
        } else if (output instanceof SessionOutput.Failed failed) {
            came.add("failed " + said(failed.failure()));
        } else if (output instanceof SessionOutput.Disconnected gone) {
            came.add("disconnected " + said(gone.failure()) + " " + gone.resumable());
        } else if (output instanceof SessionOutput.Undelivered lost) {
            came.add("undelivered " + lost.stanzas().size());
        } else if (output instanceof SessionOutput.Acknowledged handled) {
            came.add("acknowledged " + handled.stanza().localName());
        } else if (output instanceof SessionOutput.TokenChanged changed) {
            came.add("token "
                    + (changed.token() == null ? "none" : changed.token().token()));
        } else if (output instanceof SessionOutput.Received received) {
            came.add("received " + received.element().localName());
        }
    }

    private static String said(SessionFailure failure) {
        return failure.message() + " " + failure.delay();
    }

    private void step(String does, String text, Runnable action) {
        came.clear();
        action.run();
        List<String> quoted = came.stream().map(SessionTranscripts::quoted).toList();
        steps.add("{\"does\":\"" + does + "\",\"text\":" + quoted(text) + ",\"came\":[" + String.join(",", quoted)
                + "],\"state\":\""
                + client.state().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"}");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private String run() {
        step("open", "", client::open);
        for (int i = 0; i < 60 && !client.state().isFinal(); i++) {
            int choice = random.nextInt(100);
            if (client.state() == SessionState.DISCONNECTED) {
                toServer.clear();
                toClient.clear();
                server.reconnect();
                step("open", "", client::open);
            } else if (client.state() == SessionState.AWAITING_REGISTRATION) {
                step("register", "pencil", () -> client.register("juliet", "pencil"));
            } else if (client.state() == SessionState.AWAITING_CREDENTIALS) {
                step("authenticate", "pencil", () -> client.authenticate("pencil"));
            } else if (choice < 75 && !toClient.isEmpty()) {
                String text = toClient.remove(0);
                String changed = random.nextInt(60) == 0 ? text.substring(0, text.length() / 2) + "<" : text;
                step("receive", changed, () -> client.receive(changed));
            } else if (choice < 75 && !toServer.isEmpty()) {
                toClient.addAll(server.receive(toServer.remove(0)));
            } else if (choice < 90 && client.state() == SessionState.ONLINE && toServer.size() < 3) {
                step("send", "presence", () -> client.send(Element.of("jabber:client", "presence")));
            } else if (choice < 93 && client.state() == SessionState.ONLINE) {
                step("disconnected", "cut", () -> client.disconnected("cut"));
            } else if (choice == 99) {
                step("active", "", () -> client.active(false));
            }
        }
        step("close", "", client::close);
        return "{\"options\":" + options + ",\"steps\":[" + String.join(",", steps) + "]}";
    }
}
