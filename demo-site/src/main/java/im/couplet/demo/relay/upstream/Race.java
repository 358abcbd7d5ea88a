package im.couplet.demo.relay.upstream;

import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one of several places, the first that comes about (RFC 8305): addresses of both families in turns, another each
 * 250 ms, or at once when one failed. Used on one event loop only.
 */
final class Race {
    /** Until another attempt is made beside those under way (RFC 8305 section 5). */
    private static final Duration STAGGER = Duration.ofMillis(250);

    /** How long an IPv4 address waits for one of IPv6 (RFC 8305 section 3). */
    private static final Duration RESOLUTION = Duration.ofMillis(50);

    /**
     * Where to connect to.
     *
     * @param address the address
     * @param record what led there
     */
    private record Place(InetAddress address, ServiceRecord record) {}

    private final Vertx vertx;
    private final NetClient client;
    private final Dns dns;
    private final Upstream upstream;
    private final String domain;
    private final Promise<Link> promise = Promise.promise();
    private final Deque<Place> six = new ArrayDeque<>();
    private final Deque<Place> four = new ArrayDeque<>();
    private Iterator<ServiceRecord> records = List.<ServiceRecord>of().iterator();
    private Throwable failure = new ConnectException("there is no address");
    private boolean lastWasSix;
    private int lookups;
    private int running;
    private long timer = -1;
    private boolean over;

    /**
     * Makes a race that begins with {@link #run}.
     *
     * @param domain what certificates have to be for
     */
    Race(Vertx vertx, NetClient client, Dns dns, Upstream upstream, String domain) {
        this.vertx = vertx;
        this.client = client;
        this.dns = dns;
        this.upstream = upstream;
        this.domain = domain;
    }

    /** Tries these in order, and after this time none that has not begun. */
    Future<Link> run(List<ServiceRecord> places, Duration patience) {
        records = places.iterator();
        long deadline = vertx.setTimer(patience.toMillis(), late -> lose());
        next();
        return promise.future().onComplete(done -> {
            over = true;
            vertx.cancelTimer(timer);
            vertx.cancelTimer(deadline);
        });
    }

    private void lose() {
        promise.tryFail(failure);
    }

    private void next() {
        vertx.cancelTimer(timer);
        timer = -1;
        if (over) {
            return;
        }
        Place place = place();
        if (place != null) {
            timer = vertx.setTimer(STAGGER.toMillis(), later -> next());
            attempt(place);
        } else if (lookups == 0 && records.hasNext()) {
            look(records.next());
        } else if (lookups == 0 && running == 0) {
            lose();
        }
    }

    private @Nullable Place place() {
        boolean useSix = four.isEmpty() || (!lastWasSix && !six.isEmpty());
        Place place = useSix ? six.poll() : four.poll();
        lastWasSix = useSix;
        return place;
    }

    // ---- addresses

    private void look(ServiceRecord record) {
        InetAddress number = NetUtil.createInetAddressFromIpAddressString(record.target());
        if (number != null) {
            four.add(new Place(number, record));
            next();
            return;
        }
        lookups = 2;
        look(record, true);
        look(record, false);
    }

    private void look(ServiceRecord record, boolean ipv6) {
        dns.addresses(record.target(), ipv6).onComplete(done -> {
            lookups--;
            if (done.succeeded()) {
                done.result().forEach(address -> (ipv6 ? six : four).add(new Place(address, record)));
            } else if (lookups == 0 && six.isEmpty() && four.isEmpty() && running == 0) {
                failure = done.cause();
            }
            if (over || timer != -1) {
                return;
            }
            if (ipv6 || lookups == 0 || done.failed()) {
                next();
            } else {
                timer = vertx.setTimer(RESOLUTION.toMillis(), later -> next());
            }
        });
    }

    // ---- attempts

    private void attempt(Place place) {
        running++;
        client.connect(place.record.port(), place.address.getHostAddress())
                .compose(socket -> secured(socket, place.record.direct()))
                .onComplete(done -> {
                    running--;
                    if (done.failed()) {
                        failure = done.cause();
                        next();
                    } else if (!promise.tryComplete(done.result())) {
                        done.result().socket().close();
                    }
                });
    }

    private Future<Link> secured(NetSocket socket, boolean direct) {
        if (!direct) {
            return Future.succeededFuture(new Link(socket, false));
        }
        return Tls.secure(socket, upstream, domain, true)
                .map(nothing -> new Link(socket, true))
                .onFailure(e -> socket.close());
    }
}
