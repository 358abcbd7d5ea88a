package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Connections that break at any place: what either side said arrives once, and in order. */
final class CutConnectionsTest {
    private static final int RUNS = 1500;
    private static final List<String[]> SERVERS = List.of(
            new String[] {"sm"},
            new String[] {"sasl2", "sm"},
            new String[] {"sasl2", "bind2", "sm"},
            new String[] {"sasl2", "bind2", "sm", "fast"},
            new String[] {"sm", "silent"});

    private final List<String> toServer = new ArrayList<>();
    private final List<String> toClient = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private Session client;

    private void take(SessionOutput output) {
        if (output instanceof SessionOutput.Send send) {
            toServer.add(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            client.derived(Keys.derive(wanted.request()));
        } else if (output instanceof SessionOutput.Received received) {
            arrived.add(received.element().attribute("id"));
        } else if (output instanceof SessionOutput.Failed || output instanceof SessionOutput.Undelivered) {
            throw new AssertionError(output.toString());
        }
    }

    @Test
    void loseAndDoubleNothing() {
        for (int seed = 0; seed < RUNS; seed++) {
            try {
                run(new Random(seed), seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private void run(Random random, int seed) {
        toServer.clear();
        toClient.clear();
        arrived.clear();
        Framing framing = seed % 2 == 0 ? Framing.TCP : Framing.WEBSOCKET;
        ModernServer server = new ModernServer(framing, "pencil", SERVERS.get(seed % SERVERS.size()));
        client = new Session(
                SessionOptions.of(Jid.parse("juliet@im.example.com"), framing, () -> "nonce")
                        .withPassword("pencil")
                        .withPolicy(SaslPolicy.of(true))
                        .withUserAgent(new UserAgent("id", null, null))
                        .withTokenRequest(true)
                        .withResumption(true),
                this::take);
        client.open();
        List<String> sent = new ArrayList<>();
        List<String> told = new ArrayList<>();
        boolean wasOnline = false;
        for (int i = 0;
                i < 200 || !toServer.isEmpty() || !toClient.isEmpty() || client.state() != SessionState.ONLINE;
                i++) {
            wasOnline |= client.state() == SessionState.ONLINE;
            int choice = random.nextInt(i < 200 ? 100 : 80);
            if (client.state() == SessionState.DISCONNECTED) {
                client.open();
            } else if (choice < 40 && !toServer.isEmpty()) {
                toClient.addAll(server.receive(toServer.remove(0)));
            } else if (choice < 80 && !toClient.isEmpty()) {
                client.receive(toClient.remove(0));
            } else if (choice >= 97) {
                client.disconnected("cut");
                toServer.clear();
                toClient.clear();
                server.reconnect();
            } else if (choice >= 90 && wasOnline) {
                sent.add("c" + i);
                client.send(Element.of("jabber:client", "message").withAttribute("id", "c" + i));
            } else if (choice >= 80 && wasOnline) {
                told.add("s" + i);
                String text = server.deliver("<message xmlns='jabber:client' id='s" + i + "'/>");
                if (server.isAttached()) {
                    toClient.add(text);
                }
            }
        }
        assertEquals(sent, server.handled.stream().map(e -> e.attribute("id")).toList());
        assertEquals(told, arrived);
    }
}
