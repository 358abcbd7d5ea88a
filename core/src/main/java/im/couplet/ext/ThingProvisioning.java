package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks somebody whom a device trusts what others may do with it. XEP-0324 0.5.1 (2021-03-04). */
public final class ThingProvisioning {
    private static final String NAMESPACE = "urn:xmpp:iot:provisioning";

    private ThingProvisioning() {}

    /**
     * Asks for a token: {@code <getToken xmlns='urn:xmpp:iot:provisioning'>…</getToken>}.
     *
     * @param certificate the certificate to show; null if a sender forgot
     */
    public record GetToken(@Nullable Bytes certificate) {
        public static final ElementType<GetToken> TYPE = ElementType.of(
                "provisioningGetToken",
                NAMESPACE,
                "getToken",
                ownText("certificate", BYTES, GetToken::certificate),
                GetToken::new);
    }

    /**
     * What to decrypt for it: {@code <getTokenChallenge xmlns='urn:xmpp:iot:provisioning'
     * seqnr='1'>…</getTokenChallenge>}.
     *
     * @param sequence tells it from other requests
     * @param data what to decrypt; null if a sender forgot
     */
    public record TokenQuestion(Integer sequence, @Nullable Bytes data) {
        public static final ElementType<TokenQuestion> TYPE = ElementType.of(
                "provisioningTokenQuestion",
                NAMESPACE,
                "getTokenChallenge",
                attribute("sequence", "seqnr", SensorData.INT, TokenQuestion::sequence),
                ownText("data", BYTES, TokenQuestion::data),
                TokenQuestion::new);
    }

    /**
     * What was decrypted: {@code <getTokenChallengeResponse xmlns='urn:xmpp:iot:provisioning'
     * seqnr='1'>…</getTokenChallengeResponse>}.
     *
     * @param sequence tells it from other requests
     * @param data what it says; null if a sender forgot
     */
    public record TokenAnswer(Integer sequence, @Nullable Bytes data) {
        public static final ElementType<TokenAnswer> TYPE = ElementType.of(
                "provisioningTokenAnswer",
                NAMESPACE,
                "getTokenChallengeResponse",
                attribute("sequence", "seqnr", SensorData.INT, TokenAnswer::sequence),
                ownText("data", BYTES, TokenAnswer::data),
                TokenAnswer::new);
    }

    /**
     * The token: {@code <getTokenResponse xmlns='urn:xmpp:iot:provisioning' token='…'/>}.
     *
     * @param token the token
     */
    public record Token(String token) {
        public static final ElementType<Token> TYPE = ElementType.of(
                "provisioningToken",
                NAMESPACE,
                "getTokenResponse",
                attribute("token", STRING, Token::token),
                Token::new);
    }

    /**
     * Asks the owner of a token to prove it: {@code <tokenChallenge xmlns='urn:xmpp:iot:provisioning'
     * token='…'>…</tokenChallenge>}.
     *
     * @param token the token
     * @param data what to decrypt; null if a sender forgot
     */
    public record TokenChallenge(String token, @Nullable Bytes data) {
        public static final ElementType<TokenChallenge> TYPE = ElementType.of(
                "provisioningTokenChallenge",
                NAMESPACE,
                "tokenChallenge",
                attribute("token", STRING, TokenChallenge::token),
                ownText("data", BYTES, TokenChallenge::data),
                TokenChallenge::new);
    }

    /**
     * Proves it: {@code <tokenChallengeResponse xmlns='urn:xmpp:iot:provisioning'>…</tokenChallengeResponse>}.
     *
     * @param data what was decrypted; null if a sender forgot
     */
    public record TokenChallengeResponse(@Nullable Bytes data) {
        public static final ElementType<TokenChallengeResponse> TYPE = ElementType.of(
                "provisioningTokenChallengeResponse",
                NAMESPACE,
                "tokenChallengeResponse",
                ownText("data", BYTES, TokenChallengeResponse::data),
                TokenChallengeResponse::new);
    }

