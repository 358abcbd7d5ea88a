package im.couplet.js.tools;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.roster.Contacts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A list of contacts of JavaScript while it is changed; their addresses are prepared. */
final class PlainContacts implements Contacts<JSObject> {
    final JSObject array;

    PlainContacts(JSObject array) {
        this.array = array;
    }

    /** The items of a roster, which says nothing of them when there are none. */
    static List<JSObject> items(JSObject roster) {
        List<JSObject> items = new ArrayList<>();
        JSObject array = Js.get(roster, "items");
        for (int i = 0; !Js.isUndefined(array) && i < Js.length(array); i++) {
            items.add(Js.at(array, i));
        }
        return items;
    }

    @JSBody(params = "array", script = "return array.slice();")
    static native JSObject copy(JSObject array);

    @Override
    public int size() {
        return Js.length(array);
    }

    @Override
    public int find(Jid jid) {
        return find(array, jid.toString());
    }

    @JSBody(
            params = {"array", "jid"},
            script = "return array.findIndex(function(item) { return item.jid === jid; });")
    private static native int find(JSObject array, String jid);

    @Override
    public void add(JSObject item) {
        Js.push(array, item);
    }

    @Override
    public void set(int index, JSObject item) {
        put(array, index, item);
    }

    @JSBody(
            params = {"array", "index", "item"},
            script = "array[index] = item;")
    private static native void put(JSObject array, int index, JSObject item);

    @Override
    public void remove(int index) {
        remove(array, index);
    }

    @JSBody(
            params = {"array", "index"},
            script = "array.splice(index, 1);")
    private static native void remove(JSObject array, int index);

    @Override
    public Address jid(JSObject item) {
        return AddressValue.address(Js.get(item, "jid"));
    }

    @Override
    public boolean isRemoval(JSObject item) {
        return Js.is(Js.get(item, "subscription"), "remove");
    }
}
