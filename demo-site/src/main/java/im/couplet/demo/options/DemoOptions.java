package im.couplet.demo.options;

import im.couplet.demo.relay.RelaySettings;
import im.couplet.demo.relay.http.KeyFiles;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.relay.upstream.Upstreams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants, read and checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param upstreams the Jabber servers behind the relay; null means the sandbox
 * @param relay how the relay is to be
 * @param keys the own key and certificates; null for no TLS
 * @param operation what those who run it want
 * @param help whether only the help was asked for
 */
public record DemoOptions(
        String host,
        int port,
        @Nullable Upstreams upstreams,
        RelaySettings relay,
        @Nullable KeyFiles keys,
        Operation operation,
        boolean help) {
    /** What there is when nothing is said: the sandbox on any free port of this machine. */
    public static DemoOptions sandbox() {
        return parse(List.of("--port=0"));
    }

    /** The text of {@code --help}. */
    public static String helpText() {
        return OptionTable.help();
    }

    /**
     * Reads a command line, and the file it names.
     *
     * @throws IllegalArgumentException saying in one sentence what is wrong, where, and what is expected
     */
    public static DemoOptions parse(List<String> arguments) {
        return new CommandLine(arguments).options();
    }

    /** The same for one Jabber server, whatever the domain. */
    public DemoOptions withUpstream(Upstream upstream) {
        return new DemoOptions(host, port, Upstreams.any(upstream), relay, keys, operation, help);
    }

    /** The same with other limits. */
    public DemoOptions withLimits(RelayLimits other) {
        return new DemoOptions(host, port, upstreams, relay.withLimits(other), keys, operation, help);
    }

    /** The same, or only the help. */
    DemoOptions withHelp(boolean wanted) {
        return new DemoOptions(host, port, upstreams, relay, keys, operation, wanted);
    }
}
