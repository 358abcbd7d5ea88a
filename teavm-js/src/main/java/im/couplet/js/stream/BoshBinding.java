package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.border.Turn;
import im.couplet.js.typed.Events;
import im.couplet.session.KeySequence;
import im.couplet.stream.BoshConnection;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.text.Base64;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of a {@code Bosh} of JavaScript. */
public final class BoshBinding implements BoshMethods {
    private final Listeners listeners = new Listeners(PublicNames.BOSH_EVENTS);
    private final BoshConnection connection;
    private final Turn turn = new Turn();
    private final boolean ticking;
    private @Nullable JSObject timer;

    private BoshBinding(Options options) {
        ticking = options.choice("timer", "own", PublicNames.TIMERS).equals("own");
        double rid = options.has("rid") ? number(options.name("rid"), options.raw("rid")) : random();
        BoshOptions given = new BoshOptions(
                (long) rid,
                options.text("sid", null),
                whole(options, "wait", 60),
                whole(options, "hold", 1),
                whole(options, "retries", 5));
        connection = new BoshConnection(
                given, options.flag("keys") ? new KeySequence(BoshBinding::seed) : null, this::output);
    }

    /** The class for JavaScript. */
    public static JSObject define() {
        return JsClass.defineWithTurns(
                "Bosh", BoshBinding::make, "send,answer,fail,pause,resume,tick", "on", "sid,rid,ended");
    }

    private static JSObject make(JSObject argument) {
        return new BoshBinding(Options.optional("options", argument, PublicNames.BOSH));
    }

    private static int whole(Options options, String key, int otherwise) {
        return options.has(key) ? options.whole(key) : otherwise;
    }

    private static int small(String name, JSObject value) {
        if (number(name, value) > Integer.MAX_VALUE) {
            throw Errors.argument(name, "a whole number from 0 to 2147483647", value);
        }
        return (int) number(name, value);
    }

    private static double number(String name, JSObject value) {
        if (!isWhole(value)) {
            throw Errors.argument(name, "a whole number", value);
        }
        return Clock.number(value);
    }

    private void output(BoshOutput output) {
        JSObject thrown = Listeners.attempt(() -> Turn.guard(() -> tell(output)));
        if (thrown != null) {
            Listeners.report(Js.at(thrown, 0));
        }
    }

    private void tell(BoshOutput output) {
        if (output instanceof BoshOutput.Request e) {
            startTimer();
            JSObject event = Js.object();
            Js.set(event, "rid", Js.value((double) e.rid()));
            Events.put(event, "body", e.body());
            listeners.dispatch("request", event);
        } else if (output instanceof BoshOutput.Received e) {
            listeners.dispatch("receive", Js.value(e.body()));
        } else if (output instanceof BoshOutput.Ended e) {
            stopTimer();
            JSObject event = Js.object();
            Events.put(event, "condition", e.condition());
            Events.put(event, "message", e.message());
            listeners.dispatch("end", event);
        }
    }

    private void startTimer() {
        if (ticking && timer == null) {
            timer = Clock.startTimer(() -> guard(() -> connection.tick((long) Clock.now())));
        }
    }

    private void stopTimer() {
        if (timer != null) {
            Clock.stopTimer(timer);
            timer = null;
        }
    }

    @Override
    public JSObject on(JSObject kind, JSObject callback, JSObject options) {
        return listeners.on(kind, callback, options);
    }

    @Override
    public void within(JSObject action) {
        turn.take(connection::interrupted, action);
    }

    private void guard(Runnable action) {
        turn.take(connection::interrupted, action);
    }

    @Override
    public void send(JSObject text) {
        connection.send(Arguments.string("text", text));
    }

    @Override
    public void answer(JSObject rid, JSObject body) {
        connection.answered((long) number("rid", rid), Arguments.string("body", body));
    }

    @Override
    public void fail(JSObject rid, JSObject status) {
        int code = Js.isUndefined(status) ? 0 : small("status", status);
        connection.failed((long) number("rid", rid), code);
    }

    @Override
    public void pause(JSObject seconds) {
        connection.pause(small("seconds", seconds));
    }

    @Override
    public void resume() {
        connection.resume();
    }

    @Override
    public void tick(JSObject now) {
        if (!Js.isNumber(now)) {
            throw Errors.argument("now", "a number of milliseconds", now);
        }
        connection.tick((long) Clock.number(now));
    }

    @Override
    public JSObject sid() {
        String sid = connection.sid();
        return sid == null ? Js.undefined() : Js.value(sid);
    }

    @Override
    public JSObject rid() {
        return Js.value((double) connection.rid());
    }

    @Override
    public JSObject ended() {
        return Js.value(connection.isEnded());
    }

    @JSBody(params = "value", script = "return Number.isSafeInteger(value) && value >= 0;")
    private static native boolean isWhole(JSObject value);

    private static String seed() {
        byte[] octets = new byte[20];
        SessionLogin.fill(octets);
        return Base64.encode(octets);
    }

    /** A number that nobody can guess, with room for those that follow. */
    @JSBody(script = """
            var words = crypto.getRandomValues(new Uint32Array(2));
            return (words[0] & 0xfffff) * 4294967296 + words[1] + 1;
            """)
    private static native double random();
}
