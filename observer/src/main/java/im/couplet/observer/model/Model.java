package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.Audience;
import im.couplet.observer.Chain;
import im.couplet.observer.Request;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something to show that changes with what happens in a session. Whoever makes one {@linkplain im.couplet.observer.Exchange#add adds
 * it} to the exchange of the session, before that is online if nothing is to be missed.
 *
 * <pre>{@code
 * RosterModel roster = new RosterModel(new Basis(session::jid, Throwable::printStackTrace));
 * exchange.add(roster);
 * roster.subscribe(change -> show(change.differences()));
 * show(roster.current().all());
 * }</pre>
 *
 * <p>Not safe for use by several threads at a time; its snapshots are.
 *
 * @param <V> what it consists of
 */
public abstract class Model<V extends Item> implements Audience {
    private final Basis basis;
    private final ArrayDeque<Change<V>> untold = new ArrayDeque<>();
    private final Chain<Consumer<? super Change<V>>> listeners = new Chain<>();
    private boolean telling;
    private Snapshot<V> current;

    Model(Basis basis, Snapshot<V> first) {
        this.basis = basis;
        current = first;
    }

    /** What it is now. */
    public final Snapshot<V> current() {
        return current;
    }

    /**
     * Tells {@code listener} from now on what changes, in order. What it throws is reported, and stops nobody.
     *
     * @return ends it
     */
    public final Runnable subscribe(Consumer<? super Change<V>> listener) {
        return listeners.add(Objects.requireNonNull(listener, "listener"))::leave;
    }

    /** The bare address of the account; null while there is none. */
    final @Nullable Jid account() {
        Jid self = basis.self().get();
        return self == null ? null : self.bare();
    }

    final Basis basis() {
        return basis;
    }

    final Edit<V> edit() {
        return new Edit<>(current);
    }

    final void commit(Edit<V> edit) {
        Change<V> change = edit.change();
        if (change == null) {
            return;
        }
        current = change.after();
        untold.add(change);
        if (telling) {
            return;
        }
        telling = true;
        for (Change<V> next = untold.poll(); next != null; next = untold.poll()) {
            tell(next);
        }
        telling = false;
    }

    private void tell(Change<V> change) {
        listeners.each(listener -> {
            try {
                listener.accept(change);
            } catch (RuntimeException | Error e) {
                basis.errors().accept(e);
            }
        });
    }

    /** Takes notice of a stanza that is to be believed. */
    abstract void received(Element stanza, Provenance provenance);

    @Override
    public final void believed(Element stanza, Provenance provenance, @Nullable Request request) {
        if (stanza.namespace().equals("jabber:client")) {
            received(stanza, provenance);
        }
    }

    /** Nothing that is not believed changes a model. */
    @Override
    public final void rejected(Rejection rejection) {}
}
