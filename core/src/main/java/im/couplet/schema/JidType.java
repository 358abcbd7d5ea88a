package im.couplet.schema;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.jid.UnreadableAddress;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Values of {@link Values#JID}. */
final class JidType implements ValueType<Address> {
    @Override
    public Form form() {
        return Form.STRING;
    }

    @Override
    public String expected() {
        return "an address";
    }

    @Override
    public Address read(Text text) {
        Address asItStands = Address.read(text.string());
        if (asItStands instanceof UnreadableAddress && Whitespace.isAround(text)) {
            Address trimmed = Address.read(Whitespace.trim(text).string());
            return trimmed instanceof Jid ? trimmed : asItStands;
        }
        return asItStands;
    }

    @Override
    public @Nullable Text canonical(Text text) {
        if (Jid.isPlain(text)) {
            return text;
        }
        return read(text) instanceof Jid value ? write(value) : null;
    }

    @Override
    public Text write(Address value) {
        return Text.of(value.toString());
    }
}