    /**
     * May somebody be a contact? {@code <isFriend xmlns='urn:xmpp:iot:provisioning' jid='…'/>}.
     *
     * @param jid who
     */
    public record IsFriend(Address jid) {
        public static final ElementType<IsFriend> TYPE = ElementType.of(
                "provisioningIsFriend", NAMESPACE, "isFriend", attribute("jid", JID, IsFriend::jid), IsFriend::new);
    }

    /**
     * The answer: {@code <isFriendResponse xmlns='urn:xmpp:iot:provisioning' jid='…' result='true'/>}.
     *
     * @param jid who
     * @param result whether it is so
     * @param secondaryTrustAllowed whether what they are allowed goes for their contacts too; null for no
     */
    public record IsFriendResponse(
            Address jid, Boolean result, @Nullable Boolean secondaryTrustAllowed) {
        public static final ElementType<IsFriendResponse> TYPE = ElementType.of(
                "provisioningIsFriendResponse",
                NAMESPACE,
                "isFriendResponse",
                attribute("jid", JID, IsFriendResponse::jid),
                attribute("result", BOOLEAN, IsFriendResponse::result),
                optionalAttribute("secondaryTrustAllowed", BOOLEAN, IsFriendResponse::secondaryTrustAllowed),
                IsFriendResponse::new);
    }

    /**
     * Somebody is to be a contact no longer: {@code <unfriend xmlns='urn:xmpp:iot:provisioning' jid='…'/>}.
     *
     * @param jid who
     */
    public record Unfriend(Address jid) {
        public static final ElementType<Unfriend> TYPE = ElementType.of(
                "provisioningUnfriend", NAMESPACE, "unfriend", attribute("jid", JID, Unfriend::jid), Unfriend::new);
    }

    /**
     * Somebody is to be a contact: {@code <friend xmlns='urn:xmpp:iot:provisioning' jid='…'/>}.
     *
     * @param jid who
     */
    public record Friend(Address jid) {
        public static final ElementType<Friend> TYPE = ElementType.of(
                "provisioningFriend", NAMESPACE, "friend", attribute("jid", JID, Friend::jid), Friend::new);
    }

