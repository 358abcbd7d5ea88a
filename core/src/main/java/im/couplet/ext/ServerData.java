package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a server, to be taken to another: {@code <server-data xmlns='urn:xmpp:pie:0'/>}, the root of a file. XEP-0227
 * 1.1 (2021-06-02).
 *
 * @param hosts one for each domain
 * @param extensions what else is there
 */
public record ServerData(List<Host> hosts, List<Element> extensions) {
    private static final String NAMESPACE = "urn:xmpp:pie:0";

    public static final ElementType<ServerData> TYPE = ElementType.of(
            "serverData",
            NAMESPACE,
            "server-data",
            children("hosts", Host.TYPE, ServerData::hosts),
            anyExtensions(ServerData::extensions),
            ServerData::new);

    /**
     * A domain: {@code <host xmlns='urn:xmpp:pie:0' jid='capulet.com'/>}, which may be a file of its own.
     *
     * @param jid the domain
     * @param users its accounts
     * @param extensions what else is there
     */
    public record Host(Address jid, List<User> users, List<Element> extensions) {
        public static final ElementType<Host> TYPE = ElementType.of(
                "serverDataHost",
                NAMESPACE,
                "host",
                attribute("jid", JID, Host::jid),
                children("users", User.TYPE, Host::users),
                anyExtensions(Host::extensions),
                Host::new);
    }

    /**
     * An account: {@code <user xmlns='urn:xmpp:pie:0' name='juliet'/>}, which may be a file of its own.
     *
     * @param name the localpart
     * @param password the password; null if it is not there
     * @param credentials what stands for the password, one for each mechanism
     * @param offlineMessages what waits for the user; null for nothing
     * @param subscriptionRequests who waits for an answer
     * @param archive what was said; null if it is not there
     * @param nodeSettings how the nodes of publish-subscribe are; null if there are none
     * @param nodeItems what was published at them; null if nothing was
     * @param extensions what else is kept: the roster, a card, private storage, privacy lists
     */
    public record User(
            String name,
            @Nullable String password,
            List<ScramCredentials> credentials,
            @Nullable OfflineMessages offlineMessages,
            List<Presence> subscriptionRequests,
            @Nullable MessageArchive archive,
            ServerDataNodes.@Nullable Settings nodeSettings,
            ServerDataNodes.@Nullable Items nodeItems,
            List<Element> extensions) {
        public static final ElementType<User> TYPE = ElementType.of(
                "serverDataUser",
                NAMESPACE,
                "user",
                attribute("name", STRING, User::name),
                optionalAttribute("password", STRING, User::password),
                children("credentials", ScramCredentials.TYPE, User::credentials),
                child("offlineMessages", OfflineMessages.TYPE, User::offlineMessages),
                children("subscriptionRequests", Presence.TYPE, User::subscriptionRequests),
                child("archive", MessageArchive.TYPE, User::archive),
                child("nodeSettings", ServerDataNodes.Settings.TYPE, User::nodeSettings),
                child("nodeItems", ServerDataNodes.Items.TYPE, User::nodeItems),
                anyExtensions(Place.IQ, User::extensions),
                User::new);
    }

    /**
     * What stands for a password (RFC 5802 section 3).
     *
     * @param mechanism the mechanism, such as {@code SCRAM-SHA-1}
     * @param iterations how often the hash is taken
     * @param salt the salt
     * @param serverKey the ServerKey
     * @param storedKey the StoredKey
     */
    public record ScramCredentials(
            String mechanism,
            @Nullable Integer iterations,
            @Nullable Bytes salt,
            @Nullable Bytes serverKey,
            @Nullable Bytes storedKey) {
        public static final ElementType<ScramCredentials> TYPE = ElementType.of(
                "scramCredentials",
                "urn:xmpp:pie:0#scram",
                "scram-credentials",
                attribute("mechanism", STRING, ScramCredentials::mechanism),
                childText("iterations", "iter-count", NON_NEGATIVE, ScramCredentials::iterations),
                childText("salt", BYTES, ScramCredentials::salt),
                childText("serverKey", "server-key", BYTES, ScramCredentials::serverKey),
                childText("storedKey", "stored-key", BYTES, ScramCredentials::storedKey),
                ScramCredentials::new);
    }

    /**
     * What came while the user was away.
     *
     * @param stanzas the messages, with a {@link Delay} in each
     */
    public record OfflineMessages(List<Stanza> stanzas) {
        public static final ElementType<OfflineMessages> TYPE = ElementType.of(
                "offlineMessages",
                NAMESPACE,
                "offline-messages",
                children("stanzas", Embedded.STANZA, OfflineMessages::stanzas),
                OfflineMessages::new);
    }

    /**
     * What was said.
     *
     * @param results the messages, as XEP-0313 has them
     */
    public record MessageArchive(List<Archive.Result> results) {
        public static final ElementType<MessageArchive> TYPE = ElementType.of(
                "messageArchive",
                "urn:xmpp:pie:0#mam",
                "archive",
                children("results", Archive.Result.TYPE, MessageArchive::results),
                MessageArchive::new);
    }
}
