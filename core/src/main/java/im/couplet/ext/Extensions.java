package im.couplet.ext;

import static im.couplet.schema.Place.DOCUMENT;
import static im.couplet.schema.Place.ERROR;
import static im.couplet.schema.Place.FEATURES;
import static im.couplet.schema.Place.IQ;
import static im.couplet.schema.Place.ITEM;
import static im.couplet.schema.Place.MECHANISMS;
import static im.couplet.schema.Place.MESSAGE;
import static im.couplet.schema.Place.PRESENCE;
import static im.couplet.schema.Place.STREAM;
import static im.couplet.schema.Place.STREAM_ERROR;
import static im.couplet.schema.Place.WITHIN;

import im.couplet.schema.ElementType;
import im.couplet.schema.ElementTypes;
import im.couplet.schema.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of all extensions, by number. */
public final class Extensions {
    /** The JavaScript bundles, from the smallest; what one knows, those behind it know too. */
    public enum Bundle {
        /** What RFC 6120 and 6121 say. */
        CORE("couplet/core"),
        /** What a chat client needs. */
        CHAT("couplet"),
        /** Everything. */
        FULL("couplet/full");

        private final String path;

        Bundle(String path) {
            this.path = path;
        }

        /** The name under which it is imported. */
        public String path() {
            return path;
        }
    }

    /**
     * One line of the table.
     *
     * @param specification the document that says what it is: {@code XEP-0203}, {@code RFC 6121}
     * @param title what it is called there
     * @param type its declaration
     * @param places where it stands
     * @param bundle the smallest bundle that knows it
     */
    public record Extension(
            String specification, String title, ElementType<?> type, List<Place> places, Bundle bundle) {
        /**
         * Checks it.
         *
         * @throws IllegalArgumentException if it stands nowhere
         */
        public Extension {
            if (places.isEmpty()) {
                throw new IllegalArgumentException(type.key() + " must say where it stands");
            }
        }
    }

