package im.couplet.demo.relay.http;

import io.netty.util.NetUtil;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Events, each a JSON object in a line: no stanza, no name, no secret, and of addresses the network unless more is asked for. */
public final class EventLog {
    /** Nothing is written. */
    public static final EventLog NONE = new EventLog(null, false);

    /** Whoever makes trouble does not fill the disk too. */
    private static final int MOST_A_SECOND = 50;

    private static final int LONGEST = 300;

    private final @Nullable PrintStream out;
    private final boolean wholeAddresses;
    private long second;
    private int written;
    private int suppressed;

    /**
     * Makes a log.
     *
     * @param out where to; null for nowhere
     * @param wholeAddresses whether addresses are written whole
     */
    public EventLog(@Nullable PrintStream out, boolean wholeAddresses) {
        this.out = out;
        this.wholeAddresses = wholeAddresses;
    }

    /**
     * Writes an event.
     *
     * @param pairs names and values; one whose value is null is left out
     */
    public synchronized void write(String event, @Nullable String... pairs) {
        if (out == null || !mayWrite(out)) {
            return;
        }
        JsonObject line = line(event);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null) {
                line.put(String.valueOf(pairs[i]), value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        out.println(line.encode());
    }

    private static JsonObject line(String event) {
        return new JsonObject().put("time", Instant.now().toString()).put("event", event);
    }

    private boolean mayWrite(PrintStream to) {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            if (suppressed > 0) {
                to.println(line("suppressed").put("events", suppressed).encode());
            }
            second = now;
            written = 0;
            suppressed = 0;
        }
        if (written >= MOST_A_SECOND) {
            suppressed++;
            return false;
        }
        written++;
        return true;
    }

    /** An address as it is written: of IPv4 the first 24 bits, of IPv6 the first 48, with zeros behind. */
    public @Nullable String shown(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || wholeAddresses) {
            return bytes == null ? null : address;
        }
        for (int i = bytes.length == 4 ? 3 : 6; i < bytes.length; i++) {
            bytes[i] = 0;
        }
        return NetUtil.bytesToIpAddress(bytes);
    }
}
