package im.couplet.js.models;

import im.couplet.observer.model.LiveRoom;
import im.couplet.observer.model.RoomsModel;
import org.teavm.jso.JSObject;

/** The state of a {@code RoomsModel} of JavaScript. */
final class RoomsBinding extends ModelBinding<LiveRoom> implements RoomsMethods {
    private final RoomsModel model;

    RoomsBinding(ModelFunctions.Given given) {
        this(given, make(given));
    }

    private RoomsBinding(ModelFunctions.Given given, RoomsModel model) {
        super(given.observed(), model, "occupants");
        this.model = model;
    }

    private static RoomsModel make(ModelFunctions.Given given) {
        PlainReader from = given.from();
        int most = given.count("occupants", RoomsModel.MOST_OCCUPANTS);
        return from == null ? new RoomsModel(given.basis(), most) : new RoomsModel(given.basis(), most, from);
    }

    @Override
    public void forget(JSObject room) {
        model.forget(ModelFunctions.jid("room", room));
    }
}
