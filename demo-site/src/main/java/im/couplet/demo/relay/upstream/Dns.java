package im.couplet.demo.relay.upstream;

import im.couplet.stream.HostPort;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DefaultDnsRecordDecoder;
import io.netty.handler.codec.dns.DnsRawRecord;
import io.netty.handler.codec.dns.DnsRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the name server. Vert.x's own client gives no records that stand behind a CNAME, and of the addresses of a host one; this is
 * what it stands on. Used on one event loop only.
 */
final class Dns {
    /** More addresses of one machine are nobody's plan. */
    private static final int MOST_ADDRESSES = 8;

    private static final int MOST_QUERIES = 8;

    private final ContextInternal context;
    private final Duration patience;
    private final DnsNameResolver four;
    private final DnsNameResolver six;

    /**
     * Makes a client.
     *
     * @param server the name server, with its port; null for those of this machine
     * @param patience how long it may take to answer a question
     */
    Dns(ContextInternal context, @Nullable HostPort server, Duration patience) {
        this.context = context;
        this.patience = patience;
        EventLoop loop = context.nettyEventLoop();
        DnsNameResolverBuilder builder = new DnsNameResolverBuilder(loop)
                .datagramChannelType(NioDatagramChannel.class)
                // What is too long for a datagram is asked for again over TCP.
                .socketChannelType(NioSocketChannel.class)
                .queryTimeoutMillis(patience.toMillis())
                .maxQueriesPerResolve(MOST_QUERIES);
        if (server != null) {
            builder.nameServerProvider(
                    new SingletonDnsServerAddressStreamProvider(new InetSocketAddress(server.host(), server.port())));
        }
        four = builder.copy()
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_ONLY)
                .build();
        six = builder.copy()
                .resolvedAddressTypes(ResolvedAddressTypes.IPV6_ONLY)
                .build();
    }

    /** The addresses of a host of one family, as far as they are told; fails if there are none. */
    Future<List<InetAddress>> addresses(String host, boolean ipv6) {
        Promise<List<InetAddress>> promise = context.promise();
        (ipv6 ? six : four).resolveAll(ascii(host)).addListener(done -> {
            if (done.isSuccess()) {
                @SuppressWarnings("unchecked") // That is what was asked for.
                List<InetAddress> all = (List<InetAddress>) done.getNow();
                promise.tryComplete(List.copyOf(all.subList(0, Math.min(all.size(), MOST_ADDRESSES))));
            } else {
                promise.tryFail(done.cause());
            }
        });
        return bounded(promise);
    }

    /**
     * The records of a service at a domain; fails if there are none, or none are told.
     *
     * @param direct whether those for TLS from the beginning are wanted
     */
    Future<List<ServiceRecord>> services(String domain, boolean direct) {
        Promise<List<ServiceRecord>> promise = context.promise();
        String name = (direct ? "_xmpps-client._tcp." : "_xmpp-client._tcp.") + ascii(domain) + ".";
        four.resolveAll(new DefaultDnsQuestion(name, DnsRecordType.SRV)).addListener(done -> {
            if (done.isSuccess()) {
                @SuppressWarnings("unchecked") // That is what was asked for.
                List<DnsRecord> all = (List<DnsRecord>) done.getNow();
                promise.tryComplete(read(all, direct));
            } else {
                promise.tryFail(done.cause());
            }
        });
        return bounded(promise);
    }

    /** Some answers, such as names that lead round in a circle, make Netty forget the question. */
    private <T> Future<T> bounded(Promise<T> promise) {
        return promise.future().timeout(2 * patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<ServiceRecord> read(List<DnsRecord> all, boolean direct) {
        List<ServiceRecord> records = new ArrayList<>();
        for (DnsRecord one : all) {
            try {
                ServiceRecord read = one instanceof DnsRawRecord raw ? read(raw.content(), direct) : null;
                if (read != null) {
                    records.add(read);
                }
            } finally {
                ReferenceCountUtil.release(one);
            }
        }
        return records;
    }

    /** One record; null if it is none. */
    private static @Nullable ServiceRecord read(ByteBuf content, boolean direct) {
        try {
            int priority = content.readUnsignedShort();
            int weight = content.readUnsignedShort();
            int port = content.readUnsignedShort();
            if (content.getByte(content.readerIndex()) == 0) {
                return new ServiceRecord(priority, weight, port, "", direct);
            }
            String target = DefaultDnsRecordDecoder.decodeName(content);
            String host = target.endsWith(".") ? target.substring(0, target.length() - 1) : target;
            return host.isEmpty() || port == 0 ? null : new ServiceRecord(priority, weight, port, host, direct);
        } catch (RuntimeException e) {
            // Too short, or a name that leads nowhere or round in a circle.
            return null;
        }
    }

    /** A name as DNS has it. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    void close() {
        four.close();
        six.close();
    }
}