    /** All of them. */
    public static final List<Extension> ALL = List.of(
            core("RFC 3921", "Session Establishment", ResourceBinding.Session.TYPE, FEATURES, IQ),
            core("RFC 6120", "STARTTLS", StartTls.TYPE, FEATURES, STREAM),
            core("RFC 6120", "STARTTLS", StartTls.Proceed.TYPE, STREAM),
            core("RFC 6120", "STARTTLS", StartTls.Failure.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Mechanisms.TYPE, FEATURES),
            core("RFC 6120", "SASL", Sasl.Auth.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Challenge.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Response.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Abort.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Success.TYPE, STREAM),
            core("RFC 6120", "SASL", Sasl.Failure.TYPE, STREAM),
            core("RFC 6120", "Resource Binding", ResourceBinding.TYPE, FEATURES, IQ),
            core("RFC 6121", "Roster", Roster.TYPE, IQ),
            core("RFC 6121", "Roster Versioning", RosterFeatures.Versioning.TYPE, FEATURES),
            core("RFC 6121", "Subscription Pre-Approval", RosterFeatures.PreApproval.TYPE, FEATURES),
            extension("RFC 6415", "Web Host Metadata", ResourceDescriptor.TYPE, MESSAGE, IQ, ITEM, DOCUMENT),
            chat("XEP-0004", "Data Forms", DataForm.TYPE, MESSAGE, IQ, ITEM),
            extension("XEP-0009", "Jabber-RPC", RemoteCall.TYPE, IQ),
            extension("XEP-0012", "Last Activity", LastActivity.TYPE, PRESENCE, IQ),
            extension("XEP-0013", "Flexible Offline Message Retrieval", OfflineRetrieval.TYPE, MESSAGE, IQ),
            extension("XEP-0016", "Privacy Lists", PrivacyLists.TYPE, IQ),
            extension("XEP-0020", "Feature Negotiation", FeatureNegotiation.TYPE, MESSAGE, IQ, ERROR),
            extension("XEP-0022", "Message Events", MessageEvents.TYPE, MESSAGE),
            extension("XEP-0027", "Current Jabber OpenPGP Usage", LegacyOpenPgp.Signed.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0027", "Current Jabber OpenPGP Usage", LegacyOpenPgp.Encrypted.TYPE, MESSAGE),
            chat("XEP-0030", "Service Discovery", DiscoInfo.TYPE, IQ),
            chat("XEP-0030", "Service Discovery", DiscoItems.TYPE, MESSAGE, IQ),
            extension("XEP-0033", "Extended Stanza Addressing", Addresses.TYPE, MESSAGE, PRESENCE, IQ),
            chat("XEP-0045", "Multi-User Chat", Muc.TYPE, PRESENCE),
            chat("XEP-0045", "Multi-User Chat", MucUser.TYPE, MESSAGE, PRESENCE),
            chat("XEP-0045", "Multi-User Chat", MucAdmin.TYPE, IQ),
            chat("XEP-0045", "Multi-User Chat", MucOwner.TYPE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Open.TYPE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Data.TYPE, MESSAGE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Close.TYPE, IQ),
            chat("XEP-0048", "Bookmarks", BookmarkStorage.TYPE, ITEM),
            chat("XEP-0049", "Private XML Storage", PrivateStorage.TYPE, IQ),
            extension("XEP-0050", "Ad-Hoc Commands", AdHocCommand.TYPE, IQ),
            extension("XEP-0050", "Ad-Hoc Commands", AdHocCommand.Problem.TYPE, ERROR),
            chat("XEP-0054", "vcard-temp", VCardTemp.TYPE, IQ),
            extension("XEP-0055", "Jabber Search", Search.TYPE, IQ),
            chat("XEP-0059", "Result Set Management", ResultSet.TYPE, IQ),
            chat("XEP-0060", "Publish-Subscribe", PubSub.TYPE, IQ, MESSAGE),
            chat("XEP-0060", "Publish-Subscribe", PubSubOwner.TYPE, IQ),
            chat("XEP-0060", "Publish-Subscribe", PubSubEvent.TYPE, MESSAGE),
            chat("XEP-0060", "Publish-Subscribe", PubSubError.Condition.TYPE, ERROR),
            chat("XEP-0060", "Publish-Subscribe", PubSubError.Unsupported.TYPE, ERROR),
            extension("XEP-0065", "SOCKS5 Bytestreams", Socks5Bytestreams.TYPE, IQ),
            extension("XEP-0065", "SOCKS5 Bytestreams", Socks5Bytestreams.UdpSuccess.TYPE, MESSAGE),
            chat("XEP-0066", "Out of Band Data", OutOfBand.Link.TYPE, MESSAGE, PRESENCE, ITEM),
            chat("XEP-0066", "Out of Band Data", OutOfBand.Transfer.TYPE, IQ),
            extension("XEP-0070", "Verifying HTTP Requests via XMPP", HttpConfirmation.TYPE, MESSAGE, IQ),
            extension("XEP-0071", "XHTML-IM", XhtmlMessage.TYPE, MESSAGE),
            extension("XEP-0072", "SOAP Over XMPP", SoapFault.TYPE, ERROR),
            chat("XEP-0077", "In-Band Registration", AccountRegistration.TYPE, IQ),
            chat("XEP-0077", "In-Band Registration", AccountRegistration.Feature.TYPE, FEATURES),
            extension("XEP-0078", "Non-SASL Authentication", LegacyAuth.TYPE, IQ),
            extension("XEP-0078", "Non-SASL Authentication", LegacyAuth.Feature.TYPE, FEATURES),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.TYPE, MESSAGE),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.InvalidRules.TYPE, ERROR),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.UnsupportedActions.TYPE, ERROR),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.UnsupportedConditions.TYPE, ERROR),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.FailedRules.TYPE, ERROR),
            extension("XEP-0079", "Advanced Message Processing", MessageProcessing.Feature.TYPE, FEATURES),
            extension("XEP-0080", "User Location", GeoLocation.TYPE, MESSAGE, PRESENCE, ITEM),
            extension("XEP-0083", "Nested Roster Groups", RosterDelimiter.TYPE, ITEM),
            chat("XEP-0084", "User Avatar", Avatar.Metadata.TYPE, ITEM),
            chat("XEP-0084", "User Avatar", Avatar.Data.TYPE, ITEM),
            chat("XEP-0085", "Chat State Notifications", ChatState.TYPE, MESSAGE),
            extension("XEP-0090", "Legacy Entity Time", LegacyTime.TYPE, IQ),
            extension("XEP-0091", "Legacy Delayed Delivery", LegacyDelay.TYPE, MESSAGE, PRESENCE),
            chat("XEP-0092", "Software Version", SoftwareVersion.TYPE, IQ, ITEM),
            extension("XEP-0093", "Roster Item Exchange", SharedContacts.TYPE, MESSAGE),
            extension("XEP-0094", "Agent Information", Agents.TYPE, IQ),
            extension("XEP-0095", "Stream Initiation", StreamInitiation.TYPE, IQ),
            extension("XEP-0095", "Stream Initiation", StreamInitiation.Refusal.TYPE, ERROR),
            extension("XEP-0096", "SI File Transfer", SiFile.TYPE, WITHIN),
            extension("XEP-0100", "Gateway Interaction", Gateway.TYPE, IQ),
            chat("XEP-0103", "URL Address Information", FileSharing.UrlData.TYPE, MESSAGE, IQ),
            extension("XEP-0103", "URL Address Information", FileSharing.UrlError.TYPE, ERROR),
            extension("XEP-0107", "User Mood", Mood.TYPE, MESSAGE, ITEM),
            extension("XEP-0108", "User Activity", Activity.TYPE, ITEM),
            extension("XEP-0114", "Jabber Component Protocol", ComponentHandshake.TYPE, STREAM),
            extension("XEP-0114", "Jabber Component Protocol", ComponentHandshake.CONNECT_TYPE, STREAM),
            chat("XEP-0115", "Entity Capabilities", Caps.TYPE, FEATURES, PRESENCE),
            extension("XEP-0118", "User Tune", Tune.TYPE, ITEM),
            extension("XEP-0124", "Bidirectional-streams Over Synchronous HTTP (BOSH)", BoshWrapper.TYPE, DOCUMENT),
            chat("XEP-0131", "Stanza Headers and Internet Metadata", Headers.TYPE, MESSAGE, PRESENCE, IQ, ITEM),
            extension("XEP-0136", "Message Archiving", LegacyArchivePreferences.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchivePreferences.Auto.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchivePreferences.ItemRemoval.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchivePreferences.SessionRemoval.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchivePreferences.Feature.TYPE, FEATURES),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Save.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Chat.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Listing.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Retrieve.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Remove.TYPE, IQ),
            extension("XEP-0136", "Message Archiving", LegacyArchive.Modified.TYPE, IQ),
            extension("XEP-0137", "Publishing Stream Initiation Requests", SiPublication.TYPE, MESSAGE, ITEM),
            extension("XEP-0137", "Publishing Stream Initiation Requests", SiPublication.Start.TYPE, IQ),
            extension("XEP-0137", "Publishing Stream Initiation Requests", SiPublication.Starting.TYPE, IQ),
            extension("XEP-0138", "Stream Compression", StreamCompression.Feature.TYPE, FEATURES),
            extension("XEP-0138", "Stream Compression", StreamCompression.Compress.TYPE, STREAM),
            extension("XEP-0138", "Stream Compression", StreamCompression.Compressed.TYPE, STREAM),
            extension("XEP-0138", "Stream Compression", StreamCompression.Failure.TYPE, STREAM),
            extension("XEP-0144", "Roster Item Exchange", RosterExchange.TYPE, MESSAGE, IQ),
            extension("XEP-0145", "Annotations", RosterNotes.TYPE, ITEM),
            extension("XEP-0152", "Reachability Addresses", Reachability.TYPE, PRESENCE, ITEM),
            chat("XEP-0153", "vCard-Based Avatars", VCardUpdate.TYPE, PRESENCE),
            extension("XEP-0158", "CAPTCHA Forms", Captcha.TYPE, MESSAGE, IQ),
            extension("XEP-0166", "Jingle", Jingle.TYPE, IQ),
            extension("XEP-0166", "Jingle", Jingle.ErrorCondition.TYPE, ERROR),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.TYPE, WITHIN),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.Info.TYPE, WITHIN),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.ErrorCondition.TYPE, ERROR),
            extension("XEP-0171", "Language Translation", Translation.TYPE, MESSAGE, IQ),
            extension("XEP-0171", "Language Translation", Translation.Offers.TYPE, IQ),
            chat("XEP-0172", "User Nickname", Nickname.TYPE, MESSAGE, PRESENCE, ITEM),
            extension("XEP-0176", "Jingle ICE-UDP Transport Method", IceTransport.UDP_TYPE, WITHIN),
            extension("XEP-0177", "Jingle Raw UDP Transport Method", RawUdpTransport.TYPE, WITHIN),
            chat("XEP-0184", "Message Delivery Receipts", Receipts.Request.TYPE, MESSAGE),
            chat("XEP-0184", "Message Delivery Receipts", Receipts.Received.TYPE, MESSAGE),
            extension("XEP-0186", "Invisible Command", Invisibility.Invisible.TYPE, IQ),
            extension("XEP-0186", "Invisible Command", Invisibility.Visible.TYPE, IQ),
            chat("XEP-0191", "Blocking Command", Blocking.BlockList.TYPE, IQ),
            chat("XEP-0191", "Blocking Command", Blocking.Block.TYPE, IQ),
            chat("XEP-0191", "Blocking Command", Blocking.Unblock.TYPE, IQ),
            chat("XEP-0191", "Blocking Command", Blocking.Blocked.TYPE, ERROR),
            extension("XEP-0196", "User Gaming", Gaming.TYPE, ITEM),
            chat("XEP-0198", "Stream Management", StreamAcks.Feature.TYPE, FEATURES),
            chat("XEP-0198", "Stream Management", StreamAcks.Enable.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Enabled.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Resume.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Resumed.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Failed.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Request.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.Answer.TYPE, STREAM),
            chat("XEP-0198", "Stream Management", StreamAcks.TooHigh.TYPE, STREAM_ERROR),
            chat("XEP-0199", "XMPP Ping", Ping.TYPE, IQ),
            extension("XEP-0202", "Entity Time", EntityTime.TYPE, IQ),
            chat("XEP-0203", "Delayed Delivery", Delay.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0205", "Best Practices to Discourage Denial of Service Attacks", LimitExceeded.TYPE, ERROR),
            extension("XEP-0215", "External Service Discovery", ExternalServices.TYPE, IQ),
            extension("XEP-0215", "External Service Discovery", ExternalServices.Credentials.TYPE, IQ),
            extension("XEP-0220", "Server Dialback", Dialback.Result.TYPE, STREAM),
            extension("XEP-0220", "Server Dialback", Dialback.Verify.TYPE, STREAM),
            extension("XEP-0220", "Server Dialback", Dialback.Feature.TYPE, FEATURES),
            chat("XEP-0221", "Data Forms Media Element", Media.TYPE, WITHIN),
            chat("XEP-0224", "Attention", Attention.TYPE, MESSAGE),
            extension("XEP-0227", "Portable Import/Export Format for XMPP-IM Servers", ServerData.TYPE, DOCUMENT),
            extension("XEP-0227", "Portable Import/Export Format for XMPP-IM Servers", ServerData.Host.TYPE, DOCUMENT),
            extension("XEP-0227", "Portable Import/Export Format for XMPP-IM Servers", ServerData.User.TYPE, DOCUMENT),
            chat("XEP-0231", "Bits of Binary", BitsOfBinary.TYPE, MESSAGE, PRESENCE, IQ),
            extension(
                    "XEP-0233", "XMPP Server Registration for use with Kerberos V5", KerberosHostname.TYPE, MECHANISMS),
            extension("XEP-0234", "Jingle File Transfer", FileTransfer.TYPE, WITHIN),
            extension("XEP-0234", "Jingle File Transfer", FileTransfer.ErrorCondition.TYPE, ERROR),
            extension("XEP-0235", "OAuth Over XMPP", OAuth.TYPE, MESSAGE, IQ, ITEM),
            extension("XEP-0235", "OAuth Over XMPP", OAuth.Refusal.TYPE, ERROR),
            chat("XEP-0249", "Direct MUC Invitations", DirectInvite.TYPE, MESSAGE),
            extension(
                    "XEP-0257", "Client Certificate Management for SASL EXTERNAL", ClientCertificates.Append.TYPE, IQ),
            extension("XEP-0257", "Client Certificate Management for SASL EXTERNAL", ClientCertificates.Items.TYPE, IQ),
            extension(
                    "XEP-0257", "Client Certificate Management for SASL EXTERNAL", ClientCertificates.Disable.TYPE, IQ),
            extension(
                    "XEP-0257", "Client Certificate Management for SASL EXTERNAL", ClientCertificates.Revoke.TYPE, IQ),
            extension("XEP-0258", "Security Labels in XMPP", SecurityLabel.TYPE, MESSAGE),
            extension("XEP-0258", "Security Labels in XMPP", SecurityLabelCatalog.TYPE, IQ),
            extension("XEP-0260", "Jingle SOCKS5 Bytestreams Transport Method", Socks5Transport.TYPE, WITHIN),
            extension("XEP-0261", "Jingle In-Band Bytestreams Transport Method", IbbTransport.TYPE, WITHIN),
            extension("XEP-0262", "Use of ZRTP in Jingle RTP Sessions", ZrtpHash.TYPE, WITHIN),
            extension("XEP-0264", "Jingle Content Thumbnails", Thumbnail.TYPE, WITHIN),
            extension("XEP-0265", "Out-of-Band Stream Data", OutOfBandStream.TYPE, IQ),
            extension("XEP-0265", "Out-of-Band Stream Data", OutOfBandStream.Abort.TYPE, IQ),
            extension("XEP-0272", "Multiparty Jingle (Muji)", Muji.TYPE, PRESENCE),
            extension("XEP-0277", "Microblogging over XMPP", Atom.TYPE, ITEM),
            extension("XEP-0277", "Microblogging over XMPP", Atom.Feed.TYPE, ITEM),
            extension("XEP-0279", "Server IP Check", IpAddress.TYPE, IQ),
            extension("XEP-0279", "Server IP Check", IpAddress.Legacy.TYPE, IQ),
            chat("XEP-0280", "Message Carbons", Carbons.Enable.TYPE, IQ),
            chat("XEP-0280", "Message Carbons", Carbons.Disable.TYPE, IQ),
            chat("XEP-0280", "Message Carbons", Carbons.Private.TYPE, MESSAGE),
            chat("XEP-0280", "Message Carbons", Carbons.Received.TYPE, MESSAGE),
            chat("XEP-0280", "Message Carbons", Carbons.Sent.TYPE, MESSAGE),
            extension("XEP-0283", "Moved", Moved.TYPE, PRESENCE, ITEM),
            extension("XEP-0284", "Shared XML Editing", SharedEditing.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0284", "Shared XML Editing", SharedEditing.Transport.TYPE, WITHIN),
            extension("XEP-0288", "Bidirectional Server-to-Server Connections", Bidirectional.Feature.TYPE, FEATURES),
            extension("XEP-0288", "Bidirectional Server-to-Server Connections", Bidirectional.Enable.TYPE, STREAM),
            extension("XEP-0292", "vCard4 Over XMPP", VCard4.TYPE, IQ, ITEM),
            extension("XEP-0293", "Jingle RTP Feedback Negotiation", RtpFeedback.TYPE, WITHIN),
            extension("XEP-0294", "Jingle RTP Header Extensions Negotiation", RtpHeaderExtension.TYPE, WITHIN),
            chat("XEP-0297", "Stanza Forwarding", Forwarded.TYPE, MESSAGE, IQ),
            chat("XEP-0300", "Use of Cryptographic Hash Functions in XMPP", Hash.TYPE, MESSAGE, IQ),
            chat("XEP-0300", "Use of Cryptographic Hash Functions in XMPP", Hash.Used.TYPE, MESSAGE),
            extension("XEP-0301", "In-Band Real Time Text", RealTimeText.TYPE, MESSAGE),
            extension("XEP-0307", "Unique Room Names for Multi-User Chat", UniqueRoomName.TYPE, IQ),
            chat("XEP-0308", "Last Message Correction", Correction.TYPE, MESSAGE),
            extension("XEP-0310", "Presence State Annotations", PresenceAnnotation.TYPE, PRESENCE),
            chat("XEP-0313", "Message Archive Management", Archive.Query.TYPE, IQ),
            chat("XEP-0313", "Message Archive Management", Archive.Result.TYPE, MESSAGE),
            chat("XEP-0313", "Message Archive Management", Archive.Finished.TYPE, IQ),
            chat("XEP-0313", "Message Archive Management", Archive.Metadata.TYPE, IQ),
            chat("XEP-0315", "Data Forms XML Element", FormXml.TYPE, WITHIN),
            extension("XEP-0317", "Hats", Hats.TYPE, PRESENCE),
            chat("XEP-0319", "Last User Interaction in Presence", Idle.TYPE, PRESENCE),
            extension("XEP-0320", "Use of DTLS-SRTP in Jingle Sessions", DtlsFingerprint.TYPE, WITHIN),
            extension("XEP-0321", "Remote Roster Management", RosterManagement.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Request.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Accepted.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Rejected.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Started.TYPE, MESSAGE),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Cancel.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Cancelled.TYPE, IQ),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Done.TYPE, MESSAGE),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.FieldValues.TYPE, MESSAGE),
            extension("XEP-0323", "Internet of Things - Sensor Data", SensorData.Failure.TYPE, MESSAGE),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.GetToken.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.TokenQuestion.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.TokenAnswer.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.Token.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.TokenChallenge.TYPE, IQ),
            extension(
                    "XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.TokenChallengeResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.IsFriend.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.IsFriendResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.Unfriend.TYPE, MESSAGE),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.Friend.TYPE, MESSAGE),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanRead.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanReadResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanControl.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanControlResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.ClearCache.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.ClearCacheResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanAccess.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.CanAccessResponse.TYPE, IQ),
            extension(
                    "XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.UserLoggedIn.TYPE, MESSAGE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.HasPrivilege.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.HasPrivilegeResponse.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.DownloadPrivileges.TYPE, IQ),
            extension("XEP-0324", "Internet of Things - Provisioning", ThingProvisioning.Privileges.TYPE, IQ),
            extension("XEP-0325", "Internet of Things - Control", ThingControl.Request.TYPE, MESSAGE, IQ),
            extension("XEP-0325", "Internet of Things - Control", ThingControl.Response.TYPE, IQ),
            extension("XEP-0325", "Internet of Things - Control", ThingControl.ParameterError.TYPE, ERROR),
            extension("XEP-0325", "Internet of Things - Control", ThingControl.FormRequest.TYPE, IQ),
            extension("XEP-0325", "Internet of Things - Control", ThingControl.ParameterGroup.TYPE, WITHIN),
            extension("XEP-0328", "JID Preparation and Validation Service", JidPreparation.Request.TYPE, IQ),
            extension("XEP-0328", "JID Preparation and Validation Service", JidPreparation.Base64Request.TYPE, IQ),
            extension("XEP-0328", "JID Preparation and Validation Service", JidPreparation.Result.TYPE, IQ),
            extension("XEP-0328", "JID Preparation and Validation Service", JidPreparation.Old.TYPE, IQ),
            extension("XEP-0330", "Pubsub Subscription", PubSubSubscription.TYPE, ITEM),
            extension("XEP-0332", "HTTP over XMPP transport", HttpOverXmpp.Request.TYPE, IQ),
            extension("XEP-0332", "HTTP over XMPP transport", HttpOverXmpp.Response.TYPE, IQ),
            extension("XEP-0332", "HTTP over XMPP transport", HttpOverXmpp.Chunk.TYPE, MESSAGE),
            extension("XEP-0332", "HTTP over XMPP transport", HttpOverXmpp.Close.TYPE, MESSAGE),
            chat("XEP-0333", "Displayed Markers", DisplayedMarkers.Markable.TYPE, MESSAGE),
            chat("XEP-0333", "Displayed Markers", DisplayedMarkers.Displayed.TYPE, MESSAGE),
            extension("XEP-0333", "Displayed Markers", DisplayedMarkers.Received.TYPE, MESSAGE),
            extension("XEP-0333", "Displayed Markers", DisplayedMarkers.Acknowledged.TYPE, MESSAGE),
            chat("XEP-0334", "Message Processing Hints", Hints.NoPermanentStore.TYPE, MESSAGE),
            chat("XEP-0334", "Message Processing Hints", Hints.NoStore.TYPE, MESSAGE),
            chat("XEP-0334", "Message Processing Hints", Hints.NoCopy.TYPE, MESSAGE),
            chat("XEP-0334", "Message Processing Hints", Hints.Store.TYPE, MESSAGE),
            extension("XEP-0335", "JSON Containers", JsonContainer.TYPE, MESSAGE, ITEM),
            extension("XEP-0338", "Jingle Grouping Framework", JingleGroup.TYPE, WITHIN),
            extension("XEP-0339", "Source-Specific Media Attributes in Jingle", RtpSource.TYPE, WITHIN),
            extension("XEP-0339", "Source-Specific Media Attributes in Jingle", RtpSource.Group.TYPE, WITHIN),
            extension("XEP-0343", "Signaling WebRTC datachannels in Jingle", DataChannels.SctpMap.TYPE, WITHIN),
            extension("XEP-0343", "Signaling WebRTC datachannels in Jingle", DataChannels.Channel.TYPE, WITHIN),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Register.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Mine.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Update.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Claimed.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Remove.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Removed.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Unregister.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Disown.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Disowned.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Search.TYPE, IQ),
            extension("XEP-0347", "Internet of Things - Discovery", ThingRegistry.Found.TYPE, IQ),
            chat("XEP-0352", "Client State Indication", ClientState.TYPE, STREAM),
            chat("XEP-0352", "Client State Indication", ClientState.Feature.TYPE, FEATURES),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Propose.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Ringing.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Proceed.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Accept.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Reject.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Retract.TYPE, MESSAGE),
            chat("XEP-0353", "Jingle Message Initiation", JingleMessages.Finish.TYPE, MESSAGE),
            extension("XEP-0355", "Namespace Delegation", Delegation.TYPE, MESSAGE, IQ),
            extension("XEP-0355", "Namespace Delegation", Delegation.Request.TYPE, IQ),
            extension("XEP-0356", "Privileged Entity", Privilege.TYPE, MESSAGE, IQ),
            extension("XEP-0356", "Privileged Entity", Privilege.PrivilegedIq.TYPE, IQ),
            extension("XEP-0357", "Push Notifications", Push.Enable.TYPE, IQ),
            extension("XEP-0357", "Push Notifications", Push.Disable.TYPE, IQ),
            extension("XEP-0357", "Push Notifications", Push.Notification.TYPE, ITEM),
            extension("XEP-0358", "Publishing Available Jingle Sessions", PublishedJingle.Publication.TYPE, MESSAGE),
            extension("XEP-0358", "Publishing Available Jingle Sessions", PublishedJingle.Start.TYPE, IQ),
            extension("XEP-0358", "Publishing Available Jingle Sessions", PublishedJingle.Starting.TYPE, IQ),
            chat("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.StanzaId.TYPE, MESSAGE),
            chat("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.OriginId.TYPE, MESSAGE),
            chat("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.Referenced.TYPE, MESSAGE),
            chat("XEP-0363", "HTTP File Upload", HttpUpload.Request.TYPE, IQ),
            chat("XEP-0363", "HTTP File Upload", HttpUpload.Slot.TYPE, IQ),
            chat("XEP-0363", "HTTP File Upload", HttpUpload.TooLarge.TYPE, ERROR),
            chat("XEP-0363", "HTTP File Upload", HttpUpload.Retry.TYPE, ERROR),
            extension("XEP-0367", "Message Attaching", AttachTo.TYPE, MESSAGE),
            extension("XEP-0369", "Mediated Information eXchange (MIX)", MixChannel.Participant.TYPE, ITEM),
            extension("XEP-0369", "Mediated Information eXchange (MIX)", MixChannel.UpdateSubscription.TYPE, IQ),
            extension("XEP-0369", "Mediated Information eXchange (MIX)", MixChannel.SetNick.TYPE, IQ),
            extension("XEP-0369", "Mediated Information eXchange (MIX)", MixChannel.Create.TYPE, IQ),
            extension("XEP-0369", "Mediated Information eXchange (MIX)", MixChannel.Destroy.TYPE, IQ),
            extension("XEP-0371", "Jingle ICE Transport Method", IceTransport.TYPE, WITHIN),
            chat("XEP-0372", "References", Reference.TYPE, MESSAGE),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.Encrypted.TYPE, MESSAGE),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.SignCrypt.TYPE, DOCUMENT),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.Sign.TYPE, DOCUMENT),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.Crypt.TYPE, DOCUMENT),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.PublicKey.TYPE, ITEM),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.PublicKeys.TYPE, ITEM),
            extension("XEP-0373", "OpenPGP for XMPP", OpenPgp.SecretKey.TYPE, ITEM),
            chat("XEP-0377", "Blocking Command Reports", AbuseReport.TYPE, WITHIN),
            extension("XEP-0379", "Pre-Authenticated Roster Subscription", Preauthentication.TYPE, PRESENCE, IQ),
            chat("XEP-0380", "Explicit Message Encryption", EncryptionMethod.TYPE, MESSAGE),
            chat("XEP-0382", "Spoiler messages", Spoiler.TYPE, MESSAGE),
            extension("XEP-0383", "Burner JIDs", BurnerIdentity.TYPE, IQ),
            chat("XEP-0384", "OMEMO Encryption", Omemo.Encrypted.TYPE, MESSAGE, PRESENCE, IQ),
            chat("XEP-0384", "OMEMO Encryption", Omemo.Devices.TYPE, ITEM),
            chat("XEP-0384", "OMEMO Encryption", Omemo.Bundle.TYPE, ITEM),
            chat("XEP-0384", "OMEMO Encryption", Omemo.OptOut.TYPE, MESSAGE),
            chat("XEP-0384", "OMEMO Encryption", OmemoLegacy.Encrypted.TYPE, MESSAGE),
            chat("XEP-0384", "OMEMO Encryption", OmemoLegacy.Devices.TYPE, ITEM),
            chat("XEP-0384", "OMEMO Encryption", OmemoLegacy.Bundle.TYPE, ITEM),
            chat("XEP-0385", "Stateless Inline Media Sharing (SIMS)", MediaSharing.TYPE, MESSAGE),
            chat("XEP-0386", "Bind 2", Bind2.TYPE, WITHIN),
            chat("XEP-0386", "Bind 2", Bind2.Bound.TYPE, WITHIN),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Feature.TYPE, FEATURES),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Authenticate.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Challenge.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Response.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Success.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2.Failure.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Continue.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Next.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Data.TYPE, STREAM),
            chat("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Abort.TYPE, STREAM),
            extension(
                    "XEP-0389",
                    "Extensible In-Band Registration",
                    ExtensibleRegistration.Register.TYPE,
                    IQ,
                    FEATURES,
                    STREAM),
            extension(
                    "XEP-0389",
                    "Extensible In-Band Registration",
                    ExtensibleRegistration.Recovery.TYPE,
                    IQ,
                    FEATURES,
                    STREAM),
            extension("XEP-0389", "Extensible In-Band Registration", ExtensibleRegistration.Challenge.TYPE, IQ, STREAM),
            extension("XEP-0389", "Extensible In-Band Registration", ExtensibleRegistration.Response.TYPE, IQ, STREAM),
            extension("XEP-0389", "Extensible In-Band Registration", ExtensibleRegistration.Cancel.TYPE, IQ, STREAM),
            extension("XEP-0389", "Extensible In-Band Registration", ExtensibleRegistration.Success.TYPE, IQ, STREAM),
            extension(
                    "XEP-0389",
                    "Extensible In-Band Registration",
                    ExtensibleRegistration.InvalidFlow.TYPE,
                    STREAM_ERROR),
            chat("XEP-0390", "Entity Capabilities 2.0", Caps2.TYPE, FEATURES, PRESENCE, IQ),
            chat("XEP-0393", "Message Styling", Unstyled.TYPE, MESSAGE),
            chat("XEP-0394", "Message Markup", Markup.TYPE, MESSAGE),
            chat("XEP-0402", "PEP Native Bookmarks", Bookmark.TYPE, ITEM),
            extension(
                    "XEP-0403",
                    "Mediated Information eXchange (MIX): Presence Support",
                    Mix.PresenceSender.TYPE,
                    PRESENCE),
            extension(
                    "XEP-0404",
                    "Mediated Information eXchange (MIX): JID Hidden Channels",
                    MixHidden.Participant.TYPE,
                    ITEM),
            extension("XEP-0404", "Mediated Information eXchange (MIX): JID Hidden Channels", MixHidden.Join.TYPE, IQ),
            extension(
                    "XEP-0404",
                    "Mediated Information eXchange (MIX): JID Hidden Channels",
                    MixHidden.Preference.TYPE,
                    IQ),
            extension(
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.ClientJoin.TYPE,
                    IQ),
            extension(
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.ClientLeave.TYPE,
                    IQ),
            extension(
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.Join.TYPE,
                    IQ),
            extension(
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.Leave.TYPE,
                    IQ),
            extension(
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.Sender.TYPE,
                    MESSAGE),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Invite.TYPE,
                    IQ),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Invitation.TYPE,
                    MESSAGE),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Acknowledgement.TYPE,
                    MESSAGE),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Join.TYPE,
                    IQ),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Register.TYPE,
                    IQ),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Retract.TYPE,
                    MESSAGE),
            extension(
                    "XEP-0407",
                    "Mediated Information eXchange (MIX): Miscellaneous Capabilities",
                    MixInvitations.Retracted.TYPE,
                    MESSAGE),
            extension("XEP-0413", "Order-By", ItemOrder.TYPE, ITEM),
            extension("XEP-0418", "DNS Queries over XMPP (DoX)", DnsOverXmpp.TYPE, IQ),
            extension("XEP-0420", "Stanza Content Encryption", SceEnvelope.TYPE, DOCUMENT),
            chat("XEP-0421", "Occupant identifiers for semi-anonymous MUCs", OccupantId.TYPE, MESSAGE, PRESENCE),
            chat("XEP-0422", "Message Fastening", Fastening.TYPE, MESSAGE, IQ),
            chat("XEP-0424", "Message Retraction", Retraction.Retract.TYPE, MESSAGE),
            chat("XEP-0424", "Message Retraction", Retraction.Retracted.TYPE, MESSAGE),
            chat("XEP-0425", "Moderated Message Retraction", Moderation.Moderate.TYPE, IQ),
            chat("XEP-0428", "Fallback Indication", Fallback.TYPE, MESSAGE),
            extension("XEP-0432", "Simple JSON Messaging", JsonMessage.TYPE, MESSAGE),
            extension("XEP-0434", "Trust Messages (TM)", TrustMessage.TYPE, MESSAGE, ITEM),
            chat("XEP-0437", "Room Activity Indicators", RoomActivity.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0439", "Quick Response", QuickResponse.TYPE, MESSAGE),
            extension("XEP-0439", "Quick Response", QuickResponse.Action.TYPE, MESSAGE),
            extension("XEP-0439", "Quick Response", QuickResponse.Selected.TYPE, MESSAGE),
            extension("XEP-0440", "SASL Channel-Binding Type Capability", ChannelBindings.TYPE, FEATURES),
            extension("XEP-0441", "Message Archive Management Preferences", ArchivePreferences.TYPE, IQ),
            chat("XEP-0444", "Message Reactions", Reactions.TYPE, MESSAGE),
            extension("XEP-0445", "Pre-Authenticated In-Band Registration", Preauthentication.Feature.TYPE, FEATURES),
            chat("XEP-0446", "File metadata element", FileMetadata.TYPE, ITEM),
            chat("XEP-0447", "Stateless file sharing", FileSharing.TYPE, MESSAGE, ITEM),
            chat("XEP-0447", "Stateless file sharing", FileSharing.MoreSources.TYPE, MESSAGE),
            extension("XEP-0448", "Encryption for stateless file sharing", EncryptedFile.TYPE, WITHIN),
            extension("XEP-0449", "Stickers", Stickers.Sticker.TYPE, MESSAGE),
            extension("XEP-0449", "Stickers", Stickers.Pack.TYPE, ITEM),
            extension("XEP-0451", "Stanza Multiplexing", StanzaMultiplexing.TYPE, IQ, FEATURES, STREAM),
            extension("XEP-0452", "MUC Mention Notifications", MentionNotification.TYPE, MESSAGE),
            extension("XEP-0456", "Content Rating Labels", ContentRating.TYPE, MESSAGE, PRESENCE, ITEM),
            extension("XEP-0456", "Content Rating Labels", ContentRating.Label.TYPE, MESSAGE, PRESENCE, ITEM),
            chat("XEP-0461", "Message Replies", Reply.TYPE, MESSAGE),
            extension("XEP-0462", "PubSub Type Filtering", PubSubFilter.TYPE, WITHIN),
            extension("XEP-0463", "MUC Affiliations Versioning", AffiliationsVersion.TYPE, WITHIN),
            extension("XEP-0465", "Pubsub Public Subscriptions", PublicSubscription.TYPE, ITEM),
            extension("XEP-0465", "Pubsub Public Subscriptions", PublicSubscription.Subscriber.TYPE, ITEM),
            extension("XEP-0466", "Ephemeral Messages", EphemeralMessage.TYPE, MESSAGE),
            extension("XEP-0469", "Bookmark Pinning", Pinned.TYPE, ITEM),
            extension("XEP-0470", "Pubsub Attachments", Attachments.TYPE, ITEM),
            extension("XEP-0470", "Pubsub Attachments", Attachments.Summary.TYPE, ITEM),
            extension("XEP-0471", "Calendar Events", CalendarEvent.TYPE, ITEM),
            extension("XEP-0471", "Calendar Events", CalendarEvent.Rsvp.TYPE, MESSAGE, ITEM),
            extension("XEP-0471", "Calendar Events", CalendarEvent.Attendees.TYPE, ITEM),
            extension("XEP-0471", "Calendar Events", CalendarEvent.Invitee.TYPE, ITEM),
            extension("XEP-0473", "OpenPGP for XMPP Pubsub", EncryptedItems.Encrypted.TYPE, ITEM),
            extension("XEP-0473", "OpenPGP for XMPP Pubsub", EncryptedItems.SharedSecret.TYPE, ITEM),
            extension("XEP-0473", "OpenPGP for XMPP Pubsub", EncryptedItems.Revoke.TYPE, ITEM),
            extension("XEP-0475", "Pubsub Signing", PubSubSignature.TYPE, ITEM),
            extension("XEP-0477", "Pubsub Targeted Encryption", TargetedEncryption.TYPE, ITEM),
            extension("XEP-0478", "Stream Limits Advertisement", StreamLimits.TYPE, FEATURES),
            extension("XEP-0480", "SASL Upgrade Tasks", SaslUpgrades.Salt.TYPE, WITHIN),
            extension("XEP-0480", "SASL Upgrade Tasks", SaslUpgrades.SaltedPassword.TYPE, WITHIN),
            extension("XEP-0481", "Content Types in Messages", TypedContent.TYPE, MESSAGE),
            extension("XEP-0482", "Call Invites", CallInvites.Invite.TYPE, MESSAGE),
            extension("XEP-0482", "Call Invites", CallInvites.Retract.TYPE, MESSAGE),
            extension("XEP-0482", "Call Invites", CallInvites.Accept.TYPE, MESSAGE),
            extension("XEP-0482", "Call Invites", CallInvites.Reject.TYPE, MESSAGE),
            extension("XEP-0482", "Call Invites", CallInvites.Left.TYPE, MESSAGE),
            extension("XEP-0483", "HTTP Online Meetings", OnlineMeeting.TYPE, IQ),
            extension("XEP-0483", "HTTP Online Meetings", OnlineMeeting.Retry.TYPE, ERROR),
            chat("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Fast.TYPE, WITHIN),
            chat("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Request.TYPE, WITHIN),
            chat("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Token.TYPE, WITHIN),
            extension("XEP-0485", "PubSub Server Information", ServerInfo.TYPE, ITEM),
            extension("XEP-0488", "MUC Token Invite", RoomTokens.Request.TYPE, IQ),
            extension("XEP-0488", "MUC Token Invite", RoomTokens.Token.TYPE, IQ),
            extension("XEP-0488", "MUC Token Invite", RoomTokens.Tokens.TYPE, IQ),
            extension("XEP-0488", "MUC Token Invite", RoomTokens.Revoke.TYPE, IQ),
            extension("XEP-0488", "MUC Token Invite", RoomTokens.Expired.TYPE, ERROR),
            extension("XEP-0489", "Reporting Account Affiliations", AccountAffiliation.TYPE, MESSAGE, PRESENCE, IQ),
            extension("XEP-0489", "Reporting Account Affiliations", AccountAffiliation.Query.TYPE, IQ),
            chat("XEP-0490", "Message Displayed Synchronization", DisplayedSynchronization.TYPE, MESSAGE, ITEM),
            extension("XEP-0491", "WebXDC", WebXdc.TYPE, MESSAGE),
            extension("XEP-0492", "Chat notification settings", NotificationSettings.TYPE, ITEM),
            extension("XEP-0494", "Client Access Management", AccountClients.Request.TYPE, IQ),
            extension("XEP-0494", "Client Access Management", AccountClients.Clients.TYPE, IQ),
            extension("XEP-0494", "Client Access Management", AccountClients.Revoke.TYPE, IQ),
            extension("XEP-0494", "Client Access Management", AccountClients.PasswordResetRequired.TYPE, ERROR),
            chat("XEP-0505", "Data Forms File Input Element", FileInput.TYPE, WITHIN),
            extension("XEP-0507", "Jingle Content Category", ContentCategory.TYPE, WITHIN),
            chat("XEP-0509", "Initial Authentication Pipelining", ConfigurationVersion.TYPE, FEATURES),
            chat("XEP-0509", "Initial Authentication Pipelining", ConfigurationVersion.Mismatch.TYPE, WITHIN),
            extension("XEP-0510", "End-to-End Encrypted Contacts Metadata", EncryptedContact.TYPE, ITEM),
            extension("XEP-0510", "End-to-End Encrypted Contacts Metadata", EncryptedContact.Group.TYPE, ITEM),
            extension("XEP-0510", "End-to-End Encrypted Contacts Metadata", EncryptedContact.Reserved.TYPE, ITEM),
            extension("XEP-0511", "Link Metadata", LinkMetadata.TYPE, MESSAGE),
            extension("XEP-0513", "Explicit Mentions", Mention.TYPE, MESSAGE),
            extension("XEP-0513", "Explicit Mentions", Mention.Permissions.TYPE, IQ),
            chat("XEP-0514", "Emoji Markup", CustomEmoji.TYPE, WITHIN),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.TYPE, ITEM),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.Revoked.TYPE, ITEM),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.Challenge.TYPE, MESSAGE),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.Response.TYPE, MESSAGE),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.PrivateKeyRequest.TYPE, MESSAGE),
            extension("XEP-0516", "XMPP Decentralized ID (XID)", DecentralizedId.PrivateKey.TYPE, MESSAGE),
            extension("XEP-0517", "Jingle Synchronized Real-Time Text", TextSync.TYPE, WITHIN),
            extension("XEP-0517", "Jingle Synchronized Real-Time Text", TextSync.Description.TYPE, WITHIN),
            extension("XEP-0517", "Jingle Synchronized Real-Time Text", TextSync.Fallback.TYPE, MESSAGE),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Create.TYPE, IQ, MESSAGE),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Info.TYPE, IQ),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Configuration.TYPE, IQ),
            extension("MUC Light", "Multi-User Chat Light", MucLight.ConfigurationChange.TYPE, MESSAGE),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Affiliations.TYPE, IQ),
            extension("MUC Light", "Multi-User Chat Light", MucLight.AffiliationsChange.TYPE, MESSAGE),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Blocking.TYPE, IQ),
            extension("MUC Light", "Multi-User Chat Light", MucLight.Destroy.TYPE, IQ));

    /** All declarations, for {@link im.couplet.stanza.Stanza#problems(ElementTypes)}. */
    public static final ElementTypes TYPES = ElementTypes.ofPlaced(placed(ALL));

    private Extensions() {}

    /** A line that every bundle has. */
    private static Extension core(String specification, String title, ElementType<?> type, Place... places) {
        return new Extension(specification, title, type, List.of(places), Bundle.CORE);
    }

    /** A line that all bundles but the smallest have. */
    private static Extension chat(String specification, String title, ElementType<?> type, Place... places) {
        return new Extension(specification, title, type, List.of(places), Bundle.CHAT);
    }

    /** A line that only the largest bundle has. */
    private static Extension extension(String specification, String title, ElementType<?> type, Place... places) {
        return new Extension(specification, title, type, List.of(places), Bundle.FULL);
    }

    /** The lines that {@code bundle} knows, in the order of the table. */
    public static List<Extension> of(Bundle bundle) {
        List<Extension> known = new ArrayList<>(ALL.size());
        for (Extension extension : ALL) {
            if (extension.bundle().compareTo(bundle) <= 0) {
                known.add(extension);
            }
        }
        return known;
    }

    /** All declarations, in the order of the table. */
    public static List<ElementType<?>> types() {
        List<ElementType<?>> types = new ArrayList<>(ALL.size());
        for (Extension extension : ALL) {
            types.add(extension.type());
        }
        return types;
    }

    /** The declarations of {@code lines}, with their places. */
    public static List<ElementTypes.Placed> placed(List<Extension> lines) {
        List<ElementTypes.Placed> types = new ArrayList<>(lines.size());
        for (Extension extension : lines) {
            types.add(new ElementTypes.Placed(extension.type(), extension.places()));
        }
        return types;
    }

    /** The declaration whose {@link ElementType#key} is {@code key}, or null. */
    public static @Nullable ElementType<?> find(String key) {
        for (Extension extension : ALL) {
            if (extension.type().key().equals(key)) {
                return extension.type();
            }
        }
        return null;
    }
}
