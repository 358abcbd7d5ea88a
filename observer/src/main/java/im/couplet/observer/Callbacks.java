package im.couplet.observer;

import java.util.List;

/** Calls back those whom an event is for; what one of them throws is reported, and stops nobody. */
final class Callbacks {
    private Callbacks() {}

    static <V> void callAll(List<Registration<V>> matches, V value, Event event, ErrorSink errors) {
        RuntimeException fromSink = null;
        for (int i = 0; i < matches.size(); i++) {
            Registration<V> registration = matches.get(i);
            if (registration.isClosed()) {
                continue;
            }
            boolean claimed = event.isClaimed();
            try {
                if (!registration.match.holds(event)) {
                    continue;
                }
                if (registration.once) {
                    registration.close();
                }
                registration.callback.accept(value, event);
            } catch (RuntimeException | Error e) {
                try {
                    failed(e, event, registration, claimed, errors);
                } catch (RuntimeException another) {
                    fromSink = fromSink == null ? another : fromSink;
                }
            }
        }
        if (fromSink != null) {
            throw fromSink;
        }
    }

    private static void failed(
            Throwable error, Event event, Subscription subscription, boolean claimedBefore, ErrorSink errors) {
        try {
            Request request = event.request();
            if (request != null && !claimedBefore && request.isClaimed()) {
                request.fail();
            }
        } finally {
            errors.failed(error, event, subscription);
        }
    }
}
