package im.couplet.observer.discovery;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who wants to know what {@code jid} can do. */
final class Asker {
    final Jid jid;
    final long timeout;
    private final Consumer<? super @Nullable Element> reply;

    Asker(Jid jid, long timeout, Consumer<? super @Nullable Element> reply) {
        this.jid = jid;
        this.timeout = timeout;
        this.reply = reply;
    }

    Consumer<? super @Nullable Element> reply() {
        return reply;
    }
}
