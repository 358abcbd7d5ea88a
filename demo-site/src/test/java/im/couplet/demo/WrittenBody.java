package im.couplet.demo;

import im.couplet.testing.Patience;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** The body of a request, which says when all of it has been taken to be written. */
final class WrittenBody implements BodyPublisher {
    private final BodyPublisher body;
    private final CompletableFuture<Object> written = new CompletableFuture<>();

    WrittenBody(String text) {
        body = BodyPublishers.ofString(text);
    }

    /** Waits until it is, or the exchange is over, however it ended. */
    void awaitWritten(CompletableFuture<?> exchange) {
        CompletableFuture<Object> over = exchange.handle((answer, error) -> "over");
        var unused = CompletableFuture.anyOf(written, over)
                .completeOnTimeout("late", Patience.SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                subscriber.onNext(part);
            }

            @Override
            public void onError(Throwable error) {
                subscriber.onError(error);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
                written.complete("written");
            }
        });
    }
}
