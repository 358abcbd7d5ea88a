package im.couplet.demo;

import im.couplet.demo.relay.ClientAddresses;
import im.couplet.demo.relay.RelayLimits;
import im.couplet.demo.relay.RelayTimes;
import im.couplet.demo.relay.TlsPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line, read and checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param upstream the Jabber server behind the relay; null means the sandbox
 * @param tls how the relay treats TLS with the upstream; null means: required, unless the upstream is this machine
 * @param trust PEM file with the certificates to trust; {@code "any"} trusts every certificate, null the usual authorities
 * @param allowedOrigins origins of other sites whose pages may use the relay, such as {@code https://chat.example.org}
 * @param proxies addresses of web servers in front, which tell for whom they ask
 * @param limits what the relay gives to all, to one address, and to one page, and how long it waits
 * @param help whether only the help was asked for
 */
record CommandLine(
        String host,
        int port,
        @Nullable Address upstream,
        @Nullable TlsPolicy tls,
        @Nullable String trust,
        Set<String> allowedOrigins,
        Set<String> proxies,
        RelayLimits limits,
        boolean help) {
    static final String HELP = """
            Couplet demo: a chat page and a WebSocket relay in front of a Jabber server.

            Without --upstream a sandbox server runs inside: a small Jabber server in memory, for trying things out.

              --host ADDRESS          listen here (default 127.0.0.1, this machine only)
              --port NUMBER           listen on this port, 0 for any free one (default 6222)
              --upstream HOST[:PORT]  the Jabber server to relay to (default port 5222)
              --tls required|optional|off
                                      STARTTLS with the upstream (default: required, for a server on this machine optional)
              --trust FILE|any        PEM certificates to trust, or any certificate (default: the usual authorities)
              --allow-origin ORIGIN   let pages of this site use the relay, such as https://chat.example.org; repeatable
              --proxy ADDRESS         a web server in front, whose X-Forwarded-For is believed; repeatable
              --max-connections N     how many pages may be connected at a time (default 200); of those that are not
                                      logged in the one that waited longest gives way
              --max-per-address N     how many of them from one address (default half of all)
              --header-timeout SECONDS
                                      how long the head of an HTTP request may take to arrive (default 10)
              --open-timeout SECONDS  how long a page may take to open its stream (default 10)
              --login-timeout SECONDS how long a page may take to log in (default 60)
              --idle-timeout SECONDS  how long a page may give no sign of life (default 60)
              --help                  show this
            """;

    /** A host with a port. */
    record Address(String host, int port) {
        /** Whether it is this machine by name or number, so that nothing between can listen. */
        boolean isLoopback() {
            return host.equals("localhost") || host.equals("::1") || isLoopbackNumber();
        }

        private boolean isLoopbackNumber() {
            if (!host.startsWith("127.")) {
                return false;
            }
            return host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        }

        @Override
        public String toString() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    /** What {@link #tls} means for this upstream. */
    TlsPolicy effectiveTls() {
        if (tls != null) {
            return tls;
        }
        return upstream == null || upstream.isLoopback() ? TlsPolicy.OPTIONAL : TlsPolicy.REQUIRED;
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException saying in one sentence which argument is wrong and what is expected
     */
    static CommandLine parse(List<String> arguments) {
        Reader reader = new Reader(arguments);
        while (reader.rest.hasNext()) {
            reader.option(reader.rest.next());
        }
        return reader.options();
    }

    private static final class Reader {
        private final Iterator<String> rest;
        private String host = "127.0.0.1";
        private int port = 6222;
        private @Nullable Address upstream;
        private @Nullable TlsPolicy tls;
        private @Nullable String trust;
        private final Set<String> origins = new HashSet<>();
        private final Set<String> proxies = new HashSet<>();
        private int connections = RelayLimits.DEFAULT.connections();
        private int perAddress;
        private RelayTimes times = RelayTimes.DEFAULT;
        private boolean help;

        Reader(List<String> arguments) {
            List<String> split = new ArrayList<>();
            for (String argument : arguments) {
                int equals = argument.indexOf('=');
                if (argument.startsWith("--") && equals > 0) {
                    split.add(argument.substring(0, equals));
                    split.add(argument.substring(equals + 1));
                } else {
                    split.add(argument);
                }
            }
            rest = split.iterator();
        }

        CommandLine options() {
            if (upstream == null && (tls != null || trust != null) && !help) {
                throw new IllegalArgumentException("--tls and --trust need --upstream: the sandbox runs without TLS");
            }
            int each = perAddress == 0 ? (connections + 1) / 2 : perAddress;
            RelayLimits limits =
                    RelayLimits.DEFAULT.withConnections(connections, each).withTimes(times);
            return new CommandLine(
                    host, port, upstream, tls, trust, Set.copyOf(origins), Set.copyOf(proxies), limits, help);
        }

        void option(String name) {
            switch (name) {
                case "--host" -> host = value(name, "an address");
                case "--port" -> port = number(name, value(name, "a number"), 0, 65535);
                case "--upstream" -> upstream = address(value(name, "HOST[:PORT]"));
                case "--tls" -> tls = tls(value(name, "required, optional or off"));
                case "--trust" -> trust = value(name, "a file or \"any\"");
                case "--allow-origin" -> origins.add(origin(value(name, "an origin")));
                case "--proxy" -> proxies.add(proxy(value(name, "an address")));
                case "--max-connections" -> connections = number(name, value(name, "a number"), 1, 1_000_000);
                case "--max-per-address" -> perAddress = number(name, value(name, "a number"), 1, 1_000_000);
                case "--header-timeout" -> times = times.withRequest(seconds(name));
                case "--open-timeout" -> times = times.withOpening(seconds(name));
                case "--login-timeout" -> times = times.withLogin(seconds(name));
                case "--idle-timeout" -> times = times.withPing(seconds(name).dividedBy(2));
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("unknown argument: " + name);
            }
        }

        private String value(String name, String wanted) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs " + wanted);
            }
            String value = rest.next();
            if (value.isBlank()) {
                throw new IllegalArgumentException(name + " needs " + wanted + ", not an empty value");
            }
            return value;
        }

        private Duration seconds(String name) {
            return Duration.ofSeconds(number(name, value(name, "a number of seconds"), 1, 86_400));
        }

        private static String proxy(String text) {
            if (!ClientAddresses.isNumber(text)) {
                throw new IllegalArgumentException(
                        "--proxy needs an address in numbers such as 127.0.0.1, not \"" + text + "\"");
            }
            return text;
        }

        private static int number(String name, String text, int least, int most) {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new IllegalArgumentException(
                    name + " needs a number from " + least + " to " + most + ", not \"" + text + "\"");
        }

        private static Address address(String text) {
            int colon = text.lastIndexOf(':');
            if (text.startsWith("[")) {
                int end = text.indexOf(']');
                if (end < 0 || (end + 1 < text.length() && colon != end + 1)) {
                    throw new IllegalArgumentException("--upstream needs HOST[:PORT], not \"" + text + "\"");
                }
                return new Address(text.substring(1, end), colon > end ? upstreamPort(text, colon) : 5222);
            }
            if (colon < 0 || text.indexOf(':') != colon) {
                return new Address(text, 5222);
            }
            if (colon == 0) {
                throw new IllegalArgumentException("--upstream needs HOST[:PORT], not \"" + text + "\"");
            }
            return new Address(text.substring(0, colon), upstreamPort(text, colon));
        }

        private static int upstreamPort(String text, int colon) {
            return number("the port of --upstream", text.substring(colon + 1), 1, 65535);
        }

        private static TlsPolicy tls(String text) {
            return switch (text) {
                case "required" -> TlsPolicy.REQUIRED;
                case "optional" -> TlsPolicy.OPTIONAL;
                case "off" -> TlsPolicy.OFF;
                default ->
                    throw new IllegalArgumentException("--tls is required, optional or off, not \"" + text + "\"");
            };
        }

        private static String origin(String text) {
            String origin = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            int scheme = origin.indexOf("://");
            if (scheme <= 0 || scheme + 3 == origin.length() || origin.indexOf('/', scheme + 3) >= 0) {
                throw new IllegalArgumentException(
                        "--allow-origin needs an origin such as https://chat.example.org, not \"" + text + "\"");
            }
            return origin;
        }
    }
}
