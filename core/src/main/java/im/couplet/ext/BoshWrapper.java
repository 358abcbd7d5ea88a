package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_BYTE;
import static im.couplet.schema.Values.UNSIGNED_INT;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wrapper of one HTTP request or answer: {@code <body xmlns='http://jabber.org/protocol/httpbind'/>}; {@link
 * im.couplet.stream.BoshConnection} writes and reads it by itself. XEP-0124 1.11.2 (2021-05-22) and XEP-0206 1.4 (2014-04-09).
 *
 * @param accept which forms of compression the manager understands, comma-separated; null if it does not say
 * @param ack the highest request that has come with all before it; null if absent
 * @param authId the identifier of the stream, which logins may need; null if absent
 * @param charsets which encodings the manager understands, with spaces between; null if it does not say
 * @param condition why the session ends; null if it does not, or no reason is given
 * @param content the content type that the client wants; null for the usual one
 * @param from who speaks; null if absent
 * @param hold how many requests the manager keeps at most; null if absent
 * @param inactivity seconds after which a session without requests ends; null if absent
 * @param key proves that the request is of the same client; null for no keys
 * @param maxPause seconds that the session may pause; null if it may not
 * @param newKey begins another sequence of keys; null if none begins
 * @param pause seconds that the session shall pause; null if absent
 * @param polling seconds between empty requests at least; null if absent
 * @param report the answer that has not been acknowledged; null if all have
 * @param requests how many requests there may be at a time; null if absent
 * @param requestId the number of the request; null in answers
 * @param route which server to connect to; null for the usual one
 * @param sid the session; null in the request that makes it
 * @param stream the stream within the session; null for the only one
 * @param time milliseconds since the answer was sent first; null if it is not sent again
 * @param to who is spoken to; null if absent
 * @param type what the body means beyond what is in it; null for nothing
 * @param version the version of BOSH; null if absent
 * @param longestWait seconds that the manager waits before it answers; null if absent
 * @param lang the language of what is in it, a tag (RFC 5646); null if absent
 * @param xmppVersion the version of XMPP (XEP-0206); null for 1.0
 * @param restart asks for new features, as behind a login (XEP-0206); null for no
 * @param restartLogic whether the manager understands that (XEP-0206); null for no
 * @param uri where to go instead, when the condition is {@link Condition#SEE_OTHER_URI}; null otherwise
 * @param payloads what is in it
 */
public record BoshWrapper(
        @Nullable String accept,
        @Nullable Long ack,
        @Nullable String authId,
        @Nullable String charsets,
        @Nullable Condition condition,
        @Nullable String content,
        @Nullable Address from,
        @Nullable Integer hold,
        @Nullable Integer inactivity,
        @Nullable String key,
        @Nullable Integer maxPause,
        @Nullable String newKey,
        @Nullable Integer pause,
        @Nullable Integer polling,
        @Nullable Long report,
        @Nullable Integer requests,
        @Nullable Long requestId,
        @Nullable String route,
        @Nullable String sid,
        @Nullable String stream,
        @Nullable Long time,
        @Nullable Address to,
        @Nullable Type type,
        @Nullable String version,
        @Nullable Integer longestWait,
        @Nullable String lang,
        @Nullable String xmppVersion,
        @Nullable Boolean restart,
        @Nullable Boolean restartLogic,
        @Nullable String uri,
        List<Element> payloads) {
    private static final ValueType<Long> COUNT = Values.whole(0, 9_007_199_254_740_991L);

    /** What a body means beyond what is in it. */
    public enum Type {
        /** The last request was broken off and may be sent again. */
        ERROR,
        /** The session ends. */
        TERMINATE
    }

    private static final ValueType<Type> TYPES = Values.oneOf(Type.values(), "error", "terminate");

    /** Why a session ends (XEP-0124 section 17.2). */
    public enum Condition {
        /** What came makes no sense. */
        BAD_REQUEST,
        /** The server is no longer served. */
        HOST_GONE,
        /** The server is not served. */
        HOST_UNKNOWN,
        /** An address is missing. */
        IMPROPER_ADDRESSING,
        /** Something went wrong in the manager. */
        INTERNAL_SERVER_ERROR,
        /** The session, the stream or the request is not known. */
        ITEM_NOT_FOUND,
        /** Another request ended it. */
        OTHER_REQUEST,
        /** The client has done too much. */
        POLICY_VIOLATION,
        /** The server is not reached. */
        REMOTE_CONNECTION_FAILED,
        /** The server ended its stream, for the reason in the body. */
        REMOTE_STREAM_ERROR,
        /** There is another place for it. */
        SEE_OTHER_URI,
        /** The manager ends. */
        SYSTEM_SHUTDOWN,
        /** Another reason. */
        UNDEFINED_CONDITION;

        static final ValueType<Condition> VALUES = Values.oneOf(
                values(),
                "bad-request",
                "host-gone",
                "host-unknown",
                "improper-addressing",
                "internal-server-error",
                "item-not-found",
                "other-request",
                "policy-violation",
                "remote-connection-failed",
                "remote-stream-error",
                "see-other-uri",
                "system-shutdown",
                "undefined-condition");
    }

    private static final Field<BoshWrapper, String> ACCEPT = optionalAttribute("accept", STRING, BoshWrapper::accept);
    private static final Field<BoshWrapper, Long> ACK = optionalAttribute("ack", COUNT, BoshWrapper::ack);
    private static final Field<BoshWrapper, String> AUTH_ID =
            optionalAttribute("authId", "authid", STRING, BoshWrapper::authId);
    private static final Field<BoshWrapper, String> CHARSETS =
            optionalAttribute("charsets", STRING, BoshWrapper::charsets);
    private static final Field<BoshWrapper, Condition> CONDITION =
            optionalAttribute("condition", Condition.VALUES, BoshWrapper::condition);
    private static final Field<BoshWrapper, String> CONTENT =
            optionalAttribute("content", STRING, BoshWrapper::content);
    private static final Field<BoshWrapper, Address> FROM = optionalAttribute("from", JID, BoshWrapper::from);
    private static final Field<BoshWrapper, Integer> HOLD = optionalAttribute("hold", UNSIGNED_BYTE, BoshWrapper::hold);
    private static final Field<BoshWrapper, Integer> INACTIVITY =
            optionalAttribute("inactivity", UNSIGNED_SHORT, BoshWrapper::inactivity);
    private static final Field<BoshWrapper, String> KEY = optionalAttribute("key", STRING, BoshWrapper::key);
    private static final Field<BoshWrapper, Integer> MAX_PAUSE =
            optionalAttribute("maxPause", "maxpause", UNSIGNED_SHORT, BoshWrapper::maxPause);
    private static final Field<BoshWrapper, String> NEW_KEY =
            optionalAttribute("newKey", "newkey", STRING, BoshWrapper::newKey);
    private static final Field<BoshWrapper, Integer> PAUSE =
            optionalAttribute("pause", UNSIGNED_SHORT, BoshWrapper::pause);
    private static final Field<BoshWrapper, Integer> POLLING =
            optionalAttribute("polling", UNSIGNED_SHORT, BoshWrapper::polling);
    private static final Field<BoshWrapper, Long> REPORT = optionalAttribute("report", COUNT, BoshWrapper::report);
    private static final Field<BoshWrapper, Integer> REQUESTS =
            optionalAttribute("requests", UNSIGNED_BYTE, BoshWrapper::requests);
    private static final Field<BoshWrapper, Long> REQUEST_ID =
            optionalAttribute("requestId", "rid", COUNT, BoshWrapper::requestId);
    private static final Field<BoshWrapper, String> ROUTE = optionalAttribute("route", STRING, BoshWrapper::route);
    private static final Field<BoshWrapper, String> SID = optionalAttribute("sid", STRING, BoshWrapper::sid);
    private static final Field<BoshWrapper, String> STREAM = optionalAttribute("stream", STRING, BoshWrapper::stream);
    private static final Field<BoshWrapper, Long> TIME = optionalAttribute("time", UNSIGNED_INT, BoshWrapper::time);
    private static final Field<BoshWrapper, Address> TO = optionalAttribute("to", JID, BoshWrapper::to);
    private static final Field<BoshWrapper, Type> KIND = optionalAttribute("type", TYPES, BoshWrapper::type);
    private static final Field<BoshWrapper, String> VERSION =
            optionalAttribute("version", "ver", STRING, BoshWrapper::version);
    private static final Field<BoshWrapper, Integer> LONGEST_WAIT =
            optionalAttribute("longestWait", "wait", UNSIGNED_SHORT, BoshWrapper::longestWait);
    private static final Field<BoshWrapper, String> LANG =
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, BoshWrapper::lang);
    private static final Field<BoshWrapper, String> XMPP_VERSION =
            optionalAttribute("xmppVersion", XmlName.of(Namespaces.XBOSH, "version"), STRING, BoshWrapper::xmppVersion);
    private static final Field<BoshWrapper, Boolean> RESTART =
            optionalAttribute("restart", XmlName.of(Namespaces.XBOSH, "restart"), BOOLEAN, BoshWrapper::restart);
    private static final Field<BoshWrapper, Boolean> RESTART_LOGIC = optionalAttribute(
            "restartLogic", XmlName.of(Namespaces.XBOSH, "restartlogic"), BOOLEAN, BoshWrapper::restartLogic);
    private static final Field<BoshWrapper, String> URI = childText("uri", Values.URI, BoshWrapper::uri);
    private static final Field<BoshWrapper, List<Element>> PAYLOADS = raw("payloads", BoshWrapper::payloads);

    public static final ElementType<BoshWrapper> TYPE = ElementType.of(
            "boshBody",
            Namespaces.BOSH,
            "body",
            List.of(
                    ACCEPT,
                    ACK,
                    AUTH_ID,
                    CHARSETS,
                    CONDITION,
                    CONTENT,
                    FROM,
                    HOLD,
                    INACTIVITY,
                    KEY,
                    MAX_PAUSE,
                    NEW_KEY,
                    PAUSE,
                    POLLING,
                    REPORT,
                    REQUESTS,
                    REQUEST_ID,
                    ROUTE,
                    SID,
                    STREAM,
                    TIME,
                    TO,
                    KIND,
                    VERSION,
                    LONGEST_WAIT,
                    LANG,
                    XMPP_VERSION,
                    RESTART,
                    RESTART_LOGIC,
                    URI,
                    PAYLOADS),
            in -> new BoshWrapper(
                    in.get(ACCEPT),
                    in.get(ACK),
                    in.get(AUTH_ID),
                    in.get(CHARSETS),
                    in.get(CONDITION),
                    in.get(CONTENT),
                    in.get(FROM),
                    in.get(HOLD),
                    in.get(INACTIVITY),
                    in.get(KEY),
                    in.get(MAX_PAUSE),
                    in.get(NEW_KEY),
                    in.get(PAUSE),
                    in.get(POLLING),
                    in.get(REPORT),
                    in.get(REQUESTS),
                    in.get(REQUEST_ID),
                    in.get(ROUTE),
                    in.get(SID),
                    in.get(STREAM),
                    in.get(TIME),
                    in.get(TO),
                    in.get(KIND),
                    in.get(VERSION),
                    in.get(LONGEST_WAIT),
                    in.get(LANG),
                    in.get(XMPP_VERSION),
                    in.get(RESTART),
                    in.get(RESTART_LOGIC),
                    in.get(URI),
                    in.get(PAYLOADS)));
}
