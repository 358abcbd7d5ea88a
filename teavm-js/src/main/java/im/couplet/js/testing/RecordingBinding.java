package im.couplet.js.testing;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.tree.Trees;
import im.couplet.observer.testing.StreamRecording;
import im.couplet.xml.Element;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of a {@code StreamRecording} of JavaScript: steps are {@code {at, way, xml}}. */
public final class RecordingBinding implements RecordingMethods {
    private final StreamRecording recording = new StreamRecording();

    private RecordingBinding(Options options) {
        JSObject steps = options.raw("steps");
        for (int i = 0; Js.isArray(steps) && i < Js.length(steps); i++) {
            JSObject step = Js.at(steps, i);
            add(Js.get(step, "at"), Js.get(step, "way"), Js.get(step, "xml"));
        }
    }

    /** The class. */
    public static JSObject define() {
        return JsClass.define("StreamRecording", RecordingBinding::make, "add,redacted,replay", "steps");
    }

    private static JSObject make(JSObject argument) {
        return new RecordingBinding(Options.optional("options", argument, PublicNames.RECORDING));
    }

    @Override
    public void add(JSObject at, JSObject way, JSObject stanza) {
        if (!Js.isNumber(at)) {
            throw Errors.argument("at", "a number of milliseconds", at);
        }
        boolean sent = Options.word("way", way, PublicNames.RECORDED_WAYS).equals("sent");
        recording.add(Js.decimal(at), sent, Element.parse(Arguments.string("stanza", stanza)));
    }

    @Override
    public JSObject steps() {
        return plain(recording);
    }

    @Override
    public JSObject redacted() {
        return plain(recording.redacted());
    }

    private static JSObject plain(StreamRecording recording) {
        JSObject array = Js.array();
        for (StreamRecording.Step step : recording.steps()) {
            JSObject object = Js.object();
            Js.set(object, "at", Js.value(step.at()));
            Js.set(object, "way", Js.value(step.sent() ? "sent" : "received"));
            Js.set(object, "xml", Js.value(step.stanza().toString()));
            Js.push(array, object);
        }
        return array;
    }

    @Override
    public void replay(JSObject to) {
        for (StreamRecording.Step step : recording.steps()) {
            step(to, step.at(), step.sent(), Trees.of(step.stanza()));
        }
    }

    @JSBody(
            params = {"to", "at", "sent", "stanza"},
            script = """
            to.tick(at);
            if (sent) to.send(stanza);
            else to.dispatch(stanza);
            """)
    private static native void step(JSObject to, double at, boolean sent, JSObject stanza);
}
