package im.couplet.observer;

import im.couplet.xml.Element;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Requests of an {@link Exchange} as futures, on the JVM. */
public final class Stages {
    private Stages() {}

    /**
     * Sends a request, as {@link Exchange#request} does.
     *
     * @return completes with the answer of type result, or with a {@link RequestException}; cancelling it gives up the request
     */
    public static CompletableFuture<Element> request(Exchange exchange, Element iq, long timeout) {
        Future future = new Future();
        future.asked = exchange.request(iq, timeout, settlement -> {
            Element answer = settlement.answer();
            if (answer != null && settlement.kind() == Settlement.Kind.RESULT) {
                future.complete(answer);
            } else {
                future.completeExceptionally(new RequestException(settlement));
            }
        });
        return future;
    }

    private static final class Future extends CompletableFuture<Element> {
        private @Nullable PendingRequest asked;

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && asked != null) {
                asked.cancel();
            }
            return cancelled;
        }
    }
}
