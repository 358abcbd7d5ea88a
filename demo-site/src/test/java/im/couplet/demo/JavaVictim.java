package im.couplet.demo;

import im.couplet.cases.Json;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A session on the JVM, its observers and what they feed. */
final class JavaVictim implements Victim {
    @Override
    public Map<String, Object> play(String file, int index, int port) {
        Map<?, ?> one = Victim.find((Map<?, ?>) Json.parse(file), index);
        URI place = URI.create("ws://127.0.0.1:" + port + "/xmpp-websocket");
        try (VictimClient client = new VictimClient(one)) {
            WebSocketFrames frames = new WebSocketFrames(place);
            client.open(frames::send);
            String frame = frames.next();
            while (!frame.equals(Tamperer.FENCE)) {
                client.receive(frame);
                frame = frames.next();
            }
            frames.cut();
            return client.outcome();
        } catch (IOException e) {
            throw new IllegalStateException(String.valueOf(List.of(one)), e);
        }
    }

    @Override
    public void close() {}
}
