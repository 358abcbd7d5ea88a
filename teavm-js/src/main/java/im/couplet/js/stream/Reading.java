package im.couplet.js.stream;

import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.ElementEvents;
import im.couplet.js.typed.EventSink;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.js.typed.StanzaObjects;
import im.couplet.js.typed.TypedEvents;
import im.couplet.stream.StanzaSink;

/**
 * What a parser of streams makes: typed objects, or elements; see {@link Form}.
 *
 * @param events makes events of what is no stanza
 * @param stanzas gives what makes those of stanzas
 */
record Reading(Events events, Stanzas stanzas) {
    /** Gives what makes events of stanzas while they are read. */
    interface Stanzas {
        StanzaSink into(EventSink events);
    }

    /** Chooses by the options of a class. */
    interface Maker {
        Reading of(Options options);
    }

    /** Typed objects of the extensions in {@code known}, and of those in the options, unless these ask for elements. */
    static Maker typed(KnownExtensions known) {
        return options -> {
            if (options.choice("as", "typed", PublicNames.AS).equals("element")) {
                return elements();
            }
            Codec codec = Codec.of(options, known);
            return new Reading(new TypedEvents(codec), events -> new StanzaObjects(codec, events));
        };
    }

    /** Elements alone. */
    static Reading elements() {
        return new Reading(new ElementEvents(), StanzaTrees::new);
    }
}
