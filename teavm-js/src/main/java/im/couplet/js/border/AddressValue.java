package im.couplet.js.border;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.schema.Values;
import im.couplet.stanza.Message;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Addresses as JavaScript has them: a string, prepared; {@code {unreadable: "…"}} for what stands where an address belongs and is
 * none; undefined for none at all. Objects are new each time, so that none is {@code ===} another.
 */
public final class AddressValue {
    private AddressValue() {}

    public static JSObject of(Address address) {
        return address instanceof Jid ? Js.value(address.toString()) : unreadable(Text.of(address.toString()));
    }

    /** What was received where an address belongs, and is none. */
    @JSBody(params = "raw", script = "return {unreadable: raw};")
    public static native JSObject unreadable(Text raw);

    /** The text of an address that could not be read; null for any other value. */
    public static @Nullable Text raw(@Nullable JSObject value) {
        JSObject raw = value != null && Js.isObject(value) ? onlyUnreadable(value) : Js.undefined();
        return Js.isString(raw) ? Js.text(raw) : null;
    }

    /** The address that a caller gives, which must be readable. */
    public static Jid jid(String name, @Nullable JSObject value) {
        Text raw = raw(value);
        if (raw != null) {
            throw new BadArgument(
                    name + " must be an address, not one that could not be read: \"" + raw.string() + "\"");
        }
        return Jid.parse(Arguments.string(name, value));
    }

    /** The same; null for one that could not be read, whatever its text is. */
    public static @Nullable Jid readable(String name, JSObject value) {
        return raw(value) == null ? jid(name, value) : null;
    }

    /** The room that an occupant is in, as far as it can be read. */
    public static JSObject room(String name, JSObject occupant) {
        Text raw = raw(occupant);
        return of(Message.roomOf(raw == null ? jid(name, occupant) : address(occupant)));
    }

    /** What a property of an object that was given says; null for nothing. */
    public static @Nullable Address read(JSObject value) {
        return Js.isUndefined(value) ? null : address(value);
    }

    /** The same of a property that is there: what is no string is nobody's address, whatever its text is. */
    public static Address address(JSObject value) {
        Address address = Js.isString(value) ? Values.JID.read(Js.text(value)) : null;
        if (address != null) {
            return address;
        }
        Text raw = raw(value);
        Address other = Address.read(raw == null ? "" : raw.string());
        return other instanceof Jid ? Address.read("") : other;
    }

    @JSBody(
            params = "value",
            script = "return Object.keys(value).join() === 'unreadable' ? value.unreadable : undefined;")
    private static native JSObject onlyUnreadable(JSObject value);
}
