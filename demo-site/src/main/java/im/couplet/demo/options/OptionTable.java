package im.couplet.demo.options;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All options, in the order in which the help tells them. */
final class OptionTable {
    private static final List<Option> ALL = List.of(
            Option.once(
                    "host",
                    "ADDRESS",
                    "listen here (default 127.0.0.1, this machine only)",
                    (draft, given) -> draft.host = given.value()),
            Option.once(
                    "port",
                    "NUMBER",
                    "listen on this port, 0 for any free one (default 6222)",
                    (draft, given) -> draft.port = given.number(0, 65_535)),
            Option.once(
                    "certificate",
                    "FILE",
                    "use TLS, with this certificate and those that signed it, in PEM; files that change are read anew",
                    (draft, given) -> draft.certificate = given.file()),
            Option.once(
                    "key", "FILE", "the key of the certificate, in PEM", (draft, given) -> draft.key = given.file()),
            Option.once(
                    "upstream",
                    "HOST[:PORT]",
                    "the Jabber server to relay to; without a port where DNS says, or else at 5222",
                    (draft, given) -> draft.upstream = given.hostPort()),
            Option.repeatable(
                    "domain",
                    "DOMAIN[@HOST[:PORT]]",
                    "serve this domain, by the server that is named, or else by that of --upstream, or else by the one that DNS "
                            + "names, and no domain but those named so",
                    (draft, given) -> draft.add(given)),
            Option.flag(
                    "raw",
                    "pass text on unaltered, from WebSockets at / and /raw to the server and back; not for the page of the demo",
                    draft -> draft.raw = true),
            Option.flag(
                    "bosh",
                    "take streams over HTTP at /http-bind too (XEP-0124, XEP-0206)",
                    draft -> draft.bosh = true),
            Option.once(
                    "public-url",
                    "URL",
                    "where the relay is found from outside, such as https://chat.example.org; told to pages in "
                            + "/.well-known/host-meta (XEP-0156), and those of its site may use the relay",
                    (draft, given) -> {
                        draft.publicUrl = given.publicUrl();
                        draft.origins.add(Given.originOf(draft.publicUrl));
                    }),
            Option.once(
                    "resolver",
                    "ADDRESS[:PORT]",
                    "the name server to ask where Jabber servers are (default: those of this machine)",
                    (draft, given) -> draft.resolver = given.addressPort(53)),
            Option.once(
                    "tls",
                    "required|optional|off",
                    "TLS with the upstream (default: required, for a server on this machine optional)",
                    (draft, given) -> draft.tls = given.tls()),
            Option.once(
                    "trust",
                    "FILE|any",
                    "PEM certificates to trust, or any certificate (default: the usual authorities)",
                    (draft, given) -> draft.trust =
                            given.value().equals("any") ? "any" : given.file().toString()),
            Option.repeatable(
                    "allow-origin",
                    "ORIGIN",
                    "let pages of this site use the relay, such as https://chat.example.org",
                    (draft, given) -> draft.origins.add(given.origin())),
            Option.repeatable(
                    "proxy",
                    "ADDRESS[/BITS]",
                    "a web server in front, whose word is believed for whom it asks, or a network of them as in 10.0.0.0/8",
                    (draft, given) -> draft.proxies.add(given.network())),
            Option.once(
                    "proxy-says",
                    "x-forwarded-for|forwarded|proxy-protocol",
                    "how it tells that: by one of these headers, or by the PROXY protocol, which then stands before every "
                            + "connection (default x-forwarded-for)",
                    (draft, given) -> draft.word = given.proxyWord()),
            Option.once(
                    "max-connections",
                    "N",
                    "how many pages may be connected at a time (default 200); of those that are not logged in the one that "
                            + "waited longest gives way",
                    (draft, given) -> draft.connections = given.number(1, 1_000_000)),
            Option.once(
                    "max-per-address",
                    "N",
                    "how many of them from one address (default half of all)",
                    (draft, given) -> draft.perAddress = given.number(1, 1_000_000)),
            Option.once(
                    "admin",
                    "ADDRESS:PORT",
                    "tell operators at /health, /ready and /metrics (Prometheus) here, where pages do not come",
                    (draft, given) -> draft.admin = given.place()),
            Option.flag(
                    "log",
                    "write who is refused, who logs in and what fails to standard error, each as a JSON object in a line; no stanza, "
                            + "no name, and of addresses the network",
                    draft -> draft.log = true),
            Option.flag("log-addresses", "write addresses whole", draft -> draft.logAddresses = true),
            Option.once(
                    "drain",
                    "SECONDS",
                    "how long those who are there may stay when it is told to end (default 0); /ready says no meanwhile",
                    (draft, given) -> draft.drain = given.seconds()),
            Option.once(
                    "header-timeout",
                    "SECONDS",
                    "how long the head of an HTTP request may take to arrive (default 10)",
                    (draft, given) -> draft.times = draft.times.withRequest(given.seconds())),
            Option.once(
                    "open-timeout",
                    "SECONDS",
                    "how long a page may take to open its stream (default 10)",
                    (draft, given) -> draft.times = draft.times.withOpening(given.seconds())),
            Option.once(
                    "login-timeout",
                    "SECONDS",
                    "how long a page may take to log in (default 60)",
                    (draft, given) -> draft.times = draft.times.withLogin(given.seconds())),
            Option.once(
                    "idle-timeout",
                    "SECONDS",
                    "how long a page may give no sign of life (default 60)",
                    (draft, given) ->
                            draft.times = draft.times.withPing(given.seconds().dividedBy(2))));

    private static final String INTRODUCTION = """
            Couplet demo: a chat page and a WebSocket relay in front of a Jabber server.

            Without --upstream and --domain a sandbox server runs inside: a small Jabber server in memory, for trying things out.

            """;

    /** Those that stand on the command line only, and do something else. */
    private static final List<Option> OTHERS = List.of(
            Option.once(
                    "config",
                    "FILE",
                    "read options from this file too, one a line: NAME = VALUE. Lines that begin with # are comments. What the "
                            + "command line says goes before what the file says, and is added to it where it is repeatable",
                    (draft, given) -> {}),
            Option.once("help", "", "show this", (draft, given) -> {}));

    private OptionTable() {}

    static String help() {
        return Stream.concat(ALL.stream(), OTHERS.stream())
                .map(Option::usage)
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    /** The names of all, without dashes. */
    static String names() {
        return ALL.stream().map(Option::name).collect(Collectors.joining(", "));
    }

    static @Nullable Option find(String name) {
        for (Option option : ALL) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }
}
