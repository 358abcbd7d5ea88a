package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody listens to: {@code <tune xmlns='http://jabber.org/protocol/tune'/>}, empty when nothing. XEP-0118 1.3.0
 * (2020-10-20).
 *
 * @param artist who made the music; null if absent
 * @param composer who wrote the music; null if absent
 * @param date when it was made or published; null if absent
 * @param genre its kind; null if absent
 * @param language the language that is sung; null if absent
 * @param length how long it is, in seconds; null if absent
 * @param lyricist who wrote the words; null if absent
 * @param performer who plays or sings; null if absent
 * @param rating how much the listener likes it, from 1 to 10; null if absent
 * @param source the album or other collection that it is from; null if absent
 * @param title what it is called; null if absent
 * @param track what it is within the source, mostly a number; null if absent
 * @param uri where there is more about it; null if absent
 */
public record Tune(
        @Nullable String artist,
        @Nullable String composer,
        @Nullable String date,
        @Nullable String genre,
        @Nullable String language,
        @Nullable Integer length,
        @Nullable String lyricist,
        @Nullable String performer,
        @Nullable Integer rating,
        @Nullable String source,
        @Nullable String title,
        @Nullable String track,
        @Nullable String uri) {
    private static final Field<Tune, String> ARTIST = childText("artist", STRING, Tune::artist);
    private static final Field<Tune, String> COMPOSER = childText("composer", STRING, Tune::composer);
    private static final Field<Tune, String> DATE = childText("date", STRING, Tune::date);
    private static final Field<Tune, String> GENRE = childText("genre", STRING, Tune::genre);
    private static final Field<Tune, String> LANGUAGE = childText("language", STRING, Tune::language);
    private static final Field<Tune, Integer> LENGTH = childText("length", UNSIGNED_SHORT, Tune::length);
    private static final Field<Tune, String> LYRICIST = childText("lyricist", STRING, Tune::lyricist);
    private static final Field<Tune, String> PERFORMER = childText("performer", STRING, Tune::performer);
    private static final Field<Tune, Integer> RATING = childText("rating", Values.integer(1, 10), Tune::rating);
    private static final Field<Tune, String> SOURCE = childText("source", STRING, Tune::source);
    private static final Field<Tune, String> TITLE = childText("title", STRING, Tune::title);
    private static final Field<Tune, String> TRACK = childText("track", STRING, Tune::track);
    private static final Field<Tune, String> URI = childText("uri", Values.URI, Tune::uri);

    public static final ElementType<Tune> TYPE = ElementType.of(
            "tune",
            "http://jabber.org/protocol/tune",
            "tune",
            List.of(
                    ARTIST, COMPOSER, DATE, GENRE, LANGUAGE, LENGTH, LYRICIST, PERFORMER, RATING, SOURCE, TITLE, TRACK,
                    URI),
            in -> new Tune(
                    in.get(ARTIST),
                    in.get(COMPOSER),
                    in.get(DATE),
                    in.get(GENRE),
                    in.get(LANGUAGE),
                    in.get(LENGTH),
                    in.get(LYRICIST),
                    in.get(PERFORMER),
                    in.get(RATING),
                    in.get(SOURCE),
                    in.get(TITLE),
                    in.get(TRACK),
                    in.get(URI)));
}
