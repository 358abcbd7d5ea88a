package im.couplet.js.stream;

import im.couplet.js.border.Js;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The values that a stream of JavaScript has and that nobody has taken yet: an object with what puts them there and takes them. */
final class ValueQueue {
    private final JSObject queue;

    private ValueQueue(JSObject queue) {
        this.queue = queue;
    }

    static ValueQueue of(int limit, String overflow) {
        return new ValueQueue(make(limit, overflow));
    }

    /** The callback that takes values. */
    JSObject taker() {
        return Js.get(queue, "push");
    }

    JSObject iterator() {
        return Js.get(queue, "iterator");
    }

    /** Says by which function the stream is ended. */
    void endBy(JSObject handle) {
        Js.set(queue, "end", handle);
    }

    /** Nothing comes any more; what waits can still be taken. */
    void finish() {
        finish(queue);
    }

    @JSBody(params = "queue", script = "queue.finish();")
    private static native void finish(JSObject queue);

    @JSBody(
            params = {"limit", "overflow"},
            script = """
            var waiting = [],
                head = 0,
                askers = [],
                dropped = 0,
                over = false,
                failure = null;
            function take() {
                var value = waiting[head];
                waiting[head++] = undefined;
                if (head * 2 > waiting.length) {
                    waiting = waiting.slice(head);
                    head = 0;
                }
                return value;
            }
            function full() {
                if (overflow === "error") {
                    failure = new Error(
                        "More than " +
                            limit +
                            " values wait that nobody has taken; see the options limit and overflow"
                    );
                    Object.defineProperty(failure, "name", {
                        value: "OverflowError",
                        configurable: true,
                        writable: true
                    });
                    queue.end();
                } else dropped++;
                return overflow === "drop-oldest";
            }
            function done(value) {
                return { value: value, done: true };
            }
            var iterator = {
                next: function () {
                    if (waiting.length > head) return Promise.resolve({ value: take(), done: false });
                    if (failure !== null) {
                        var error = failure;
                        failure = null;
                        return Promise.reject(error);
                    }
                    if (over) return Promise.resolve(done());
                    return new Promise(function (resolve) {
                        askers.push(resolve);
                    });
                }
            };
            iterator["return"] = function (value) {
                waiting = [];
                head = 0;
                failure = null;
                queue.end();
                return Promise.resolve(done(value));
            };
            Object.defineProperty(iterator, "dropped", {
                get: function () {
                    return dropped;
                }
            });
            iterator[Symbol.asyncIterator] = function () {
                return iterator;
            };
            if (typeof Symbol.asyncDispose === "symbol")
                iterator[Symbol.asyncDispose] = function () {
                    return iterator["return"]();
                };
            var queue = {
                iterator: iterator,
                end: function () {},
                push: function (value) {
                    if (over) return;
                    if (askers.length > 0) askers.shift()({ value: value, done: false });
                    else if (waiting.length - head < limit) waiting.push(value);
                    else if (full()) {
                        take();
                        waiting.push(value);
                    }
                },
                finish: function () {
                    over = true;
                    askers.splice(0).forEach(function (asker) {
                        asker(done());
                    });
                }
            };
            return queue;
            """)
    private static native JSObject make(int limit, String overflow);
}
