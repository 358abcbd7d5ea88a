package im.couplet.demo.options;

import im.couplet.demo.relay.http.EventLog;
import im.couplet.stream.HostPort;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What those who run it want.
 *
 * @param admin where it tells how it is, with the port; null for nowhere
 * @param log where events go
 * @param drain how long those who are there may stay when it is told to end
 */
public record Operation(@Nullable HostPort admin, EventLog log, Duration drain) {
    /** Neither, and no time. */
    static final Operation NONE = new Operation(null, EventLog.NONE, Duration.ZERO);
}
