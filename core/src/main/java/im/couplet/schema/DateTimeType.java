package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values of {@link Values#DATE_TIME}. */
final class DateTimeType implements ValueType<Instant> {
    @Override
    public Form form() {
        return Form.DATE;
    }

    @Override
    public String expected() {
        return "a date and time such as 2026-11-21T10:00:00Z";
    }

    @Override
    public @Nullable Instant read(Text text) {
        DateTime parsed = DateTime.parse(Whitespace.trim(text.string()));
        return parsed == null ? null : Instant.ofEpochSecond(parsed.epochSecond(), parsed.nanos());
    }

    @Override
    public Text write(Instant value) {
        return Text.of(new DateTime(value.getEpochSecond(), value.getNano()).toString());
    }

    @Override
    public @Nullable Text canonical(Text text) {
        DateTime parsed = DateTime.parse(Whitespace.trim(text.string()));
        if (parsed == null) {
            return null;
        }
        return DateTime.isCanonical(text) ? text : Text.of(parsed.toString());
    }
}
