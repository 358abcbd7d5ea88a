package im.couplet.js.testing;

import org.teavm.jso.JSObject;

/** The methods of a {@code ScriptedServer} of JavaScript. */
interface TestingMethods extends JSObject {
    JSObject expect(JSObject stanza);

    void receive(JSObject stanza);

    void push(JSObject stanza);

    void finish();
}