    /**
     * May somebody read values? {@code <canRead xmlns='urn:xmpp:iot:provisioning' jid='…'/>}.
     *
     * @param jid who
     * @param nodes of which devices; none for all
     * @param fields which values; none for all
     * @param momentary whether to read what it is now; null for no
     * @param peak whether to read the most it was; null for no
     * @param status whether to read how the device is; null for no
     * @param computed whether to read what is reckoned; null for no
     * @param identity whether to read what the device is called; null for no
     * @param historicalSecond whether to read of each second; null for no
     * @param historicalMinute whether to read of each minute; null for no
     * @param historicalHour whether to read of each hour; null for no
     * @param historicalDay whether to read of each day; null for no
     * @param historicalWeek whether to read of each week; null for no
     * @param historicalMonth whether to read of each month; null for no
     * @param historicalQuarter whether to read of each quarter; null for no
     * @param historicalYear whether to read of each year; null for no
     * @param historicalOther whether to read of other spans; null for no
     * @param all whether to read all of these; null for no
     * @param historical whether to read all that was; null for no
     * @param serviceToken what the service is allowed; null if absent
     * @param userToken what the user is allowed; null if absent
     * @param deviceToken what the device is allowed; null if absent
     */
    public record CanRead(
            Address jid,
            List<Node> nodes,
            List<String> fields,
            @Nullable Boolean momentary,
            @Nullable Boolean peak,
            @Nullable Boolean status,
            @Nullable Boolean computed,
            @Nullable Boolean identity,
            @Nullable Boolean historicalSecond,
            @Nullable Boolean historicalMinute,
            @Nullable Boolean historicalHour,
            @Nullable Boolean historicalDay,
            @Nullable Boolean historicalWeek,
            @Nullable Boolean historicalMonth,
            @Nullable Boolean historicalQuarter,
            @Nullable Boolean historicalYear,
            @Nullable Boolean historicalOther,
            @Nullable Boolean all,
            @Nullable Boolean historical,
            @Nullable String serviceToken,
            @Nullable String userToken,
            @Nullable String deviceToken) {
        private static final Field<CanRead, Address> JID_FIELD = attribute("jid", JID, CanRead::jid);
        private static final Field<CanRead, List<Node>> NODES = children("nodes", Node.TYPE, CanRead::nodes);
        private static final Field<CanRead, List<String>> FIELDS =
                childAttributes("fields", "field", "name", STRING, CanRead::fields);
        private static final Field<CanRead, Boolean> MOMENTARY =
                optionalAttribute("momentary", BOOLEAN, CanRead::momentary);
        private static final Field<CanRead, Boolean> PEAK = optionalAttribute("peak", BOOLEAN, CanRead::peak);
        private static final Field<CanRead, Boolean> STATUS = optionalAttribute("status", BOOLEAN, CanRead::status);
        private static final Field<CanRead, Boolean> COMPUTED =
                optionalAttribute("computed", BOOLEAN, CanRead::computed);
        private static final Field<CanRead, Boolean> IDENTITY =
                optionalAttribute("identity", BOOLEAN, CanRead::identity);
        private static final Field<CanRead, Boolean> HISTORICAL_SECOND =
                optionalAttribute("historicalSecond", BOOLEAN, CanRead::historicalSecond);
        private static final Field<CanRead, Boolean> HISTORICAL_MINUTE =
                optionalAttribute("historicalMinute", BOOLEAN, CanRead::historicalMinute);
        private static final Field<CanRead, Boolean> HISTORICAL_HOUR =
                optionalAttribute("historicalHour", BOOLEAN, CanRead::historicalHour);
        private static final Field<CanRead, Boolean> HISTORICAL_DAY =
                optionalAttribute("historicalDay", BOOLEAN, CanRead::historicalDay);
        private static final Field<CanRead, Boolean> HISTORICAL_WEEK =
                optionalAttribute("historicalWeek", BOOLEAN, CanRead::historicalWeek);
        private static final Field<CanRead, Boolean> HISTORICAL_MONTH =
                optionalAttribute("historicalMonth", BOOLEAN, CanRead::historicalMonth);
        private static final Field<CanRead, Boolean> HISTORICAL_QUARTER =
                optionalAttribute("historicalQuarter", BOOLEAN, CanRead::historicalQuarter);
        private static final Field<CanRead, Boolean> HISTORICAL_YEAR =
                optionalAttribute("historicalYear", BOOLEAN, CanRead::historicalYear);
        private static final Field<CanRead, Boolean> HISTORICAL_OTHER =
                optionalAttribute("historicalOther", BOOLEAN, CanRead::historicalOther);
        private static final Field<CanRead, Boolean> ALL = optionalAttribute("all", BOOLEAN, CanRead::all);
        private static final Field<CanRead, Boolean> HISTORICAL =
                optionalAttribute("historical", BOOLEAN, CanRead::historical);
        private static final Field<CanRead, String> SERVICE_TOKEN =
                optionalAttribute("serviceToken", STRING, CanRead::serviceToken);
        private static final Field<CanRead, String> USER_TOKEN =
                optionalAttribute("userToken", STRING, CanRead::userToken);
        private static final Field<CanRead, String> DEVICE_TOKEN =
                optionalAttribute("deviceToken", STRING, CanRead::deviceToken);

        public static final ElementType<CanRead> TYPE = ElementType.of(
                "provisioningCanRead",
                NAMESPACE,
                "canRead",
                List.of(
                        JID_FIELD,
                        NODES,
                        FIELDS,
                        MOMENTARY,
                        PEAK,
                        STATUS,
                        COMPUTED,
                        IDENTITY,
                        HISTORICAL_SECOND,
                        HISTORICAL_MINUTE,
                        HISTORICAL_HOUR,
                        HISTORICAL_DAY,
                        HISTORICAL_WEEK,
                        HISTORICAL_MONTH,
                        HISTORICAL_QUARTER,
                        HISTORICAL_YEAR,
                        HISTORICAL_OTHER,
                        ALL,
                        HISTORICAL,
                        SERVICE_TOKEN,
                        USER_TOKEN,
                        DEVICE_TOKEN),
                in -> new CanRead(
                        in.get(JID_FIELD),
                        in.get(NODES),
                        in.get(FIELDS),
                        in.get(MOMENTARY),
                        in.get(PEAK),
                        in.get(STATUS),
                        in.get(COMPUTED),
                        in.get(IDENTITY),
                        in.get(HISTORICAL_SECOND),
                        in.get(HISTORICAL_MINUTE),
                        in.get(HISTORICAL_HOUR),
                        in.get(HISTORICAL_DAY),
                        in.get(HISTORICAL_WEEK),
                        in.get(HISTORICAL_MONTH),
                        in.get(HISTORICAL_QUARTER),
                        in.get(HISTORICAL_YEAR),
                        in.get(HISTORICAL_OTHER),
                        in.get(ALL),
                        in.get(HISTORICAL),
                        in.get(SERVICE_TOKEN),
                        in.get(USER_TOKEN),
                        in.get(DEVICE_TOKEN)));
    }

