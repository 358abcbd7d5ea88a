package im.couplet.js.testing;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.tree.Trees;
import im.couplet.observer.testing.Redaction;
import im.couplet.observer.testing.ScriptedServer;
import im.couplet.xml.Element;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The state of a {@code ScriptedServer} of JavaScript. */
public final class ServerBinding implements TestingMethods {
    private final ScriptedServer server;

    private ServerBinding(Options options) {
        Jid client = AddressValue.jid(options.name("jid"), options.raw("jid"));
        JSObject deliver = Arguments.function(options.name("deliver"), options.raw("deliver"));
        server = new ScriptedServer(client, stanza -> call(deliver, Trees.of(stanza)));
    }

    /** The class. */
    public static JSObject define() {
        return JsClass.define("ScriptedServer", ServerBinding::make, "expect,receive,push,finish", "");
    }

    private static JSObject make(JSObject argument) {
        return new ServerBinding(Options.of("options", argument, PublicNames.SCRIPTED_SERVER));
    }

    /** An element as XML, without its secrets. */
    public static JSObject redacted(JSObject xml) {
        return Js.value(
                Redaction.of(Element.parse(Arguments.string("xml", xml))).toString());
    }

    private interface Action {
        void run();
    }

    private static void guarded(Action action) {
        try {
            action.run();
        } catch (AssertionError e) {
            throw fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    private static RuntimeException fail(String message) {
        raise(message);
        return new IllegalStateException(message);
    }

    @JSBody(params = "message", script = """
            var error = new Error(message);
            Object.defineProperty(error, "name", { value: "AssertionError", configurable: true, writable: true });
            throw error;
            """)
    private static native void raise(String message);

    @JSFunctor
    private interface Said extends JSObject {
        void with(JSObject text);
    }

    @Override
    public JSObject expect(JSObject stanza) {
        ScriptedServer.Step[] step = new ScriptedServer.Step[1];
        guarded(() -> step[0] = server.expect(Arguments.string("stanza", stanza)));
        ScriptedServer.Step made = step[0];
        return chain(
                payload -> guarded(() -> made.result(Arguments.string("payload", payload))),
                condition -> guarded(() -> made.error(Arguments.string("condition", condition))),
                then -> guarded(() -> made.then(Arguments.string("stanza", then))));
    }

    @JSBody(
            params = {"result", "error", "then"},
            script = """
            var step = {
                result: function (payload) {
                    result(payload === undefined ? "" : payload);
                    return step;
                },
                error: function (condition) {
                    error(condition);
                    return step;
                },
                push: function (stanza) {
                    then(stanza);
                    return step;
                }
            };
            return step;
            """)
    private static native JSObject chain(Said result, Said error, Said then);

    @Override
    public void receive(JSObject stanza) {
        guarded(() -> server.receive(Element.parse(Arguments.string("stanza", stanza))));
    }

    @Override
    public void push(JSObject stanza) {
        guarded(() -> server.push(Arguments.string("stanza", stanza)));
    }

    @Override
    public void finish() {
        guarded(server::finish);
    }

    @JSBody(
            params = {"deliver", "stanza"},
            script = "deliver(stanza);")
    private static native void call(JSObject deliver, JSObject stanza);
}
