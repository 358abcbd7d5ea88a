package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of {@link Values#DATE_TIME} and {@link Values#LEGACY_DATE_TIME}.
 *
 * @param legacy whether they are written as old documents do
 */
record DateTimeType(boolean legacy) implements ValueType<Instant> {
    @Override
    public Form form() {
        return Form.DATE;
    }

    @Override
    public String expected() {
        return legacy
                ? "a date and time in UTC such as 20261121T10:00:00"
                : "a date and time such as 2026-11-21T10:00:00Z";
    }

    @Override
    public @Nullable Instant read(Text text) {
        DateTime parsed = DateTime.parse(notation(text));
        return parsed == null ? null : Instant.ofEpochSecond(parsed.epochSecond(), legacy ? 0 : parsed.nanos());
    }

    private String notation(Text text) {
        String trimmed = Whitespace.trim(text.string());
        return legacy ? DateTime.ofLegacy(trimmed) : trimmed;
    }

    @Override
    public Text write(Instant value) {
        return written(new DateTime(value.getEpochSecond(), value.getNano()));
    }

    private Text written(DateTime value) {
        return Text.of(legacy ? value.toLegacy() : value.toString());
    }

    @Override
    public @Nullable Text canonical(Text text) {
        String notation = notation(text);
        if (Double.isNaN(DateTime.seconds(notation))) {
            return null;
        }
        Text shortened = legacy ? null : DateTime.shortened(text);
        return shortened != null ? shortened : written(Objects.requireNonNull(DateTime.parse(notation)));
    }
}