    /**
     * The answer: {@code <canReadResponse xmlns='urn:xmpp:iot:provisioning' jid='…' result='true'/>}.
     *
     * @param jid who
     * @param nodes of which devices; none for all
     * @param fields which values; none for all
     * @param momentary whether to read what it is now; null for no
     * @param peak whether to read the most it was; null for no
     * @param status whether to read how the device is; null for no
     * @param computed whether to read what is reckoned; null for no
     * @param identity whether to read what the device is called; null for no
     * @param historicalSecond whether to read of each second; null for no
     * @param historicalMinute whether to read of each minute; null for no
     * @param historicalHour whether to read of each hour; null for no
     * @param historicalDay whether to read of each day; null for no
     * @param historicalWeek whether to read of each week; null for no
     * @param historicalMonth whether to read of each month; null for no
     * @param historicalQuarter whether to read of each quarter; null for no
     * @param historicalYear whether to read of each year; null for no
     * @param historicalOther whether to read of other spans; null for no
     * @param all whether to read all of these; null for no
     * @param historical whether to read all that was; null for no
     * @param result whether it is so
     */
    public record CanReadResponse(
            Address jid,
            List<Node> nodes,
            List<String> fields,
            @Nullable Boolean momentary,
            @Nullable Boolean peak,
            @Nullable Boolean status,
            @Nullable Boolean computed,
            @Nullable Boolean identity,
            @Nullable Boolean historicalSecond,
            @Nullable Boolean historicalMinute,
            @Nullable Boolean historicalHour,
            @Nullable Boolean historicalDay,
            @Nullable Boolean historicalWeek,
            @Nullable Boolean historicalMonth,
            @Nullable Boolean historicalQuarter,
            @Nullable Boolean historicalYear,
            @Nullable Boolean historicalOther,
            @Nullable Boolean all,
            @Nullable Boolean historical,
            Boolean result) {
        private static final Field<CanReadResponse, Address> JID_FIELD = attribute("jid", JID, CanReadResponse::jid);
        private static final Field<CanReadResponse, List<Node>> NODES =
                children("nodes", Node.TYPE, CanReadResponse::nodes);
        private static final Field<CanReadResponse, List<String>> FIELDS =
                childAttributes("fields", "field", "name", STRING, CanReadResponse::fields);
        private static final Field<CanReadResponse, Boolean> MOMENTARY =
                optionalAttribute("momentary", BOOLEAN, CanReadResponse::momentary);
        private static final Field<CanReadResponse, Boolean> PEAK =
                optionalAttribute("peak", BOOLEAN, CanReadResponse::peak);
        private static final Field<CanReadResponse, Boolean> STATUS =
                optionalAttribute("status", BOOLEAN, CanReadResponse::status);
        private static final Field<CanReadResponse, Boolean> COMPUTED =
                optionalAttribute("computed", BOOLEAN, CanReadResponse::computed);
        private static final Field<CanReadResponse, Boolean> IDENTITY =
                optionalAttribute("identity", BOOLEAN, CanReadResponse::identity);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_SECOND =
                optionalAttribute("historicalSecond", BOOLEAN, CanReadResponse::historicalSecond);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_MINUTE =
                optionalAttribute("historicalMinute", BOOLEAN, CanReadResponse::historicalMinute);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_HOUR =
                optionalAttribute("historicalHour", BOOLEAN, CanReadResponse::historicalHour);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_DAY =
                optionalAttribute("historicalDay", BOOLEAN, CanReadResponse::historicalDay);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_WEEK =
                optionalAttribute("historicalWeek", BOOLEAN, CanReadResponse::historicalWeek);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_MONTH =
                optionalAttribute("historicalMonth", BOOLEAN, CanReadResponse::historicalMonth);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_QUARTER =
                optionalAttribute("historicalQuarter", BOOLEAN, CanReadResponse::historicalQuarter);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_YEAR =
                optionalAttribute("historicalYear", BOOLEAN, CanReadResponse::historicalYear);
        private static final Field<CanReadResponse, Boolean> HISTORICAL_OTHER =
                optionalAttribute("historicalOther", BOOLEAN, CanReadResponse::historicalOther);
        private static final Field<CanReadResponse, Boolean> ALL =
                optionalAttribute("all", BOOLEAN, CanReadResponse::all);
        private static final Field<CanReadResponse, Boolean> HISTORICAL =
                optionalAttribute("historical", BOOLEAN, CanReadResponse::historical);
        private static final Field<CanReadResponse, Boolean> RESULT =
                attribute("result", BOOLEAN, CanReadResponse::result);

        public static final ElementType<CanReadResponse> TYPE = ElementType.of(
                "provisioningCanReadResponse",
                NAMESPACE,
                "canReadResponse",
                List.of(
                        JID_FIELD,
                        NODES,
                        FIELDS,
                        MOMENTARY,
                        PEAK,
                        STATUS,
                        COMPUTED,
                        IDENTITY,
                        HISTORICAL_SECOND,
                        HISTORICAL_MINUTE,
                        HISTORICAL_HOUR,
                        HISTORICAL_DAY,
                        HISTORICAL_WEEK,
                        HISTORICAL_MONTH,
                        HISTORICAL_QUARTER,
                        HISTORICAL_YEAR,
                        HISTORICAL_OTHER,
                        ALL,
                        HISTORICAL,
                        RESULT),
                in -> new CanReadResponse(
                        in.get(JID_FIELD),
                        in.get(NODES),
                        in.get(FIELDS),
                        in.get(MOMENTARY),
                        in.get(PEAK),
                        in.get(STATUS),
                        in.get(COMPUTED),
                        in.get(IDENTITY),
                        in.get(HISTORICAL_SECOND),
                        in.get(HISTORICAL_MINUTE),
                        in.get(HISTORICAL_HOUR),
                        in.get(HISTORICAL_DAY),
                        in.get(HISTORICAL_WEEK),
                        in.get(HISTORICAL_MONTH),
                        in.get(HISTORICAL_QUARTER),
                        in.get(HISTORICAL_YEAR),
                        in.get(HISTORICAL_OTHER),
                        in.get(ALL),
                        in.get(HISTORICAL),
                        in.get(RESULT)));
    }

