package im.couplet.observer.model;

import im.couplet.jid.Jid;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every model needs.
 *
 * @param self the address of the session; null while there is none
 * @param errors is told what listeners throw
 */
public record Basis(Supplier<@Nullable Jid> self, Consumer<? super Throwable> errors) {}
