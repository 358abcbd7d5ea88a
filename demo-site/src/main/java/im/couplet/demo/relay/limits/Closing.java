package im.couplet.demo.relay.limits;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How connections end whose peer may have stopped reading. */
@SuppressWarnings("FutureReturnValueIgnored") // There is nothing to be done when closing fails.
public final class Closing {
    private Closing() {}

    /** Closes a connection when all that was written has left, or else after a while: Vert.x alone would wait for ever. */
    public static void close(NetSocket socket, Duration patience) {
        ChannelHandlerContext channel = ((NetSocketInternal) socket).channelHandlerContext();
        Future<?> deadline = channel.executor().schedule(() -> cut(socket), patience.toMillis(), TimeUnit.MILLISECONDS);
        channel.channel().closeFuture().addListener(closed -> deadline.cancel(false));
        socket.close();
    }

    /** Closes a connection at once, with whatever was still to be sent. */
    public static void cut(NetSocket socket) {
        ((NetSocketInternal) socket).channelHandlerContext().close();
    }
}