    /**
     * May somebody set values? {@code <canControl xmlns='urn:xmpp:iot:provisioning' jid='…'/>}.
     *
     * @param jid who
     * @param nodes of which devices; none for all
     * @param parameters which values; none for all
     * @param serviceToken what the service is allowed; null if absent
     * @param userToken what the user is allowed; null if absent
     * @param deviceToken what the device is allowed; null if absent
     */
    public record CanControl(
            Address jid,
            List<Node> nodes,
            List<String> parameters,
            @Nullable String serviceToken,
            @Nullable String userToken,
            @Nullable String deviceToken) {
        public static final ElementType<CanControl> TYPE = ElementType.of(
                "provisioningCanControl",
                NAMESPACE,
                "canControl",
                attribute("jid", JID, CanControl::jid),
                children("nodes", Node.TYPE, CanControl::nodes),
                childAttributes("parameters", "parameter", "name", STRING, CanControl::parameters),
                optionalAttribute("serviceToken", STRING, CanControl::serviceToken),
                optionalAttribute("userToken", STRING, CanControl::userToken),
                optionalAttribute("deviceToken", STRING, CanControl::deviceToken),
                CanControl::new);
    }

    /**
     * The answer: {@code <canControlResponse xmlns='urn:xmpp:iot:provisioning' jid='…' result='true'/>}.
     *
     * @param jid who
     * @param nodes of which devices; none for all
     * @param parameters which values; none for all
     * @param result whether it is so
     */
    public record CanControlResponse(Address jid, List<Node> nodes, List<String> parameters, Boolean result) {
        public static final ElementType<CanControlResponse> TYPE = ElementType.of(
                "provisioningCanControlResponse",
                NAMESPACE,
                "canControlResponse",
                attribute("jid", JID, CanControlResponse::jid),
                children("nodes", Node.TYPE, CanControlResponse::nodes),
                childAttributes("parameters", "parameter", "name", STRING, CanControlResponse::parameters),
                attribute("result", BOOLEAN, CanControlResponse::result),
                CanControlResponse::new);
    }

