package im.couplet.js.stream;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.observer.Answer;
import im.couplet.observer.Responder;
import im.couplet.stanza.StanzaError;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A function of JavaScript that answers requests: by what it returns, or what its promise gives. */
final class CallbackResponder implements Responder {
    private final Hub hub;
    private final JSObject handler;
    private final Report report;

    /** Is told what goes wrong. */
    interface Report {
        void failed(JSObject error, JSObject request);
    }

    CallbackResponder(Hub hub, JSObject handler, Report report) {
        this.hub = hub;
        this.handler = handler;
        this.report = report;
    }

    @JSFunctor
    private interface Outcome extends JSObject {
        void with(JSObject value);
    }

    @Override
    public void respond(Element iq, Answer answer) {
        JSObject request = hub.valueOf(iq);
        call(handler, request, value -> result(iq, value, answer), error -> refused(iq, error, answer));
    }

    private void result(Element iq, JSObject value, Answer answer) {
        try {
            answer.result(payload(iq, value));
        } catch (RuntimeException e) {
            failed(iq, Errors.of(e), answer);
        }
    }

    private @Nullable Element payload(Element iq, JSObject value) {
        if (!Js.isObject(value)) {
            return null;
        }
        if (Js.has(value, "name")) {
            return hub.vocabulary.element(value);
        }
        Element reply = hub.vocabulary.element(completed(value, id(iq)));
        return reply.elements().isEmpty() ? null : reply.elements().get(0);
    }

    private static String id(Element iq) {
        String id = iq.attribute("id");
        return id == null ? "" : id;
    }

    /** What was thrown is the answer when it has the condition of an error, and else an internal error. */
    private void refused(Element iq, JSObject error, Answer answer) {
        JSObject condition = condition(error);
        String word = Js.isUndefined(condition) ? "" : Js.text(condition).string();
        if (!StanzaError.Condition.isDefined(word)) {
            failed(iq, error, answer);
            return;
        }
        try {
            JSObject said = refusal(error, StanzaError.Condition.usualType(word));
            answer.error(error(iq.namespace(), word, said));
        } catch (RuntimeException e) {
            failed(iq, Errors.of(e), answer);
        }
    }

    private static Element error(String namespace, String condition, JSObject said) {
        Element.Builder error = Element.builder(namespace, "error")
                .attribute("type", Options.word("error.type", Js.get(said, "type"), PublicNames.ERROR_TYPES))
                .child(Element.of(StanzaError.NAMESPACE, condition));
        JSObject text = Js.get(said, "text");
        if (!Js.isUndefined(text)) {
            error.child(Element.builder(StanzaError.NAMESPACE, "text")
                    .text(Js.text(text).string())
                    .build());
        }
        return error.build();
    }

    private void failed(Element iq, JSObject error, Answer answer) {
        try {
            answer.fail();
        } catch (RuntimeException e) {
            // Nothing can be sent, so the peer will not wait for it.
        }
        report.failed(error, hub.valueOf(iq));
    }

    @JSBody(
            params = {"handler", "request", "result", "refused"},
            script = """
            try {
                var value = handler(request);
                if (typeof value === "object" && value !== null && typeof value.then === "function")
                    value.then(
                        function (given) {
                            result(given);
                        },
                        function (error) {
                            refused(error);
                        }
                    );
                else result(value);
            } catch (error) {
                refused(error);
            }
            """)
    private static native void call(JSObject handler, JSObject request, Outcome result, Outcome refused);

    @JSBody(
            params = {"value", "id"},
            script = """
            return Object.assign({}, value, { kind: "iq", type: "result", id: id, to: undefined, from: undefined });
            """)
    private static native JSObject completed(JSObject value, String id);

    @JSBody(params = "error", script = """
            return typeof error === "object" && error !== null && typeof error.condition === "string"
                ? error.condition
                : undefined;
            """)
    private static native JSObject condition(JSObject error);

    @JSBody(
            params = {"error", "type"},
            script = """
            var said = { condition: error.condition, type: type };
            if (error instanceof Error === false) {
                if (typeof error.type === "string") said.type = error.type;
                if (typeof error.text === "string") said.text = error.text;
            }
            return said;
            """)
    private static native JSObject refusal(JSObject error, String type);
}
