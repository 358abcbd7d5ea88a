package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.schema.Values;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody or something is: {@code <geoloc xmlns='http://jabber.org/protocol/geoloc'/>}, empty when it is not told
 * any more. Each part is null if absent. XEP-0080 1.10.0 (2025-06-13).
 *
 * @param lang the language of the texts, a tag (RFC 5646)
 * @param accuracy how far off the position may be, in metres
 * @param alt metres above or below sea level
 * @param altAccuracy how far off the altitude may be, in metres
 * @param area a named area such as a campus
 * @param bearing where the entity is heading, in degrees from true north
 * @param building a building
 * @param country the country
 * @param countryCode the country by ISO 3166
 * @param datum what the coordinates are measured from; WGS84 when it is not said
 * @param description a name or description of the place
 * @param error how far off the position may be, in arc minutes; obsolete
 * @param floor a floor of a building
 * @param lat degrees north
 * @param locality a place within the region, such as a town
 * @param lon degrees east
 * @param postalCode for delivery of post
 * @param region a region of the country
 * @param regionCode the region by ISO 3166-2
 * @param room a room of a building
 * @param speed metres per second
 * @param street a street, or a crossing of two
 * @param text anything else
 * @param timestamp when the entity was there
 * @param tzo how far the place's time is from UTC, as {@code -07:00}
 * @param uri where there is more about the place
 */
public record GeoLocation(
        @Nullable String lang,
        @Nullable Double accuracy,
        @Nullable Double alt,
        @Nullable Double altAccuracy,
        @Nullable String area,
        @Nullable Double bearing,
        @Nullable String building,
        @Nullable String country,
        @Nullable String countryCode,
        @Nullable String datum,
        @Nullable String description,
        @Nullable Double error,
        @Nullable String floor,
        @Nullable Double lat,
        @Nullable String locality,
        @Nullable Double lon,
        @Nullable String postalCode,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable String room,
        @Nullable Double speed,
        @Nullable String street,
        @Nullable String text,
        @Nullable Instant timestamp,
        @Nullable String tzo,
        @Nullable String uri) {
    private static final Field<GeoLocation, String> LANG =
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, GeoLocation::lang);
    private static final Field<GeoLocation, Double> ACCURACY = childText("accuracy", DECIMAL, GeoLocation::accuracy);
    private static final Field<GeoLocation, Double> ALT = childText("alt", DECIMAL, GeoLocation::alt);
    private static final Field<GeoLocation, Double> ALT_ACCURACY =
            childText("altAccuracy", "altaccuracy", DECIMAL, GeoLocation::altAccuracy);
    private static final Field<GeoLocation, String> AREA = childText("area", STRING, GeoLocation::area);
    private static final Field<GeoLocation, Double> BEARING = childText("bearing", DECIMAL, GeoLocation::bearing);
    private static final Field<GeoLocation, String> BUILDING = childText("building", STRING, GeoLocation::building);
    private static final Field<GeoLocation, String> COUNTRY = childText("country", STRING, GeoLocation::country);
    private static final Field<GeoLocation, String> COUNTRY_CODE =
            childText("countryCode", "countrycode", STRING, GeoLocation::countryCode);
    private static final Field<GeoLocation, String> DATUM = childText("datum", STRING, GeoLocation::datum);
    private static final Field<GeoLocation, String> DESCRIPTION =
            childText("description", STRING, GeoLocation::description);
    private static final Field<GeoLocation, Double> ERROR = childText("error", DECIMAL, GeoLocation::error);
    private static final Field<GeoLocation, String> FLOOR = childText("floor", STRING, GeoLocation::floor);
    private static final Field<GeoLocation, Double> LAT = childText("lat", DECIMAL, GeoLocation::lat);
    private static final Field<GeoLocation, String> LOCALITY = childText("locality", STRING, GeoLocation::locality);
    private static final Field<GeoLocation, Double> LON = childText("lon", DECIMAL, GeoLocation::lon);
    private static final Field<GeoLocation, String> POSTAL_CODE =
            childText("postalCode", "postalcode", STRING, GeoLocation::postalCode);
    private static final Field<GeoLocation, String> REGION = childText("region", STRING, GeoLocation::region);
    private static final Field<GeoLocation, String> REGION_CODE =
            childText("regionCode", "regioncode", STRING, GeoLocation::regionCode);
    private static final Field<GeoLocation, String> ROOM = childText("room", STRING, GeoLocation::room);
    private static final Field<GeoLocation, Double> SPEED = childText("speed", DECIMAL, GeoLocation::speed);
    private static final Field<GeoLocation, String> STREET = childText("street", STRING, GeoLocation::street);
    private static final Field<GeoLocation, String> TEXT = childText("text", STRING, GeoLocation::text);
    private static final Field<GeoLocation, Instant> TIMESTAMP =
            childText("timestamp", DATE_TIME, GeoLocation::timestamp);
    private static final Field<GeoLocation, String> TZO = childText("tzo", STRING, GeoLocation::tzo);
    private static final Field<GeoLocation, String> URI = childText("uri", Values.URI, GeoLocation::uri);

    public static final ElementType<GeoLocation> TYPE = ElementType.of(
            "geoloc",
            "http://jabber.org/protocol/geoloc",
            "geoloc",
            List.of(
                    LANG,
                    ACCURACY,
                    ALT,
                    ALT_ACCURACY,
                    AREA,
                    BEARING,
                    BUILDING,
                    COUNTRY,
                    COUNTRY_CODE,
                    DATUM,
                    DESCRIPTION,
                    ERROR,
                    FLOOR,
                    LAT,
                    LOCALITY,
                    LON,
                    POSTAL_CODE,
                    REGION,
                    REGION_CODE,
                    ROOM,
                    SPEED,
                    STREET,
                    TEXT,
                    TIMESTAMP,
                    TZO,
                    URI),
            in -> new GeoLocation(
                    in.get(LANG),
                    in.get(ACCURACY),
                    in.get(ALT),
                    in.get(ALT_ACCURACY),
                    in.get(AREA),
                    in.get(BEARING),
                    in.get(BUILDING),
                    in.get(COUNTRY),
                    in.get(COUNTRY_CODE),
                    in.get(DATUM),
                    in.get(DESCRIPTION),
                    in.get(ERROR),
                    in.get(FLOOR),
                    in.get(LAT),
                    in.get(LOCALITY),
                    in.get(LON),
                    in.get(POSTAL_CODE),
                    in.get(REGION),
                    in.get(REGION_CODE),
                    in.get(ROOM),
                    in.get(SPEED),
                    in.get(STREET),
                    in.get(TEXT),
                    in.get(TIMESTAMP),
                    in.get(TZO),
                    in.get(URI)));
}