    /**
     * A device behind another.
     *
     * @param nodeId what it is called
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Node(
            String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Node> TYPE = ElementType.of(
                "node",
                NAMESPACE,
                "node",
                attribute("nodeId", STRING, Node::nodeId),
                optionalAttribute("sourceId", STRING, Node::sourceId),
                optionalAttribute("cacheType", STRING, Node::cacheType),
                Node::new);
    }

    /** What was answered before is no longer so: {@code <clearCache xmlns='urn:xmpp:iot:provisioning'/>}. */
    public record ClearCache() {
        public static final ElementType<ClearCache> TYPE =
                ElementType.flag("provisioningClearCache", NAMESPACE, "clearCache", new ClearCache());
    }

    /** It is forgotten: {@code <clearCacheResponse xmlns='urn:xmpp:iot:provisioning'/>}. */
    public record ClearCacheResponse() {
        public static final ElementType<ClearCacheResponse> TYPE = ElementType.flag(
                "provisioningClearCacheResponse", NAMESPACE, "clearCacheResponse", new ClearCacheResponse());
    }

    /**
     * May somebody come in? {@code <canAccess xmlns='urn:xmpp:iot:provisioning' serviceToken='…'>…</canAccess>}, with
     * what is known of them.
     *
     * @param serviceToken what the service is allowed
     * @param jid the address; null if absent
     * @param ip4 the address of IPv4; null if absent
     * @param ip6 the address of IPv6; null if absent
     * @param hostName the name of the host; null if absent
     * @param certificate the certificate; null if absent
     * @param certificateThumbprint the hash of the certificate; null if absent
     * @param userName the name of the user; null if absent
     * @param longitude where they are, in degrees; null if absent
     * @param latitude where they are, in degrees; null if absent
     * @param altitude where they are, in metres; null if absent
     * @param sso who they are elsewhere; null if absent
     * @param protocol how they come, such as {@code XMPP} or {@code HTTPS}; null if absent
     */
    public record CanAccess(
            String serviceToken,
            @Nullable Address jid,
            @Nullable String ip4,
            @Nullable String ip6,
            @Nullable String hostName,
            @Nullable Bytes certificate,
            @Nullable Bytes certificateThumbprint,
            @Nullable String userName,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Double altitude,
            @Nullable String sso,
            @Nullable String protocol) {
        private static final Field<CanAccess, String> SERVICE_TOKEN =
                attribute("serviceToken", STRING, CanAccess::serviceToken);
        private static final Field<CanAccess, Address> JID_FIELD =
                childAttribute("jid", "jid", "value", JID, CanAccess::jid);
        private static final Field<CanAccess, String> IP4 =
                childAttribute("ip4", "ip4", "value", STRING, CanAccess::ip4);
        private static final Field<CanAccess, String> IP6 =
                childAttribute("ip6", "ip6", "value", STRING, CanAccess::ip6);
        private static final Field<CanAccess, String> HOST_NAME =
                childAttribute("hostName", "hostName", "value", STRING, CanAccess::hostName);
        private static final Field<CanAccess, Bytes> CERTIFICATE =
                childAttribute("certificate", "x509Certificate", "base64", BYTES, CanAccess::certificate);
        private static final Field<CanAccess, Bytes> CERTIFICATE_THUMBPRINT = childAttribute(
                "certificateThumbprint",
                "x509CertificateThumbprint",
                "base64",
                BYTES,
                CanAccess::certificateThumbprint);
        private static final Field<CanAccess, String> USER_NAME =
                childAttribute("userName", "userName", "value", STRING, CanAccess::userName);
        private static final Field<CanAccess, Double> LONGITUDE =
                childAttribute("longitude", "longitude", "value", DECIMAL, CanAccess::longitude);
        private static final Field<CanAccess, Double> LATITUDE =
                childAttribute("latitude", "latitude", "value", DECIMAL, CanAccess::latitude);
        private static final Field<CanAccess, Double> ALTITUDE =
                childAttribute("altitude", "altitude", "value", DECIMAL, CanAccess::altitude);
        private static final Field<CanAccess, String> SSO =
                childAttribute("sso", "sso", "value", STRING, CanAccess::sso);
        private static final Field<CanAccess, String> PROTOCOL =
                childAttribute("protocol", "protocol", "value", STRING, CanAccess::protocol);

        public static final ElementType<CanAccess> TYPE = ElementType.of(
                "provisioningCanAccess",
                NAMESPACE,
                "canAccess",
                List.of(
                        SERVICE_TOKEN,
                        JID_FIELD,
                        IP4,
                        IP6,
                        HOST_NAME,
                        CERTIFICATE,
                        CERTIFICATE_THUMBPRINT,
                        USER_NAME,
                        LONGITUDE,
                        LATITUDE,
                        ALTITUDE,
                        SSO,
                        PROTOCOL),
                in -> new CanAccess(
                        in.get(SERVICE_TOKEN),
                        in.get(JID_FIELD),
                        in.get(IP4),
                        in.get(IP6),
                        in.get(HOST_NAME),
                        in.get(CERTIFICATE),
                        in.get(CERTIFICATE_THUMBPRINT),
                        in.get(USER_NAME),
                        in.get(LONGITUDE),
                        in.get(LATITUDE),
                        in.get(ALTITUDE),
                        in.get(SSO),
                        in.get(PROTOCOL)));
    }

