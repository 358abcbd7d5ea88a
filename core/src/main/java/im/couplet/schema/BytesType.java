package im.couplet.schema;

import im.couplet.text.Base64;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Values of {@link Values#BYTES}. */
final class BytesType implements ValueType<Bytes> {
    @Override
    public Form form() {
        return Form.BYTES;
    }

    @Override
    public String expected() {
        return "base64";
    }

    @Override
    public @Nullable Bytes read(Text text) {
        return Bytes.fromBase64(text.string());
    }

    @Override
    public @Nullable Text canonical(Text text) {
        if (Base64.decode(text) != null) {
            return text;
        }
        String base64 = Whitespace.remove(text.string());
        return Base64.decode(base64) == null ? null : Text.of(base64);
    }

    @Override
    public Text write(Bytes value) {
        return Text.of(value.toBase64());
    }
}
