package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A point in time, or a word in place of one; see {@link Values#dateTimeOr}. */
record DateTimeOr<V>(String word, V forWord, Function<Instant, V> forTime, Function<V, @Nullable Instant> time)
        implements ValueType<V> {
    @Override
    public Form form() {
        return Form.DATE;
    }

    @Override
    public String expected() {
        return Values.DATE_TIME.expected() + ", or " + word;
    }

    private boolean isWord(Text text) {
        return Whitespace.trim(text).is(Text.of(word));
    }

    @Override
    public @Nullable V read(Text text) {
        if (isWord(text)) {
            return forWord;
        }
        Instant instant = Values.DATE_TIME.read(text);
        return instant == null ? null : forTime.apply(instant);
    }

    @Override
    public @Nullable Text canonical(Text text) {
        return isWord(text) ? Text.of(word) : Values.DATE_TIME.canonical(text);
    }

    @Override
    public Text write(V value) {
        Instant instant = time.apply(value);
        return instant == null ? Text.of(word) : Values.DATE_TIME.write(instant);
    }

    @Override
    public String[] words() {
        return new String[] {word};
    }
}
