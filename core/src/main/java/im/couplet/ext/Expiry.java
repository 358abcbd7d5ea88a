package im.couplet.ext;

import im.couplet.text.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription ends by itself: at a point in time, or when the subscriber goes offline, which is written {@code presence}. XEP-0060
 * 1.30.0 (2025-11-11), "Temporary Subscriptions" and "Time-Based Subscriptions".
 */
public sealed interface Expiry {
    /** The option of a subscription that says it, a field of its form. */
    String OPTION = "pubsub#expire";

    /**
     * At a point in time.
     *
     * @param time when
     */
    record At(Instant time) implements Expiry {}

    /** When the subscriber is no longer available. */
    record WithPresence() implements Expiry {
        @Override
        public @Nullable Instant time() {
            return null;
        }
    }

    /** The point in time; null for {@link WithPresence}. */
    @Nullable
    Instant time();

    /** What the options of a subscription say in {@link #OPTION}; null for nothing, and for what is neither. */
    static @Nullable Expiry of(DataForm options) {
        DataForm.Field field = options.field(OPTION);
        return field == null || field.values().isEmpty()
                ? null
                : PubSub.EXPIRY.read(Text.of(field.values().get(0)));
    }

    /** The field {@link #OPTION} for the options of a subscription. */
    default DataForm.Field option() {
        return DataForm.Field.of(OPTION, PubSub.EXPIRY.write(this).string());
    }
}
