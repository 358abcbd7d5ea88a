package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in other languages: {@code <x xmlns='urn:xmpp:langtrans'/>}; in a message it says which bodies were translated, and
 * how. XEP-0171 1.1.1 (2015-10-15).
 *
 * @param source the text to be translated; null in a message
 * @param translations the translations, one for each step
 */
public record Translation(@Nullable Source source, List<Result> translations) {
    private static final String NAMESPACE = "urn:xmpp:langtrans";

    public static final ElementType<Translation> TYPE = ElementType.of(
            "translation",
            NAMESPACE,
            "x",
            child("source", Source.TYPE, Translation::source),
            children("translations", Result.TYPE, Translation::translations),
            Translation::new);

    /**
     * The text to be translated.
     *
     * @param lang its language, a tag (RFC 5646)
     * @param text the text; null if it is empty
     */
    public record Source(String lang, @Nullable String text) {
        public static final ElementType<Source> TYPE = ElementType.of(
                "source",
                NAMESPACE,
                "source",
                attribute("lang", Fields.XML_LANG, LANGUAGE, Source::lang),
                ownText("text", STRING, Source::text),
                Source::new);
    }

    /**
     * A translation that is wanted or was made.
     *
     * @param destinationLanguage into which language, a tag (RFC 5646)
     * @param sourceLanguage from which language; null for that of the source
     * @param charset the character set; null if absent
     * @param dictionary which dictionary, such as {@code medical}; null if absent
     * @param engine the program; null if absent
     * @param reviewed whether a human being has looked at it; null if absent, which means no
     * @param text the text; null in a request, and in a message
     */
    public record Result(
            String destinationLanguage,
            @Nullable String sourceLanguage,
            @Nullable String charset,
            @Nullable String dictionary,
            @Nullable String engine,
            @Nullable Boolean reviewed,
            @Nullable String text) {
        public static final ElementType<Result> TYPE = ElementType.of(
                "translation",
                NAMESPACE,
                "translation",
                attribute("destinationLanguage", "destination_lang", LANGUAGE, Result::destinationLanguage),
                optionalAttribute("sourceLanguage", "source_lang", LANGUAGE, Result::sourceLanguage),
                optionalAttribute("charset", STRING, Result::charset),
                optionalAttribute("dictionary", STRING, Result::dictionary),
                optionalAttribute("engine", STRING, Result::engine),
                optionalAttribute("reviewed", BOOLEAN, Result::reviewed),
                ownText("text", STRING, Result::text),
                Result::new);
    }

    /**
     * Which translations there are: {@code <query xmlns='urn:xmpp:langtrans:items'/>}, empty in a request.
     *
     * @param items one for each pair of languages
     */
    public record Offers(List<Offer> items) {
        private static final String ITEMS = "urn:xmpp:langtrans:items";

        public static final ElementType<Offers> TYPE = ElementType.of(
                "translators", ITEMS, "query", children("items", Offer.TYPE, Offers::items), Offers::new);
    }

    /**
     * A translation that somebody makes.
     *
     * @param jid who makes it
     * @param sourceLanguage from which language, a tag (RFC 5646)
     * @param destinationLanguage into which language; null if absent
     * @param name who makes it, for people; null if absent
     * @param dictionary which dictionary; null if absent
     * @param engine the program; null if absent
     * @param pivotable whether it may be a step to a third language; null if absent, which means no
     */
    public record Offer(
            Address jid,
            String sourceLanguage,
            @Nullable String destinationLanguage,
            @Nullable String name,
            @Nullable String dictionary,
            @Nullable String engine,
            @Nullable Boolean pivotable) {
        public static final ElementType<Offer> TYPE = ElementType.of(
                "item",
                Offers.ITEMS,
                "item",
                attribute("jid", JID, Offer::jid),
                attribute("sourceLanguage", "source_lang", LANGUAGE, Offer::sourceLanguage),
                optionalAttribute("destinationLanguage", "destination_lang", LANGUAGE, Offer::destinationLanguage),
                optionalAttribute("name", STRING, Offer::name),
                optionalAttribute("dictionary", STRING, Offer::dictionary),
                optionalAttribute("engine", STRING, Offer::engine),
                optionalAttribute("pivotable", BOOLEAN, Offer::pivotable),
                Offer::new);
    }
}