    /**
     * The answer: {@code <canAccessResponse xmlns='urn:xmpp:iot:provisioning' result='true'/>}.
     *
     * @param result whether it is so
     * @param userToken what the user is allowed; null if absent
     */
    public record CanAccessResponse(
            Boolean result, @Nullable String userToken) {
        public static final ElementType<CanAccessResponse> TYPE = ElementType.of(
                "provisioningCanAccessResponse",
                NAMESPACE,
                "canAccessResponse",
                attribute("result", BOOLEAN, CanAccessResponse::result),
                optionalAttribute("userToken", STRING, CanAccessResponse::userToken),
                CanAccessResponse::new);
    }

    /**
     * Somebody has come in: {@code <userLoggedIn xmlns='urn:xmpp:iot:provisioning' …/>}.
     *
     * @param serviceToken what the service is allowed
     * @param userToken what the user is allowed
     * @param userName what they are called
     */
    public record UserLoggedIn(String serviceToken, String userToken, String userName) {
        public static final ElementType<UserLoggedIn> TYPE = ElementType.of(
                "provisioningUserLoggedIn",
                NAMESPACE,
                "userLoggedIn",
                attribute("serviceToken", STRING, UserLoggedIn::serviceToken),
                attribute("userToken", STRING, UserLoggedIn::userToken),
                attribute("userName", STRING, UserLoggedIn::userName),
                UserLoggedIn::new);
    }

