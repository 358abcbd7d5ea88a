package im.couplet.demo.relay.limits;

import im.couplet.demo.relay.limits.Guests.Guest;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection beneath Vert.x, which waits for everybody for ever and answers as fast as it is asked, whether the
 * answers are taken or not. Here a request arrives in time and its answer is taken in time, and none is asked for while the one
 * before has not left. Once the connection is a WebSocket, pings go unanswered while the answers are not taken (RFC 6455
 * section 5.5.3), and what is not UTF-8 is an error (section 8.1).
 */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes the connection, of which everybody hears.
public final class ConnectionGuard extends ChannelDuplexHandler {
    private final RelayTimes times;
    private final SocketAddress peer;
    private Runnable whenGone = () -> {};
    private @Nullable Guest guest;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> deadline;
    private int unanswered;
    private boolean upgraded;

    /**
     * Makes one for a connection that is new.
     *
     * @param peer who comes, as a web server in front tells by the PROXY protocol; Vert.x forgets it with the handshake of a WebSocket
     */
    public ConnectionGuard(RelayTimes times, SocketAddress peer) {
        this.times = times;
        this.peer = peer;
    }

    /** Who has come. */
    public SocketAddress peer() {
        return peer;
    }

    /** Says which place the connection has, to be given back when it is closed. */
    public void admitted(Guest place) {
        guest = place;
    }

    /** Says that somebody is logged in over it. */
    public void settle() {
        if (guest != null) {
            guest.settle();
        }
    }

    /** Says what else to do when the connection is closed. */
    public void whenGone(Runnable action) {
        whenGone = action;
    }

    /** Closes the connection at once, with whatever was still to be sent. */
    public void cut() {
        if (context != null) {
            context.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        within(times.request());
    }

    private void within(Duration time) {
        cancel();
        if (context != null && !upgraded) {
            deadline = context.executor().schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        boolean full = !from.channel().isWritable();
        if (full && message instanceof HttpRequest) {
            ReferenceCountUtil.release(message);
            cut();
            return;
        }
        if (full && message instanceof PingWebSocketFrame) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            unanswered++;
            within(times.fetch());
        }
        from.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext to, Object message, ChannelPromise promise) {
        ChannelPromise written = promise;
        if (message instanceof HttpResponse response
                && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            upgraded = true;
            cancel();
            to.pipeline().addBefore(to.name(), "utf8", new Utf8FrameValidator(false));
        } else if (message instanceof LastHttpContent) {
            written = promise.unvoid();
            written.addListener(done -> answered());
        }
        to.write(message, written);
    }

    private void answered() {
        unanswered--;
        within(unanswered == 0 ? times.request() : times.fetch());
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        upgraded = true;
        cancel();
        if (guest != null) {
            guest.leave();
        }
        whenGone.run();
        from.fireChannelInactive();
    }
}
