package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.stream.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A session whose outputs are kept, and that is given every key it wants. */
final class Recorder {
    final List<SessionOutput> outputs = new ArrayList<>();
    final Session session;
    private final boolean answersKeys;

    Recorder(SessionOptions options) {
        this(options, true);
    }

    Recorder(SessionOptions options, boolean answersKeys) {
        this.answersKeys = answersKeys;
        this.session = new Session(options, this::take);
    }

    static Recorder of(Framing framing, UnaryOperator<SessionOptions> change) {
        SessionOptions options = SessionOptions.of(
                        Jid.parse("juliet@im.example.com/balcony"), framing, () -> "oMsTAAwAAAAMAAAANP0TAAAAAABPU0AA")
                .withPassword("r0m30myr0m30")
                .withUnencrypted(true);
        return new Recorder(change.apply(options));
    }

    private void take(SessionOutput output) {
        outputs.add(output);
        if (answersKeys && output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(Keys.derive(wanted.request()));
        }
    }

    /** What was to be sent, and forgets it. */
    List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (SessionOutput output : outputs) {
            if (output instanceof SessionOutput.Send send) {
                sent.add(send.text());
            }
        }
        outputs.removeIf(output -> output instanceof SessionOutput.Send);
        return sent;
    }

    /** The last output that is of this type. */
    <T extends SessionOutput> T last(Class<T> type) {
        T last = null;
        for (SessionOutput output : outputs) {
            if (type.isInstance(output)) {
                last = type.cast(output);
            }
        }
        if (last == null) {
            throw new AssertionError("no " + type.getSimpleName() + " in " + outputs);
        }
        return last;
    }

    SessionFailure failure() {
        return last(SessionOutput.Failed.class).failure();
    }
}
