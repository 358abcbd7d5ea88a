package im.couplet.demo.relay.http;

import im.couplet.demo.relay.limits.Watcher;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.xml.Element;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what happens, in the form of Prometheus, and has it written down. */
public final class RelayReport implements Watcher {
    private static final String[] KINDS = {"message", "presence", "iq", "other"};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<String, CounterDataPoint> fromPages = new HashMap<>();
    private final Map<String, CounterDataPoint> fromServers = new HashMap<>();
    private final CounterDataPoint octetsFromPages;
    private final CounterDataPoint octetsFromServers;
    private final Counter logins = counter("couplet_logins", "Logins that succeeded.");
    private final Counter refused =
            counter("couplet_refused", "Who was let in no further or sent away, by reason.", "reason");
    private final Counter failures =
            counter("couplet_upstream_failures", "Connections to a server that were not made.");
    private final Histogram connecting;
    private final EventLog log;

    /** Counts from zero. */
    public RelayReport(EventLog log) {
        this.log = log;
        Counter stanzas = counter("couplet_stanzas", "Children of streams passed on, by kind.", "from", "kind");
        for (String kind : KINDS) {
            fromPages.put(kind, stanzas.labelValues("page", kind));
            fromServers.put(kind, stanzas.labelValues("server", kind));
        }
        Counter octets = counter("couplet_upstream_octets", "Octets of streams with servers, without TLS.", "from");
        octetsFromPages = octets.labelValues("page");
        octetsFromServers = octets.labelValues("server");
        connecting = Histogram.builder()
                .name("couplet_upstream_connect_seconds")
                .help("How long connecting to a server took, TLS from the beginning included.")
                .classicUpperBounds(0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .classicOnly()
                .register(registry);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    /** Tells what there is at the time it is asked for. */
    public void gauge(String name, String help, IntSupplier count) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(count.getAsInt()))
                .register(registry);
    }

    /** All of it as text. */
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void refused(String reason, @Nullable String address) {
        refused.labelValues(reason).inc();
        log.write("refused", "reason", reason, "address", log.shown(address));
    }

    @Override
    public void loggedIn() {
        logins.inc();
        log.write("login");
    }

    @Override
    public void passed(boolean fromPage, Element element) {
        String kind = ContentNamespaces.isKind(element.localName()) ? element.localName() : "other";
        CounterDataPoint point = (fromPage ? fromPages : fromServers).get(kind);
        if (point != null) {
            point.inc();
        }
    }

    @Override
    public void octets(boolean fromPage, int count) {
        (fromPage ? octetsFromPages : octetsFromServers).inc(count);
    }

    @Override
    public void connected(Duration time) {
        connecting.observe((double) time.toNanos() / TimeUnit.SECONDS.toNanos(1));
    }

    @Override
    public void notConnected(String why) {
        failures.inc();
        log.write("upstream-failed", "why", why);
    }
}
