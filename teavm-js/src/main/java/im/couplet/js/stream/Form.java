package im.couplet.js.stream;

import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.ElementEvents;
import im.couplet.js.typed.ElementVocabulary;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.js.typed.TypedEvents;
import im.couplet.js.typed.TypedVocabulary;
import im.couplet.js.typed.Vocabulary;

/**
 * What stanzas are to a page: typed objects, or elements. The classes for JavaScript reach no more of that than this, so that who takes
 * elements does not pay for types.
 *
 * @param vocabulary what the page may give
 * @param events what the page is told
 */
record Form(Vocabulary vocabulary, Events events) {
    /** Chooses a form by the options of a class. */
    interface Maker {
        Form of(Options options);
    }

    /** Typed objects of the extensions in {@code known}, and of those in the options, unless these ask to be told elements. */
    static Maker typed(KnownExtensions known) {
        return options -> {
            Codec codec = Codec.of(options, known);
            boolean untyped = options.choice("as", "typed", PublicNames.AS).equals("element");
            return new Form(new TypedVocabulary(codec), untyped ? new ElementEvents() : new TypedEvents(codec));
        };
    }

    /** Elements alone. */
    static Maker elements() {
        return options -> new Form(new ElementVocabulary(), new ElementEvents());
    }
}
