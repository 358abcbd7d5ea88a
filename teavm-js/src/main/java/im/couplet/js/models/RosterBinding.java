package im.couplet.js.models;

import im.couplet.jid.Jid;
import im.couplet.observer.model.Contact;
import im.couplet.observer.model.RosterModel;
import java.util.function.Predicate;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of a {@code RosterModel} of JavaScript. */
final class RosterBinding extends ModelBinding<Contact> implements RosterMethods {
    private final RosterModel model;

    RosterBinding(ModelFunctions.Given given) {
        this(given, make(given));
    }

    private RosterBinding(ModelFunctions.Given given, RosterModel model) {
        super(given.observed(), model, "");
        this.model = model;
    }

    private static RosterModel make(ModelFunctions.Given given) {
        PlainReader from = given.from();
        return from == null ? new RosterModel(given.basis()) : new RosterModel(given.basis(), from);
    }

    /** Whether an address is that of a contact, by the model with this state. */
    static Predicate<Jid> contacts(JSObject state) {
        return binding(state).model::isContact;
    }

    @JSBody(params = "state", script = "return state;")
    private static native RosterBinding binding(JSObject state);

    @Override
    public boolean isContact(JSObject jid) {
        return model.isContact(ModelFunctions.jid("jid", jid).bare());
    }
}
