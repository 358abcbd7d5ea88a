package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.PubSubError;
import im.couplet.stanza.StanzaError;
import org.jspecify.annotations.Nullable;

/** Why a request is refused. */
final class NodeRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient StanzaError error;

    NodeRefusal(String condition) {
        super(condition);
        error = StanzaError.of(condition);
    }

    NodeRefusal(String condition, PubSubError.Condition detail) {
        super(condition);
        error = StanzaError.of(condition).withApplication(PubSubError.Condition.TYPE, detail);
    }

    NodeRefusal(String condition, @Nullable String unsupported) {
        super(condition);
        error = StanzaError.of(condition)
                .withApplication(
                        PubSubError.Unsupported.TYPE, new PubSubError.Unsupported(String.valueOf(unsupported)));
    }

    StanzaError error() {
        return error;
    }
}