    /**
     * May a user do something? {@code <hasPrivilege xmlns='urn:xmpp:iot:provisioning' …/>}.
     *
     * @param serviceToken what the service is allowed
     * @param userToken what the user is allowed
     * @param privilegeId what, in words with dots between
     */
    public record HasPrivilege(String serviceToken, String userToken, String privilegeId) {
        public static final ElementType<HasPrivilege> TYPE = ElementType.of(
                "provisioningHasPrivilege",
                NAMESPACE,
                "hasPrivilege",
                attribute("serviceToken", STRING, HasPrivilege::serviceToken),
                attribute("userToken", STRING, HasPrivilege::userToken),
                attribute("privilegeId", STRING, HasPrivilege::privilegeId),
                HasPrivilege::new);
    }

    /**
     * The answer: {@code <hasPrivilegeResponse xmlns='urn:xmpp:iot:provisioning' result='true'/>}.
     *
     * @param result whether it is so
     */
    public record HasPrivilegeResponse(Boolean result) {
        public static final ElementType<HasPrivilegeResponse> TYPE = ElementType.of(
                "provisioningHasPrivilegeResponse",
                NAMESPACE,
                "hasPrivilegeResponse",
                attribute("result", BOOLEAN, HasPrivilegeResponse::result),
                HasPrivilegeResponse::new);
    }

    /**
     * Asks for all that a user may do: {@code <downloadPrivileges xmlns='urn:xmpp:iot:provisioning' …/>}.
     *
     * @param serviceToken what the service is allowed
     * @param userToken what the user is allowed
     */
    public record DownloadPrivileges(String serviceToken, String userToken) {
        public static final ElementType<DownloadPrivileges> TYPE = ElementType.of(
                "provisioningDownloadPrivileges",
                NAMESPACE,
                "downloadPrivileges",
                attribute("serviceToken", STRING, DownloadPrivileges::serviceToken),
                attribute("userToken", STRING, DownloadPrivileges::userToken),
                DownloadPrivileges::new);
    }

    /**
     * The answer: {@code <downloadPrivilegesResponse
     * xmlns='urn:xmpp:iot:provisioning'>…</downloadPrivilegesResponse>}.
     *
     * @param rules the rules; of those that go for a privilege the last counts
     */
    public record Privileges(List<Privilege> rules) {
        public static final ElementType<Privileges> TYPE = ElementType.of(
                "provisioningPrivileges",
                NAMESPACE,
                "downloadPrivilegesResponse",
                children("rules", Privilege.TYPE, Privileges::rules),
                Privileges::new);
    }

    /**
     * What a user may do, or may not.
     *
     * @param rule whether it is allowed
     * @param id what, in words with dots between
     */
    public record Privilege(Rule rule, String id) {
        public static final ElementType<Privilege> TYPE = ElementType.of(
                "privilege",
                NAMESPACE,
                "include",
                ownName("rule", Rule.WORDS, Privilege::rule),
                attribute("id", STRING, Privilege::id),
                Privilege::new);
    }

    /** Whether something is allowed. */
    public enum Rule {
        /** It is. */
        INCLUDE,
        /** It is not. */
        EXCLUDE;

        static final ValueType<Rule> WORDS = Values.oneOf(values(), "include", "exclude");
    }
}
