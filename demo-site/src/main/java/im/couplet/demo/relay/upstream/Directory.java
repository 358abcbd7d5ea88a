package im.couplet.demo.relay.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows for a while where the servers of domains are, so that not every page makes the name server be asked. The domains are those
 * of the operator, so they are few. Used on one event loop only.
 */
final class Directory {
    /** How long what DNS said is believed; its own word for it is not told by what reads it. */
    private static final long KEPT = TimeUnit.SECONDS.toNanos(30);

    /** How long it is believed that there is nothing, as a name server that was down for a moment makes it seem. */
    private static final long NOTHING_KEPT = TimeUnit.SECONDS.toNanos(3);

    private static final int USUAL_PORT = 5222;

    private final Dns dns;
    private final Map<String, Entry> entries = new HashMap<>();

    /** An answer that is there or on its way, and when it came and how long it is kept; 0 while it is on its way. */
    private static final class Entry {
        private final Future<List<ServiceRecord>> records;
        private long since;
        private long kept;

        Entry(Future<List<ServiceRecord>> records) {
            this.records = records;
        }
    }

    Directory(Dns dns) {
        this.dns = dns;
    }

    /**
     * Where to try, in order; fails if the domain says that it has no such service.
     *
     * @param upstream a server that is named without a port
     */
    Future<List<ServiceRecord>> places(Upstream upstream) {
        return known(upstream.host()).compose(records -> {
            if (records.isEmpty()) {
                return Future.succeededFuture(List.of(usual(upstream)));
            }
            List<ServiceRecord> places = new ArrayList<>(records);
            places.removeIf(
                    record -> record.target().isEmpty() || (record.direct() && upstream.tls() == TlsPolicy.OFF));
            if (places.isEmpty()) {
                // Who says something of the service is believed; only silence means the usual place.
                return Future.failedFuture(new NoConnection("The domain " + upstream.host()
                        + " says in DNS that it has no Jabber server for clients"
                        + (upstream.tls() == TlsPolicy.OFF ? " without TLS." : ".")));
            }
            return Future.succeededFuture(ServiceRecord.inOrder(
                    places, most -> ThreadLocalRandom.current().nextInt(most + 1)));
        });
    }

    /** Where a server is of which DNS says nothing (RFC 6120 section 3.2.2). */
    private static ServiceRecord usual(Upstream upstream) {
        return new ServiceRecord(0, 0, USUAL_PORT, upstream.host(), false);
    }

    private Future<List<ServiceRecord>> known(String domain) {
        Entry entry = entries.get(domain);
        if (entry == null || (entry.since != 0 && System.nanoTime() - entry.since > entry.kept)) {
            Entry asked = new Entry(ask(domain));
            entries.put(domain, asked);
            asked.records.onComplete(done -> {
                asked.kept = done.succeeded() && !done.result().isEmpty() ? KEPT : NOTHING_KEPT;
                asked.since = Math.max(1, System.nanoTime());
            });
            entry = asked;
        }
        return entry.records;
    }

    /** Both kinds of records, in one list. Where none are told there are none. */
    private Future<List<ServiceRecord>> ask(String domain) {
        Promise<List<ServiceRecord>> both = Promise.promise();
        Future<List<ServiceRecord>> direct = dns.services(domain, true).otherwise(List.of());
        Future<List<ServiceRecord>> later = dns.services(domain, false).otherwise(List.of());
        Future.join(direct, later).onComplete(done -> {
            List<ServiceRecord> all = new ArrayList<>(first(direct.result()));
            all.addAll(first(later.result()));
            both.complete(all);
        });
        return both.future();
    }

    /** As many as anybody needs. */
    private static List<ServiceRecord> first(@Nullable List<ServiceRecord> records) {
        return records == null ? List.of() : records.subList(0, Math.min(records.size(), 4 * ServiceRecord.MOST));
    }
}
