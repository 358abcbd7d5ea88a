package im.couplet.js.models;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.observer.model.Node;
import im.couplet.observer.model.NodesModel;
import org.teavm.jso.JSObject;

/** The state of a {@code NodesModel} of JavaScript. */
final class NodesBinding extends ModelBinding<Node> implements NodesMethods {
    private final NodesModel model;

    NodesBinding(ModelFunctions.Given given) {
        this(given, make(given));
    }

    private NodesBinding(ModelFunctions.Given given, NodesModel model) {
        super(given.observed(), model, "items");
        this.model = model;
    }

    private static NodesModel make(ModelFunctions.Given given) {
        PlainReader from = given.from();
        int most = given.count("items", NodesModel.MOST_ITEMS);
        return from == null ? new NodesModel(given.basis(), most) : new NodesModel(given.basis(), most, from);
    }

    @Override
    public JSObject watch(JSObject service, JSObject node, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.MODEL_LISTENER);
        boolean begins = !Listeners.isAborted(given);
        Runnable end = model.watch(ModelFunctions.jid("service", service), Arguments.string("node", node));
        return Listeners.ending(new Ending(end), given, begins);
    }
}
