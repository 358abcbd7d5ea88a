package im.couplet.js.models;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.stream.Observed;
import im.couplet.observer.model.Basis;
import im.couplet.observer.model.BookmarksModel;
import im.couplet.observer.model.ConversationLimits;
import im.couplet.observer.model.ConversationsModel;
import im.couplet.observer.model.PresenceModel;
import im.couplet.observer.model.ProfilesModel;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The classes of models of JavaScript. */
public final class ModelFunctions {
    private ModelFunctions() {}

    /** What a model is made of. */
    record Given(
            Options options, Observed observed, @Nullable PlainReader from) {
        Basis basis() {
            return observed.basis();
        }

        int count(String option, int otherwise) {
            return options.count(option, otherwise);
        }

        Predicate<Jid> contacts() {
            JSObject roster = options.raw("roster");
            if (Js.isUndefined(roster)) {
                return jid -> false;
            }
            JSObject state = JsClass.state(roster, "isContact");
            if (Js.isUndefined(state)) {
                throw Errors.argument(options.name("roster"), "a RosterModel", roster);
            }
            return RosterBinding.contacts(state);
        }

        Supplier<@Nullable Instant> now() {
            JSObject function = options.has("now") ? Arguments.function(options.name("now"), options.raw("now")) : null;
            return () -> {
                double at = function == null ? clock() : number(function);
                return Double.isNaN(at) ? null : Instant.ofEpochMilli((long) at);
            };
        }
    }

    private interface Maker {
        JSObject make(Given given);
    }

    private static JSObject define(String name, String options, String methods, Maker maker) {
        return JsClass.disposable(JsClass.define(
                name, argument -> make(argument, options, maker), "subscribe,get,close" + methods, "current"));
    }

    private static JSObject make(JSObject argument, String options, Maker maker) {
        Options given = Options.of("options", argument, options);
        Observed observed = Observed.of(given);
        JSObject from = given.raw("from");
        if (!Js.isUndefined(from) && !Js.isObject(from)) {
            throw Errors.argument(given.name("from"), "a snapshot", from);
        }
        PlainReader reader = Js.isUndefined(from) ? null : new PlainReader(from, observed.vocabulary());
        return maker.make(new Given(given, observed, reader));
    }

    public static JSObject roster() {
        return define("RosterModel", PublicNames.MODEL, ",isContact", RosterBinding::new);
    }

    public static JSObject presence() {
        return define("PresenceModel", PublicNames.PRESENCE_MODEL, "", given -> {
            PlainReader from = given.from();
            PresenceModel model = from == null
                    ? new PresenceModel(given.basis(), given.contacts())
                    : new PresenceModel(given.basis(), given.contacts(), from);
            return new ModelBinding<>(given.observed(), model, "");
        });
    }

    public static JSObject rooms() {
        return define("RoomsModel", PublicNames.ROOMS_MODEL, ",forget", RoomsBinding::new);
    }

    public static JSObject conversations() {
        return define("ConversationsModel", PublicNames.CONVERSATIONS_MODEL, "", given -> {
            PlainReader from = given.from();
            PlainTalks form = new PlainTalks(given.observed());
            ConversationLimits limits = new ConversationLimits(
                    given.count("messages", ConversationLimits.DEFAULT.messages()),
                    given.options().has("typing")
                            ? given.options().whole("typing")
                            : ConversationLimits.DEFAULT.typing());
            return new ModelBinding<>(
                    given.observed(),
                    from == null
                            ? new ConversationsModel<>(given.basis(), form, given.now(), limits)
                            : new ConversationsModel<>(given.basis(), form, given.now(), limits, from),
                    "");
        });
    }

    public static JSObject nodes() {
        return define("NodesModel", PublicNames.NODES_MODEL, ",watch", NodesBinding::new);
    }

    public static JSObject bookmarks() {
        return define("BookmarksModel", PublicNames.MODEL, "", given -> {
            PlainReader from = given.from();
            BookmarksModel model =
                    from == null ? new BookmarksModel(given.basis()) : new BookmarksModel(given.basis(), from);
            return new ModelBinding<>(given.observed(), model, "");
        });
    }

    public static JSObject blocked() {
        return define("BlockedModel", PublicNames.MODEL, ",isBlocked", BlockedBinding::new);
    }

    public static JSObject profiles() {
        return define("ProfilesModel", PublicNames.PRESENCE_MODEL, "", given -> {
            PlainReader from = given.from();
            ProfilesModel model = from == null
                    ? new ProfilesModel(given.basis(), given.contacts())
                    : new ProfilesModel(given.basis(), given.contacts(), from);
            return new ModelBinding<>(given.observed(), model, "");
        });
    }

    static Jid jid(String name, JSObject text) {
        return AddressValue.jid(name, text);
    }

    @JSBody(script = "return Date.now();")
    private static native double clock();

    @JSBody(
            params = "now",
            script = "var at = now(); return at === undefined || at === null ? NaN : new Date(at).getTime();")
    private static native double number(JSObject now);
}
