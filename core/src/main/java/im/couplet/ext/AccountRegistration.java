package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account, changes its password or ends it: {@code <query xmlns='jabber:iq:register'/>}. A service answers an
 * empty one with what it asks for, each part empty; null is what it does not ask for. XEP-0077 2.4 (2012-01-25).
 *
 * @param registered whether there is an account already
 * @param instructions for people
 * @param username the name of the account
 * @param nick nickname
 * @param password password
 * @param name full name
 * @param first given name
 * @param last family name
 * @param email address for mail
 * @param address street
 * @param city town
 * @param state region
 * @param zip postal code
 * @param phone number of a telephone
 * @param url page
 * @param date some date, such as a birthday
 * @param misc anything
 * @param text anything
 * @param key obsolete
 * @param remove whether to end the account
 * @param form what else is asked for, or the answers
 * @param link a page where accounts are made
 * @param bob data that the form refers to, such as a picture to be read (XEP-0231)
 */
public record AccountRegistration(
        boolean registered,
        @Nullable String instructions,
        @Nullable String username,
        @Nullable String nick,
        @Nullable String password,
        @Nullable String name,
        @Nullable String first,
        @Nullable String last,
        @Nullable String email,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String phone,
        @Nullable String url,
        @Nullable String date,
        @Nullable String misc,
        @Nullable String text,
        @Nullable String key,
        boolean remove,
        @Nullable DataForm form,
        OutOfBand.@Nullable Link link,
        List<BitsOfBinary> bob) {
    private static final String NAMESPACE = "jabber:iq:register";

    private static final Field<AccountRegistration, Boolean> REGISTERED =
            flag("registered", "registered", AccountRegistration::registered);
    private static final Field<AccountRegistration, String> INSTRUCTIONS =
            childText("instructions", STRING, AccountRegistration::instructions);
    private static final Field<AccountRegistration, String> USERNAME =
            childText("username", STRING, AccountRegistration::username);
    private static final Field<AccountRegistration, String> NICK = childText("nick", STRING, AccountRegistration::nick);
    private static final Field<AccountRegistration, String> PASSWORD =
            childText("password", STRING, AccountRegistration::password);
    private static final Field<AccountRegistration, String> NAME = childText("name", STRING, AccountRegistration::name);
    private static final Field<AccountRegistration, String> FIRST =
            childText("first", STRING, AccountRegistration::first);
    private static final Field<AccountRegistration, String> LAST = childText("last", STRING, AccountRegistration::last);
    private static final Field<AccountRegistration, String> EMAIL =
            childText("email", STRING, AccountRegistration::email);
    private static final Field<AccountRegistration, String> ADDRESS =
            childText("address", STRING, AccountRegistration::address);
    private static final Field<AccountRegistration, String> CITY = childText("city", STRING, AccountRegistration::city);
    private static final Field<AccountRegistration, String> STATE =
            childText("state", STRING, AccountRegistration::state);
    private static final Field<AccountRegistration, String> ZIP = childText("zip", STRING, AccountRegistration::zip);
    private static final Field<AccountRegistration, String> PHONE =
            childText("phone", STRING, AccountRegistration::phone);
    private static final Field<AccountRegistration, String> URL = childText("url", URI, AccountRegistration::url);
    private static final Field<AccountRegistration, String> DATE = childText("date", STRING, AccountRegistration::date);
    private static final Field<AccountRegistration, String> MISC = childText("misc", STRING, AccountRegistration::misc);
    private static final Field<AccountRegistration, String> TEXT = childText("text", STRING, AccountRegistration::text);
    private static final Field<AccountRegistration, String> KEY = childText("key", STRING, AccountRegistration::key);
    private static final Field<AccountRegistration, Boolean> REMOVE =
            flag("remove", "remove", AccountRegistration::remove);
    private static final Field<AccountRegistration, DataForm> FORM =
            child("form", DataForm.TYPE, AccountRegistration::form);
    private static final Field<AccountRegistration, OutOfBand.Link> LINK =
            child("link", OutOfBand.Link.TYPE, AccountRegistration::link);
    private static final Field<AccountRegistration, List<BitsOfBinary>> BOB =
            children("bob", BitsOfBinary.TYPE, AccountRegistration::bob);

    public static final ElementType<AccountRegistration> TYPE = ElementType.of(
            "register",
            NAMESPACE,
            "query",
            List.of(
                    REGISTERED,
                    INSTRUCTIONS,
                    USERNAME,
                    NICK,
                    PASSWORD,
                    NAME,
                    FIRST,
                    LAST,
                    EMAIL,
                    ADDRESS,
                    CITY,
                    STATE,
                    ZIP,
                    PHONE,
                    URL,
                    DATE,
                    MISC,
                    TEXT,
                    KEY,
                    REMOVE,
                    FORM,
                    LINK,
                    BOB),
            in -> new AccountRegistration(
                    in.get(REGISTERED),
                    in.get(INSTRUCTIONS),
                    in.get(USERNAME),
                    in.get(NICK),
                    in.get(PASSWORD),
                    in.get(NAME),
                    in.get(FIRST),
                    in.get(LAST),
                    in.get(EMAIL),
                    in.get(ADDRESS),
                    in.get(CITY),
                    in.get(STATE),
                    in.get(ZIP),
                    in.get(PHONE),
                    in.get(URL),
                    in.get(DATE),
                    in.get(MISC),
                    in.get(TEXT),
                    in.get(KEY),
                    in.get(REMOVE),
                    in.get(FORM),
                    in.get(LINK),
                    in.get(BOB)));

    /**
     * In stream features: accounts can be made before logging in: {@code <register
     * xmlns='http://jabber.org/features/iq-register'/>}.
     */
    public record Feature() {
        public static final ElementType<Feature> TYPE = ElementType.flag(
                "registerFeature", "http://jabber.org/features/iq-register", "register", new Feature());
    }
}
