package im.couplet.js.models;

import im.couplet.observer.model.BlockedAddress;
import im.couplet.observer.model.BlockedModel;
import org.teavm.jso.JSObject;

/** The state of a {@code BlockedModel} of JavaScript. */
final class BlockedBinding extends ModelBinding<BlockedAddress> implements BlockedMethods {
    private final BlockedModel model;

    BlockedBinding(ModelFunctions.Given given) {
        this(given, make(given));
    }

    private BlockedBinding(ModelFunctions.Given given, BlockedModel model) {
        super(given.observed(), model, "");
        this.model = model;
    }

    private static BlockedModel make(ModelFunctions.Given given) {
        PlainReader from = given.from();
        return from == null ? new BlockedModel(given.basis()) : new BlockedModel(given.basis(), from);
    }

    @Override
    public boolean isBlocked(JSObject jid) {
        return model.isBlocked(ModelFunctions.jid("jid", jid));
    }
}
