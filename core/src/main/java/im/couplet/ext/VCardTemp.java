package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card with what somebody tells of themselves: {@code <vCard xmlns='vcard-temp'/>}, empty in a request. A part that is
 * null or empty is not said. XEP-0054 1.3.0 (2024-06-27).
 *
 * @param version {@code 3.0}
 * @param fullName the whole name
 * @param name the name in parts
 * @param nicknames nicknames
 * @param photo a picture
 * @param birthday by ISO 8601
 * @param addresses postal addresses
 * @param labels postal addresses as they stand on a letter
 * @param phones numbers of telephones
 * @param emails addresses for mail
 * @param jabberIds addresses of XMPP
 * @param mailers programs for mail
 * @param timeZone how far local time is from UTC
 * @param location where it is
 * @param titles titles
 * @param roles roles
 * @param logo the picture of an organisation
 * @param agent who acts for the person
 * @param organizations organisations
 * @param categories words to find the card by
 * @param notes anything
 * @param product the program that made the card
 * @param revised when the card was changed, by ISO 8601
 * @param sortString what to sort the card by
 * @param sound how the name is said
 * @param uid what names the card
 * @param urls pages
 * @param description anything, as old clients write it
 * @param privacy for whom the card is
 * @param keys public keys
 */
public record VCardTemp(
        @Nullable String version,
        @Nullable String fullName,
        @Nullable Name name,
        List<String> nicknames,
        @Nullable Photo photo,
        @Nullable String birthday,
        List<Address> addresses,
        List<Label> labels,
        List<Phone> phones,
        List<Email> emails,
        List<String> jabberIds,
        List<String> mailers,
        @Nullable String timeZone,
        @Nullable Geo location,
        List<String> titles,
        List<String> roles,
        @Nullable Logo logo,
        @Nullable Agent agent,
        List<Organization> organizations,
        @Nullable Categories categories,
        List<String> notes,
        @Nullable String product,
        @Nullable String revised,
        @Nullable String sortString,
        @Nullable Sound sound,
        @Nullable String uid,
        List<String> urls,
        List<String> description,
        @Nullable Privacy privacy,
        List<Key> keys) {
    private static final String NAMESPACE = "vcard-temp";

    private static final Field<VCardTemp, String> VERSION = childText("version", "VERSION", STRING, VCardTemp::version);
    private static final Field<VCardTemp, String> FULL_NAME = childText("fullName", "FN", STRING, VCardTemp::fullName);
    private static final Field<VCardTemp, Name> NAME = child("name", Name.TYPE, VCardTemp::name);
    private static final Field<VCardTemp, List<String>> NICKNAMES =
            childTexts("nicknames", "NICKNAME", STRING, VCardTemp::nicknames);
    private static final Field<VCardTemp, Photo> PHOTO = child("photo", Photo.TYPE, VCardTemp::photo);
    private static final Field<VCardTemp, String> BIRTHDAY = childText("birthday", "BDAY", STRING, VCardTemp::birthday);
    private static final Field<VCardTemp, List<Address>> ADDRESSES =
            children("addresses", Address.TYPE, VCardTemp::addresses);
    private static final Field<VCardTemp, List<Label>> LABELS = children("labels", Label.TYPE, VCardTemp::labels);
    private static final Field<VCardTemp, List<Phone>> PHONES = children("phones", Phone.TYPE, VCardTemp::phones);
    private static final Field<VCardTemp, List<Email>> EMAILS = children("emails", Email.TYPE, VCardTemp::emails);
    private static final Field<VCardTemp, List<String>> JABBER_IDS =
            childTexts("jabberIds", "JABBERID", STRING, VCardTemp::jabberIds);
    private static final Field<VCardTemp, List<String>> MAILERS =
            childTexts("mailers", "MAILER", STRING, VCardTemp::mailers);
    private static final Field<VCardTemp, String> TIME_ZONE = childText("timeZone", "TZ", STRING, VCardTemp::timeZone);
    private static final Field<VCardTemp, Geo> LOCATION = child("location", Geo.TYPE, VCardTemp::location);
    private static final Field<VCardTemp, List<String>> TITLES =
            childTexts("titles", "TITLE", STRING, VCardTemp::titles);
    private static final Field<VCardTemp, List<String>> ROLES = childTexts("roles", "ROLE", STRING, VCardTemp::roles);
    private static final Field<VCardTemp, Logo> LOGO = child("logo", Logo.TYPE, VCardTemp::logo);
    private static final Field<VCardTemp, Agent> AGENT = child("agent", Agent.TYPE, VCardTemp::agent);
    private static final Field<VCardTemp, List<Organization>> ORGANIZATIONS =
            children("organizations", Organization.TYPE, VCardTemp::organizations);
    private static final Field<VCardTemp, Categories> CATEGORIES =
            child("categories", Categories.TYPE, VCardTemp::categories);
    private static final Field<VCardTemp, List<String>> NOTES = childTexts("notes", "NOTE", STRING, VCardTemp::notes);
    private static final Field<VCardTemp, String> PRODUCT = childText("product", "PRODID", STRING, VCardTemp::product);
    private static final Field<VCardTemp, String> REVISED = childText("revised", "REV", STRING, VCardTemp::revised);
    private static final Field<VCardTemp, String> SORT_STRING =
            childText("sortString", "SORT-STRING", STRING, VCardTemp::sortString);
    private static final Field<VCardTemp, Sound> SOUND = child("sound", Sound.TYPE, VCardTemp::sound);
    private static final Field<VCardTemp, String> UID = childText("uid", "UID", STRING, VCardTemp::uid);
    private static final Field<VCardTemp, List<String>> URLS = childTexts("urls", "URL", STRING, VCardTemp::urls);
    private static final Field<VCardTemp, List<String>> DESCRIPTION =
            childTexts("description", "DESC", STRING, VCardTemp::description);
    private static final Field<VCardTemp, Privacy> PRIVACY = child("privacy", Privacy.TYPE, VCardTemp::privacy);
    private static final Field<VCardTemp, List<Key>> KEYS = children("keys", Key.TYPE, VCardTemp::keys);

    public static final ElementType<VCardTemp> TYPE = ElementType.of(
            "vcardTemp",
            NAMESPACE,
            "vCard",
            List.of(
                    VERSION,
                    FULL_NAME,
                    NAME,
                    NICKNAMES,
                    PHOTO,
                    BIRTHDAY,
                    ADDRESSES,
                    LABELS,
                    PHONES,
                    EMAILS,
                    JABBER_IDS,
                    MAILERS,
                    TIME_ZONE,
                    LOCATION,
                    TITLES,
                    ROLES,
                    LOGO,
                    AGENT,
                    ORGANIZATIONS,
                    CATEGORIES,
                    NOTES,
                    PRODUCT,
                    REVISED,
                    SORT_STRING,
                    SOUND,
                    UID,
                    URLS,
                    DESCRIPTION,
                    PRIVACY,
                    KEYS),
            in -> new VCardTemp(
                    in.get(VERSION),
                    in.get(FULL_NAME),
                    in.get(NAME),
                    in.get(NICKNAMES),
                    in.get(PHOTO),
                    in.get(BIRTHDAY),
                    in.get(ADDRESSES),
                    in.get(LABELS),
                    in.get(PHONES),
                    in.get(EMAILS),
                    in.get(JABBER_IDS),
                    in.get(MAILERS),
                    in.get(TIME_ZONE),
                    in.get(LOCATION),
                    in.get(TITLES),
                    in.get(ROLES),
                    in.get(LOGO),
                    in.get(AGENT),
                    in.get(ORGANIZATIONS),
                    in.get(CATEGORIES),
                    in.get(NOTES),
                    in.get(PRODUCT),
                    in.get(REVISED),
                    in.get(SORT_STRING),
                    in.get(SOUND),
                    in.get(UID),
                    in.get(URLS),
                    in.get(DESCRIPTION),
                    in.get(PRIVACY),
                    in.get(KEYS)));

    /**
     * A name in parts.
     *
     * @param family family name
     * @param given given name
     * @param middle more given names
     * @param prefix what stands before
     * @param suffix what stands behind
     */
    public record Name(
            @Nullable String family,
            @Nullable String given,
            @Nullable String middle,
            @Nullable String prefix,
            @Nullable String suffix) {
        public static final ElementType<Name> TYPE = ElementType.of(
                "name",
                NAMESPACE,
                "N",
                childText("family", "FAMILY", STRING, Name::family),
                childText("given", "GIVEN", STRING, Name::given),
                childText("middle", "MIDDLE", STRING, Name::middle),
                childText("prefix", "PREFIX", STRING, Name::prefix),
                childText("suffix", "SUFFIX", STRING, Name::suffix),
                Name::new);
    }

    /**
     * A picture, here or elsewhere.
     *
     * @param type the media type; null if absent
     * @param data the file; null if it is elsewhere
     * @param uri where it is; null if it is here
     */
    public record Photo(
            @Nullable String type,
            @Nullable Bytes data,
            @Nullable String uri) {
        public static final ElementType<Photo> TYPE = ElementType.of(
                "photo",
                NAMESPACE,
                "PHOTO",
                childText("type", "TYPE", STRING, Photo::type),
                childText("data", "BINVAL", BYTES, Photo::data),
                childText("uri", "EXTVAL", URI, Photo::uri),
                Photo::new);
    }

    /**
     * A picture, here or elsewhere.
     *
     * @param type the media type; null if absent
     * @param data the file; null if it is elsewhere
     * @param uri where it is; null if it is here
     */
    public record Logo(
            @Nullable String type,
            @Nullable Bytes data,
            @Nullable String uri) {
        public static final ElementType<Logo> TYPE = ElementType.of(
                "logo",
                NAMESPACE,
                "LOGO",
                childText("type", "TYPE", STRING, Logo::type),
                childText("data", "BINVAL", BYTES, Logo::data),
                childText("uri", "EXTVAL", URI, Logo::uri),
                Logo::new);
    }

    /**
     * How a name is said.
     *
     * @param phonetic as text; null if it is not
     * @param data the file; null if it is not here
     * @param uri where it is; null if it is here
     */
    public record Sound(
            @Nullable String phonetic,
            @Nullable Bytes data,
            @Nullable String uri) {
        public static final ElementType<Sound> TYPE = ElementType.of(
                "sound",
                NAMESPACE,
                "SOUND",
                childText("phonetic", "PHONETIC", STRING, Sound::phonetic),
                childText("data", "BINVAL", BYTES, Sound::data),
                childText("uri", "EXTVAL", URI, Sound::uri),
                Sound::new);
    }

    /**
     * A postal address.
     *
     * @param home where the person lives
     * @param work where the person works
     * @param postal for letters
     * @param parcel for parcels
     * @param domestic within the country
     * @param international from abroad
     * @param preferred the one to take
     * @param poBox the box at a post office
     * @param extension what more there is of the address
     * @param street the street
     * @param locality the town
     * @param region the region
     * @param postalCode the postal code
     * @param country the country
     */
    public record Address(
            boolean home,
            boolean work,
            boolean postal,
            boolean parcel,
            boolean domestic,
            boolean international,
            boolean preferred,
            @Nullable String poBox,
            @Nullable String extension,
            @Nullable String street,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {
        private static final Field<Address, Boolean> HOME = flag("home", "HOME", Address::home);
        private static final Field<Address, Boolean> WORK = flag("work", "WORK", Address::work);
        private static final Field<Address, Boolean> POSTAL = flag("postal", "POSTAL", Address::postal);
        private static final Field<Address, Boolean> PARCEL = flag("parcel", "PARCEL", Address::parcel);
        private static final Field<Address, Boolean> DOMESTIC = flag("domestic", "DOM", Address::domestic);
        private static final Field<Address, Boolean> INTERNATIONAL =
                flag("international", "INTL", Address::international);
        private static final Field<Address, Boolean> PREFERRED = flag("preferred", "PREF", Address::preferred);
        private static final Field<Address, String> PO_BOX = childText("poBox", "POBOX", STRING, Address::poBox);
        private static final Field<Address, String> EXTENSION =
                childText("extension", "EXTADD", STRING, Address::extension);
        private static final Field<Address, String> STREET = childText("street", "STREET", STRING, Address::street);
        private static final Field<Address, String> LOCALITY =
                childText("locality", "LOCALITY", STRING, Address::locality);
        private static final Field<Address, String> REGION = childText("region", "REGION", STRING, Address::region);
        private static final Field<Address, String> POSTAL_CODE =
                childText("postalCode", "PCODE", STRING, Address::postalCode);
        private static final Field<Address, String> COUNTRY = childText("country", "CTRY", STRING, Address::country);

        public static final ElementType<Address> TYPE = ElementType.of(
                "address",
                NAMESPACE,
                "ADR",
                List.of(
                        HOME,
                        WORK,
                        POSTAL,
                        PARCEL,
                        DOMESTIC,
                        INTERNATIONAL,
                        PREFERRED,
                        PO_BOX,
                        EXTENSION,
                        STREET,
                        LOCALITY,
                        REGION,
                        POSTAL_CODE,
                        COUNTRY),
                in -> new Address(
                        in.get(HOME),
                        in.get(WORK),
                        in.get(POSTAL),
                        in.get(PARCEL),
                        in.get(DOMESTIC),
                        in.get(INTERNATIONAL),
                        in.get(PREFERRED),
                        in.get(PO_BOX),
                        in.get(EXTENSION),
                        in.get(STREET),
                        in.get(LOCALITY),
                        in.get(REGION),
                        in.get(POSTAL_CODE),
                        in.get(COUNTRY)));
    }

    /**
     * A postal address as it stands on a letter.
     *
     * @param home where the person lives
     * @param work where the person works
     * @param postal for letters
     * @param parcel for parcels
     * @param domestic within the country
     * @param international from abroad
     * @param preferred the one to take
     * @param lines its lines
     */
    public record Label(
            boolean home,
            boolean work,
            boolean postal,
            boolean parcel,
            boolean domestic,
            boolean international,
            boolean preferred,
            List<String> lines) {
        public static final ElementType<Label> TYPE = ElementType.of(
                "label",
                NAMESPACE,
                "LABEL",
                flag("home", "HOME", Label::home),
                flag("work", "WORK", Label::work),
                flag("postal", "POSTAL", Label::postal),
                flag("parcel", "PARCEL", Label::parcel),
                flag("domestic", "DOM", Label::domestic),
                flag("international", "INTL", Label::international),
                flag("preferred", "PREF", Label::preferred),
                childTexts("lines", "LINE", STRING, Label::lines),
                Label::new);
    }

    /**
     * A number of a telephone.
     *
     * @param number the number
     * @param home where the person lives
     * @param work where the person works
     * @param voice for speaking
     * @param fax a fax machine
     * @param pager a pager
     * @param message takes messages
     * @param cell moves around
     * @param video with pictures
     * @param bbs a bulletin board
     * @param modem a modem
     * @param isdn ISDN
     * @param pcs a service of that kind
     * @param preferred the one to take
     */
    public record Phone(
            @Nullable String number,
            boolean home,
            boolean work,
            boolean voice,
            boolean fax,
            boolean pager,
            boolean message,
            boolean cell,
            boolean video,
            boolean bbs,
            boolean modem,
            boolean isdn,
            boolean pcs,
            boolean preferred) {
        private static final Field<Phone, String> NUMBER = childText("number", "NUMBER", STRING, Phone::number);
        private static final Field<Phone, Boolean> HOME = flag("home", "HOME", Phone::home);
        private static final Field<Phone, Boolean> WORK = flag("work", "WORK", Phone::work);
        private static final Field<Phone, Boolean> VOICE = flag("voice", "VOICE", Phone::voice);
        private static final Field<Phone, Boolean> FAX = flag("fax", "FAX", Phone::fax);
        private static final Field<Phone, Boolean> PAGER = flag("pager", "PAGER", Phone::pager);
        private static final Field<Phone, Boolean> MESSAGE = flag("message", "MSG", Phone::message);
        private static final Field<Phone, Boolean> CELL = flag("cell", "CELL", Phone::cell);
        private static final Field<Phone, Boolean> VIDEO = flag("video", "VIDEO", Phone::video);
        private static final Field<Phone, Boolean> BBS = flag("bbs", "BBS", Phone::bbs);
        private static final Field<Phone, Boolean> MODEM = flag("modem", "MODEM", Phone::modem);
        private static final Field<Phone, Boolean> ISDN = flag("isdn", "ISDN", Phone::isdn);
        private static final Field<Phone, Boolean> PCS = flag("pcs", "PCS", Phone::pcs);
        private static final Field<Phone, Boolean> PREFERRED = flag("preferred", "PREF", Phone::preferred);

        public static final ElementType<Phone> TYPE = ElementType.of(
                "phone",
                NAMESPACE,
                "TEL",
                List.of(NUMBER, HOME, WORK, VOICE, FAX, PAGER, MESSAGE, CELL, VIDEO, BBS, MODEM, ISDN, PCS, PREFERRED),
                in -> new Phone(
                        in.get(NUMBER),
                        in.get(HOME),
                        in.get(WORK),
                        in.get(VOICE),
                        in.get(FAX),
                        in.get(PAGER),
                        in.get(MESSAGE),
                        in.get(CELL),
                        in.get(VIDEO),
                        in.get(BBS),
                        in.get(MODEM),
                        in.get(ISDN),
                        in.get(PCS),
                        in.get(PREFERRED)));
    }

    /**
     * An address for mail.
     *
     * @param address the address
     * @param home for the person
     * @param work for the work
     * @param internet of the Internet
     * @param x400 of X.400
     * @param preferred the one to take
     */
    public record Email(
            @Nullable String address, boolean home, boolean work, boolean internet, boolean x400, boolean preferred) {
        public static final ElementType<Email> TYPE = ElementType.of(
                "email",
                NAMESPACE,
                "EMAIL",
                childText("address", "USERID", STRING, Email::address),
                flag("home", "HOME", Email::home),
                flag("work", "WORK", Email::work),
                flag("internet", "INTERNET", Email::internet),
                flag("x400", "X400", Email::x400),
                flag("preferred", "PREF", Email::preferred),
                Email::new);
    }

    /**
     * A place.
     *
     * @param lat degrees north
     * @param lon degrees east
     */
    public record Geo(@Nullable Double lat, @Nullable Double lon) {
        public static final ElementType<Geo> TYPE = ElementType.of(
                "geo",
                NAMESPACE,
                "GEO",
                childText("lat", "LAT", DECIMAL, Geo::lat),
                childText("lon", "LON", DECIMAL, Geo::lon),
                Geo::new);
    }

    /**
     * Who acts for the person.
     *
     * @param uri where that one's card is; null if it is here
     * @param card that one's card
     */
    public record Agent(@Nullable String uri, List<Element> card) {
        public static final ElementType<Agent> TYPE = ElementType.of(
                "agent",
                NAMESPACE,
                "AGENT",
                childText("uri", "EXTVAL", URI, Agent::uri),
                raw("card", Agent::card),
                Agent::new);
    }

    /**
     * An organisation.
     *
     * @param name its name
     * @param units departments
     */
    public record Organization(@Nullable String name, List<String> units) {
        public static final ElementType<Organization> TYPE = ElementType.of(
                "organization",
                NAMESPACE,
                "ORG",
                childText("name", "ORGNAME", STRING, Organization::name),
                childTexts("units", "ORGUNIT", STRING, Organization::units),
                Organization::new);
    }

    /**
     * Words to find a card by.
     *
     * @param keywords the words
     */
    public record Categories(List<String> keywords) {
        public static final ElementType<Categories> TYPE = ElementType.of(
                "categories",
                NAMESPACE,
                "CATEGORIES",
                childTexts("keywords", "KEYWORD", STRING, Categories::keywords),
                Categories::new);
    }

    /**
     * For whom a card is.
     *
     * @param isPublic for everybody
     * @param isPrivate for the person
     * @param isConfidential for few
     */
    public record Privacy(boolean isPublic, boolean isPrivate, boolean isConfidential) {
        public static final ElementType<Privacy> TYPE = ElementType.of(
                "privacy",
                NAMESPACE,
                "CLASS",
                flag("isPublic", "PUBLIC", Privacy::isPublic),
                flag("isPrivate", "PRIVATE", Privacy::isPrivate),
                flag("isConfidential", "CONFIDENTIAL", Privacy::isConfidential),
                Privacy::new);
    }

    /**
     * A public key.
     *
     * @param type of what kind
     * @param credential the key
     */
    public record Key(@Nullable String type, @Nullable String credential) {
        public static final ElementType<Key> TYPE = ElementType.of(
                "key",
                NAMESPACE,
                "KEY",
                childText("type", "TYPE", STRING, Key::type),
                childText("credential", "CRED", STRING, Key::credential),
                Key::new);
    }
}
