package im.couplet.js.models;

import im.couplet.jid.Jid;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.stream.Observed;
import im.couplet.js.typed.Events;
import im.couplet.observer.model.ArchivePage;
import im.couplet.observer.model.ArchivePages;
import im.couplet.observer.model.ArchiveQuery;
import im.couplet.observer.model.ArchivedMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The function {@code archivePages}: an archive as an asynchronous iterator. */
public final class ArchiveFunctions {
    private static final int MAX = 50;
    private static final int TIMEOUT = 60_000;

    private final Observed observed;
    private final ArchivePages pages;
    private final JSObject signal;
    private final Ending ending;

    private ArchiveFunctions(Options given) {
        observed = Observed.of(given);
        if (given.has("before") && given.has("after")) {
            throw new BadArgument(given.name("before") + " and " + given.name("after") + " are both given");
        }
        boolean before = given.has("before");
        ArchiveQuery query = new ArchiveQuery(
                jid(given, "archive"),
                jid(given, "with"),
                time(given, "start"),
                time(given, "end"),
                given.text(before ? "before" : "after", null),
                before || given.flag("backwards"),
                given.has("max") ? given.whole("max") : MAX);
        int timeout = given.has("timeout") ? given.whole("timeout") : TIMEOUT;
        pages = new ArchivePages(observed.exchange(), query, observed.nonce(), timeout);
        ending = new Ending(pages::cancel);
        signal = given.raw("signal");
        Listeners.ending(ending, given, !Listeners.isAborted(given));
    }

    /** Takes a value, or an error. */
    @JSFunctor
    private interface Settle extends JSObject {
        void with(JSObject value);
    }

    @JSFunctor
    private interface Next extends JSObject {
        void of(Settle page, Settle failed);
    }

    @JSFunctor
    private interface Cancel extends JSObject {
        void cancel();
    }

    /** The pages of an archive. */
    public static JSObject pages(JSObject options) {
        Options given = Options.of("options", options, PublicNames.ARCHIVE_PAGES);
        ArchiveFunctions iteration = new ArchiveFunctions(given);
        return iterator(iteration::next, iteration.ending::close);
    }

    private void next(Settle page, Settle failed) {
        if (isAborted(signal)) {
            failed.with(reason(signal));
        } else if (pages.isComplete() || ending.isClosed()) {
            ending.close();
            page.with(Js.undefined());
        } else {
            try {
                pages.next((came, failure) -> {
                    if (came != null) {
                        page.with(plain(came));
                    } else if (failure != null) {
                        ending.close();
                        failed.with(isAborted(signal) ? reason(signal) : observed.failure(failure));
                    }
                });
            } catch (RuntimeException e) {
                failed.with(Errors.of(e));
            }
        }
    }

    private static @Nullable Jid jid(Options given, String name) {
        return given.has(name) ? ModelFunctions.jid(given.name(name), given.raw(name)) : null;
    }

    private static @Nullable Instant time(Options given, String name) {
        JSObject at = given.raw(name);
        if (Js.isUndefined(at)) {
            return null;
        }
        if (!Js.isDate(at)) {
            throw Errors.argument(given.name(name), "a Date", at);
        }
        return Instant.ofEpochMilli((long) milliseconds(at));
    }

    private JSObject plain(ArchivePage page) {
        JSObject messages = Js.array();
        for (ArchivedMessage one : page.messages()) {
            JSObject message = Js.object();
            Js.set(message, "message", observed.valueOf(one.message()));
            Js.set(message, "origin", observed.origin(one.provenance()));
            Js.push(messages, message);
        }
        JSObject object = Js.object();
        Js.set(object, "messages", messages);
        Events.put(object, "first", page.first());
        Events.put(object, "last", page.last());
        Js.set(object, "complete", Js.value(page.complete()));
        if (page.count() >= 0) {
            Js.set(object, "count", Js.value((double) page.count()));
        }
        if (page.lost() > 0) {
            Js.set(object, "lost", Js.value((double) page.lost()));
        }
        return object;
    }

    @JSBody(params = "date", script = "return date.getTime();")
    private static native double milliseconds(JSObject date);

    @JSBody(params = "signal", script = "return signal !== undefined && signal.aborted;")
    private static native boolean isAborted(JSObject signal);

    @JSBody(params = "signal", script = "return signal.reason;")
    private static native JSObject reason(JSObject signal);

    @JSBody(
            params = {"next", "cancel"},
            script = """
            var last = Promise.resolve();
            function step() {
                return new Promise(function (resolve, reject) {
                    next(function (page) {
                        resolve({ value: page, done: page === undefined });
                    }, reject);
                });
            }
            var iterator = {
                next: function () {
                    last = last.then(step, step);
                    return last;
                },
                return: function (value) {
                    cancel();
                    return Promise.resolve({ value: value, done: true });
                }
            };
            iterator[Symbol.asyncIterator] = function () {
                return iterator;
            };
            return iterator;
            """)
    private static native JSObject iterator(Next next, Cancel cancel);
}
