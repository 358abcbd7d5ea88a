package im.couplet.demo;

import im.couplet.jid.Jid;
import im.couplet.sasl.ChannelBinding;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.Session;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.stream.Framing;
import im.couplet.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.opentest4j.AssertionFailedError;

/** A session over a connection that is read when a test waits for something: for servers that a test has started. */
abstract class LiveClient implements AutoCloseable {
    static final int PATIENCE_SECONDS = Patience.SECONDS;

    final Session session;
    final List<SessionOutput> outputs = new ArrayList<>();

    LiveClient(String jid, Framing framing, UnaryOperator<SessionOptions> change) {
        SessionOptions options = SessionOptions.of(
                        Jid.parse(jid), framing, () -> UUID.randomUUID().toString())
                .withPolicy(SaslPolicy.of(true));
        session = new Session(change.apply(options), this::take);
    }

    /** Connects, and tells what ties a login to the connection. */
    abstract List<ChannelBinding> connect() throws IOException;

    /** Sends, as far as that is possible; reading tells whether it was. */
    abstract void write(String text);

    /** Hands the session what comes next; gives false at the end. */
    abstract boolean read() throws IOException;

    /** Loses the connection without a word. */
    abstract void cut();

    private void take(SessionOutput output) {
        outputs.add(output);
        if (output instanceof SessionOutput.Send send) {
            write(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(wanted.request().derive());
        }
    }

    /** Connects, and opens the session. */
    LiveClient open() {
        try {
            session.open(connect());
        } catch (IOException e) {
            throw new AssertionFailedError("No connection", e);
        }
        return this;
    }

    /** Reads until something holds. */
    LiveClient until(BooleanSupplier holds) {
        try {
            while (!holds.getAsBoolean()) {
                if (!read()) {
                    session.disconnected("the server closed the connection");
                    if (!holds.getAsBoolean()) {
                        throw new AssertionFailedError("The connection ended: " + outputs);
                    }
                    return this;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Before: " + outputs, e);
        }
        return this;
    }

    /** Reads until the session is online, over, or waits for something. */
    LiveClient logIn() {
        return open().until(() -> session.state() == SessionState.ONLINE
                || session.state().isFinal()
                || session.state() == SessionState.AWAITING_CREDENTIALS
                || session.state() == SessionState.AWAITING_REGISTRATION);
    }

    /** The last output of a type. */
    <T extends SessionOutput> T last(Class<T> type) {
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (type.isInstance(outputs.get(i))) {
                return type.cast(outputs.get(i));
            }
        }
        throw new AssertionFailedError("No " + type.getSimpleName() + " in " + outputs);
    }

    boolean has(Class<? extends SessionOutput> type) {
        return outputs.stream().anyMatch(type::isInstance);
    }

    @Override
    public void close() {
        session.close();
        cut();
    }
}
