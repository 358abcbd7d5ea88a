package im.couplet.demo;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Puts the frames of a WebSocket, and at its end what stands for that, into a queue. */
final class FrameListener implements WebSocket.Listener {
    private final BlockingQueue<String> frames;
    private final IntFunction<String> closed;
    private final Function<Throwable, String> failed;
    private final StringBuilder text = new StringBuilder();

    FrameListener(BlockingQueue<String> frames, IntFunction<String> closed, Function<Throwable, String> failed) {
        this.frames = frames;
        this.closed = closed;
        this.failed = failed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(text.toString());
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        frames.add(closed.apply(status));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        frames.add(failed.apply(error));
    }
}
