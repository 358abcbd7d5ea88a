package im.couplet.js.tools;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.roster.RosterPush;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** An IQ of JavaScript as what may be a push of a contact. */
final class PlainPush implements RosterPush<JSObject> {
    private final JSObject push;
    private final @Nullable Address from;

    /** @param push what would be read of the IQ, once it has been written */
    PlainPush(JSObject push) {
        this.push = push;
        this.from = AddressValue.read(Js.get(push, "from"));
    }

    /** The version of the list; undefined if it is not said. */
    JSObject version() {
        return Js.get(Js.get(push, "roster"), "version");
    }

    @Override
    public boolean isSet() {
        return Js.is(Js.get(push, "type"), "set");
    }

    @Override
    public @Nullable Address from() {
        return from;
    }

    @Override
    public @Nullable JSObject item() {
        JSObject roster = Js.get(push, "roster");
        JSObject item = Js.isObject(roster) ? only(roster) : Js.undefined();
        return !Js.isUndefined(item) && AddressValue.read(Js.get(item, "jid")) instanceof Jid ? item : null;
    }

    /** The only contact, those that could not be read counted too. */
    @JSBody(params = "roster", script = """
            var items = roster.items || [];
            var others = (roster.unknown || []).some(function (one) {
                return one.name === "item" && one.xmlns === "jabber:iq:roster";
            });
            return items.length === 1 && !others ? items[0] : undefined;
            """)
    private static native JSObject only(JSObject roster);
}
