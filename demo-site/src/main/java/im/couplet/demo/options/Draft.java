package im.couplet.demo.options;

import im.couplet.demo.relay.RelaySettings;
import im.couplet.demo.relay.http.EventLog;
import im.couplet.demo.relay.http.KeyFiles;
import im.couplet.demo.relay.limits.ClientAddresses;
import im.couplet.demo.relay.limits.Origins;
import im.couplet.demo.relay.limits.ProxyWord;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.demo.relay.upstream.Upstreams;
import im.couplet.stream.HostPort;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been said so far. */
final class Draft {
    String host = "127.0.0.1";
    int port = 6222;

    @Nullable
    HostPort upstream;

    @Nullable
    HostPort resolver;

    @Nullable
    TlsPolicy tls;

    @Nullable
    String trust;

    final Set<String> origins = new HashSet<>();
    final Set<String> proxies = new HashSet<>();
    ProxyWord word = ProxyWord.X_FORWARDED_FOR;

    @Nullable
    Path key;

    @Nullable
    Path certificate;

    boolean raw;

    @Nullable
    HostPort admin;

    boolean log;
    boolean logAddresses;
    Duration drain = Duration.ZERO;
    boolean bosh;

    @Nullable
    String publicUrl;

    int connections = RelayLimits.DEFAULT.connections();
    int perAddress;
    RelayTimes times = RelayTimes.DEFAULT;
    private final Map<String, Domain> domains = new LinkedHashMap<>();

    void add(Given given) {
        Domain domain = given.domain();
        if (domains.put(domain.name(), domain) != null) {
            throw new IllegalArgumentException(given.name() + " names " + domain.name() + " twice");
        }
    }

    /**
     * The whole.
     *
     * @throws IllegalArgumentException if some do not go together
     */
    DemoOptions options() {
        if (upstream == null && domains.isEmpty() && (tls != null || trust != null)) {
            throw new IllegalArgumentException(
                    "--tls and --trust need --upstream or --domain: the sandbox runs without TLS");
        }
        checkRaw();
        checkProxies();
        int each = perAddress == 0 ? (connections + 1) / 2 : perAddress;
        RelayLimits limits =
                RelayLimits.DEFAULT.withConnections(connections, each).withTimes(times);
        Origins allowed = new Origins(Set.copyOf(origins), host);
        RelaySettings relay =
                new RelaySettings(allowed, Set.copyOf(proxies), word, limits, raw, bosh, publicUrl, resolver);
        return new DemoOptions(host, port, upstreams(), relay, keys(), operation(), false);
    }

    private Operation operation() {
        if (logAddresses && !log) {
            throw new IllegalArgumentException("--log-addresses needs --log");
        }
        return new Operation(admin, log ? new EventLog(System.err, logAddresses) : EventLog.NONE, drain);
    }

    private @Nullable KeyFiles keys() {
        if (key == null && certificate == null) {
            return null;
        }
        if (key == null || certificate == null) {
            throw new IllegalArgumentException("--key and --certificate need each other");
        }
        return new KeyFiles(key, certificate);
    }

    private void checkProxies() {
        if (word == ProxyWord.PROXY_PROTOCOL && proxies.isEmpty()) {
            throw new IllegalArgumentException(
                    "--proxy-says proxy-protocol needs --proxy: nobody else may tell who comes");
        }
    }

    private void checkRaw() {
        if (raw && upstream == null && !domains.isEmpty()) {
            throw new IllegalArgumentException(
                    "--raw needs --upstream: it does not look for the domain in what it passes on");
        }
        if (raw && upstream != null && at(upstream).tls() == TlsPolicy.REQUIRED) {
            throw new IllegalArgumentException(
                    "--raw cannot begin TLS in what it passes on unaltered: it needs a server on this "
                            + "machine, or --tls optional or off");
        }
    }

    private @Nullable Upstreams upstreams() {
        if (domains.isEmpty()) {
            return upstream == null ? null : Upstreams.any(at(upstream));
        }
        Map<String, Upstream> each = new LinkedHashMap<>();
        for (Domain domain : domains.values()) {
            HostPort server = domain.server() == null ? upstream : domain.server();
            each.put(domain.name(), at(server == null ? new HostPort(domain.name(), 0) : server));
        }
        return Upstreams.only(each, upstream == null ? null : at(upstream));
    }

    private Upstream at(HostPort server) {
        boolean any = "any".equals(trust);
        TrustOptions trusted = trust == null || any ? null : new PemTrustOptions().addCertPath(trust);
        boolean near = Upstream.isLoopback(server.host());
        boolean fixed = near || server.port() != 0 || ClientAddresses.isNumber(server.host());
        int port = fixed && server.port() == 0 ? 5222 : server.port();
        TlsPolicy usual = near ? TlsPolicy.OPTIONAL : TlsPolicy.REQUIRED;
        return new Upstream(server.host(), port, tls == null ? usual : tls, trusted, any);
    }
}
