package im.couplet.ext;

import static im.couplet.ext.Extensions.Place.IQ;
import static im.couplet.ext.Extensions.Place.MESSAGE;
import static im.couplet.ext.Extensions.Place.PRESENCE;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of all extensions, by number. */
public final class Extensions {
    /** The stanzas that an extension stands in. */
    public enum Place {
        /** In a message. */
        MESSAGE,
        /** In presence. */
        PRESENCE,
        /** In an IQ. */
        IQ
    }

    /**
     * One line of the table.
     *
     * @param specification the document that says what it is: {@code XEP-0203}, {@code RFC 6121}
     * @param title what it is called there
     * @param type its declaration
     * @param places the stanzas that it stands in
     */
    public record Extension(String specification, String title, ElementType<?> type, List<Place> places) {}

    /** All of them. */
    public static final List<Extension> ALL = List.of(
            extension("RFC 3921", "Session Establishment", ResourceBinding.Session.TYPE, IQ),
            extension("RFC 6120", "STARTTLS", StartTls.TYPE),
            extension("RFC 6120", "STARTTLS", StartTls.Proceed.TYPE),
            extension("RFC 6120", "STARTTLS", StartTls.Failure.TYPE),
            extension("RFC 6120", "SASL", Sasl.Mechanisms.TYPE),
            extension("RFC 6120", "SASL", Sasl.Auth.TYPE),
            extension("RFC 6120", "SASL", Sasl.Challenge.TYPE),
            extension("RFC 6120", "SASL", Sasl.Response.TYPE),
            extension("RFC 6120", "SASL", Sasl.Abort.TYPE),
            extension("RFC 6120", "SASL", Sasl.Success.TYPE),
            extension("RFC 6120", "SASL", Sasl.Failure.TYPE),
            extension("RFC 6120", "Resource Binding", ResourceBinding.TYPE, IQ),
            extension("RFC 6121", "Roster", Roster.TYPE, IQ),
            extension("RFC 6121", "Roster Versioning", RosterFeatures.Versioning.TYPE),
            extension("RFC 6121", "Subscription Pre-Approval", RosterFeatures.PreApproval.TYPE),
            extension("XEP-0004", "Data Forms", DataForm.TYPE, MESSAGE, IQ),
            extension("XEP-0012", "Last Activity", LastActivity.TYPE, PRESENCE, IQ),
            extension("XEP-0016", "Privacy Lists", PrivacyLists.TYPE, IQ),
            extension("XEP-0030", "Service Discovery", DiscoInfo.TYPE, IQ),
            extension("XEP-0030", "Service Discovery", DiscoItems.TYPE, IQ),
            extension("XEP-0033", "Extended Stanza Addressing", Addresses.TYPE, MESSAGE, PRESENCE, IQ),
            extension("XEP-0045", "Multi-User Chat", Muc.TYPE, PRESENCE),
            extension("XEP-0045", "Multi-User Chat", MucUser.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0045", "Multi-User Chat", MucAdmin.TYPE, IQ),
            extension("XEP-0045", "Multi-User Chat", MucOwner.TYPE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Open.TYPE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Data.TYPE, MESSAGE, IQ),
            extension("XEP-0047", "In-Band Bytestreams", InBandBytestreams.Close.TYPE, IQ),
            extension("XEP-0048", "Bookmarks", BookmarkStorage.TYPE),
            extension("XEP-0049", "Private XML Storage", PrivateStorage.TYPE, IQ),
            extension("XEP-0050", "Ad-Hoc Commands", AdHocCommand.TYPE, IQ),
            extension("XEP-0050", "Ad-Hoc Commands", AdHocCommand.Problem.TYPE),
            extension("XEP-0054", "vcard-temp", VCardTemp.TYPE, IQ),
            extension("XEP-0055", "Jabber Search", Search.TYPE, IQ),
            extension("XEP-0059", "Result Set Management", ResultSet.TYPE, IQ),
            extension("XEP-0060", "Publish-Subscribe", PubSub.TYPE, IQ, MESSAGE),
            extension("XEP-0060", "Publish-Subscribe", PubSubOwner.TYPE, IQ),
            extension("XEP-0060", "Publish-Subscribe", PubSubEvent.TYPE, MESSAGE),
            extension("XEP-0060", "Publish-Subscribe", PubSubError.Condition.TYPE),
            extension("XEP-0060", "Publish-Subscribe", PubSubError.Unsupported.TYPE),
            extension("XEP-0065", "SOCKS5 Bytestreams", Socks5Bytestreams.TYPE, IQ),
            extension("XEP-0065", "SOCKS5 Bytestreams", Socks5Bytestreams.UdpSuccess.TYPE, MESSAGE),
            extension("XEP-0066", "Out of Band Data", OutOfBand.Link.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0066", "Out of Band Data", OutOfBand.Transfer.TYPE, IQ),
            extension("XEP-0071", "XHTML-IM", XhtmlMessage.TYPE, MESSAGE),
            extension("XEP-0077", "In-Band Registration", AccountRegistration.TYPE, IQ),
            extension("XEP-0077", "In-Band Registration", AccountRegistration.Feature.TYPE),
            extension("XEP-0080", "User Location", GeoLocation.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0084", "User Avatar", Avatar.Metadata.TYPE),
            extension("XEP-0084", "User Avatar", Avatar.Data.TYPE),
            extension("XEP-0085", "Chat State Notifications", ChatState.TYPE, MESSAGE),
            extension("XEP-0092", "Software Version", SoftwareVersion.TYPE, IQ),
            extension("XEP-0114", "Jabber Component Protocol", ComponentHandshake.TYPE),
            extension("XEP-0114", "Jabber Component Protocol", ComponentHandshake.CONNECT_TYPE),
            extension("XEP-0115", "Entity Capabilities", Caps.TYPE, PRESENCE),
            extension("XEP-0118", "User Tune", Tune.TYPE),
            extension("XEP-0131", "Stanza Headers and Internet Metadata", Headers.TYPE, MESSAGE, PRESENCE, IQ),
            extension("XEP-0138", "Stream Compression", StreamCompression.Feature.TYPE),
            extension("XEP-0138", "Stream Compression", StreamCompression.Compress.TYPE),
            extension("XEP-0138", "Stream Compression", StreamCompression.Compressed.TYPE),
            extension("XEP-0138", "Stream Compression", StreamCompression.Failure.TYPE),
            extension("XEP-0144", "Roster Item Exchange", RosterExchange.TYPE, MESSAGE, IQ),
            extension("XEP-0145", "Annotations", RosterNotes.TYPE),
            extension("XEP-0153", "vCard-Based Avatars", VCardUpdate.TYPE, PRESENCE),
            extension("XEP-0158", "CAPTCHA Forms", Captcha.TYPE, MESSAGE, IQ),
            extension("XEP-0166", "Jingle", Jingle.TYPE, IQ),
            extension("XEP-0166", "Jingle", Jingle.ErrorCondition.TYPE),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.TYPE),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.Info.TYPE),
            extension("XEP-0167", "Jingle RTP Sessions", JingleRtp.ErrorCondition.TYPE),
            extension("XEP-0172", "User Nickname", Nickname.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0176", "Jingle ICE-UDP Transport Method", IceTransport.UDP_TYPE),
            extension("XEP-0177", "Jingle Raw UDP Transport Method", RawUdpTransport.TYPE),
            extension("XEP-0184", "Message Delivery Receipts", Receipts.Request.TYPE, MESSAGE),
            extension("XEP-0184", "Message Delivery Receipts", Receipts.Received.TYPE, MESSAGE),
            extension("XEP-0186", "Invisible Command", Invisibility.Invisible.TYPE, IQ),
            extension("XEP-0186", "Invisible Command", Invisibility.Visible.TYPE, IQ),
            extension("XEP-0191", "Blocking Command", Blocking.BlockList.TYPE, IQ),
            extension("XEP-0191", "Blocking Command", Blocking.Block.TYPE, IQ),
            extension("XEP-0191", "Blocking Command", Blocking.Unblock.TYPE, IQ),
            extension("XEP-0191", "Blocking Command", Blocking.Blocked.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Feature.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Enable.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Enabled.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Resume.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Resumed.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Failed.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Request.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.Answer.TYPE),
            extension("XEP-0198", "Stream Management", StreamAcks.TooHigh.TYPE),
            extension("XEP-0199", "XMPP Ping", Ping.TYPE, IQ),
            extension("XEP-0202", "Entity Time", EntityTime.TYPE, IQ),
            extension("XEP-0203", "Delayed Delivery", Delay.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0215", "External Service Discovery", ExternalServices.TYPE, IQ),
            extension("XEP-0215", "External Service Discovery", ExternalServices.Credentials.TYPE, IQ),
            extension("XEP-0221", "Data Forms Media Element", Media.TYPE),
            extension("XEP-0224", "Attention", Attention.TYPE, MESSAGE),
            extension("XEP-0231", "Bits of Binary", BitsOfBinary.TYPE, MESSAGE, PRESENCE, IQ),
            extension("XEP-0234", "Jingle File Transfer", FileTransfer.TYPE),
            extension("XEP-0234", "Jingle File Transfer", FileTransfer.ErrorCondition.TYPE),
            extension("XEP-0249", "Direct MUC Invitations", DirectInvite.TYPE, MESSAGE),
            extension("XEP-0258", "Security Labels in XMPP", SecurityLabel.TYPE, MESSAGE),
            extension("XEP-0258", "Security Labels in XMPP", SecurityLabelCatalog.TYPE, IQ),
            extension("XEP-0260", "Jingle SOCKS5 Bytestreams Transport Method", Socks5Transport.TYPE),
            extension("XEP-0261", "Jingle In-Band Bytestreams Transport Method", IbbTransport.TYPE),
            extension("XEP-0264", "Jingle Content Thumbnails", Thumbnail.TYPE),
            extension("XEP-0277", "Microblogging over XMPP", Atom.TYPE),
            extension("XEP-0277", "Microblogging over XMPP", Atom.Feed.TYPE),
            extension("XEP-0280", "Message Carbons", Carbons.Enable.TYPE, IQ),
            extension("XEP-0280", "Message Carbons", Carbons.Disable.TYPE, IQ),
            extension("XEP-0280", "Message Carbons", Carbons.Private.TYPE, MESSAGE),
            extension("XEP-0280", "Message Carbons", Carbons.Received.TYPE, MESSAGE),
            extension("XEP-0280", "Message Carbons", Carbons.Sent.TYPE, MESSAGE),
            extension("XEP-0293", "Jingle RTP Feedback Negotiation", RtpFeedback.TYPE),
            extension("XEP-0294", "Jingle RTP Header Extensions Negotiation", RtpHeaderExtension.TYPE),
            extension("XEP-0297", "Stanza Forwarding", Forwarded.TYPE, MESSAGE, IQ),
            extension("XEP-0300", "Use of Cryptographic Hash Functions in XMPP", Hash.TYPE, MESSAGE),
            extension("XEP-0300", "Use of Cryptographic Hash Functions in XMPP", Hash.Used.TYPE, MESSAGE),
            extension("XEP-0307", "Unique Room Names for Multi-User Chat", UniqueRoomName.TYPE, IQ),
            extension("XEP-0308", "Last Message Correction", Correction.TYPE, MESSAGE),
            extension("XEP-0313", "Message Archive Management", Archive.Query.TYPE, IQ),
            extension("XEP-0313", "Message Archive Management", Archive.Result.TYPE, MESSAGE),
            extension("XEP-0313", "Message Archive Management", Archive.Finished.TYPE, IQ),
            extension("XEP-0313", "Message Archive Management", Archive.Metadata.TYPE, IQ),
            extension("XEP-0317", "Hats", Hats.TYPE, PRESENCE),
            extension("XEP-0319", "Last User Interaction in Presence", Idle.TYPE, PRESENCE),
            extension("XEP-0320", "Use of DTLS-SRTP in Jingle Sessions", DtlsFingerprint.TYPE),
            extension("XEP-0330", "Pubsub Subscription", PubSubSubscription.TYPE),
            extension("XEP-0333", "Displayed Markers", DisplayedMarkers.Markable.TYPE, MESSAGE),
            extension("XEP-0333", "Displayed Markers", DisplayedMarkers.Displayed.TYPE, MESSAGE),
            extension("XEP-0334", "Message Processing Hints", Hints.NoPermanentStore.TYPE, MESSAGE),
            extension("XEP-0334", "Message Processing Hints", Hints.NoStore.TYPE, MESSAGE),
            extension("XEP-0334", "Message Processing Hints", Hints.NoCopy.TYPE, MESSAGE),
            extension("XEP-0334", "Message Processing Hints", Hints.Store.TYPE, MESSAGE),
            extension("XEP-0335", "JSON Containers", JsonContainer.TYPE, MESSAGE),
            extension("XEP-0338", "Jingle Grouping Framework", JingleGroup.TYPE),
            extension("XEP-0339", "Source-Specific Media Attributes in Jingle", RtpSource.TYPE),
            extension("XEP-0339", "Source-Specific Media Attributes in Jingle", RtpSource.Group.TYPE),
            extension("XEP-0343", "Signaling WebRTC datachannels in Jingle", DataChannels.SctpMap.TYPE),
            extension("XEP-0343", "Signaling WebRTC datachannels in Jingle", DataChannels.Channel.TYPE),
            extension("XEP-0352", "Client State Indication", ClientState.TYPE),
            extension("XEP-0352", "Client State Indication", ClientState.Feature.TYPE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Propose.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Ringing.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Proceed.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Accept.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Reject.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Retract.TYPE, MESSAGE),
            extension("XEP-0353", "Jingle Message Initiation", JingleMessages.Finish.TYPE, MESSAGE),
            extension("XEP-0357", "Push Notifications", Push.Enable.TYPE, IQ),
            extension("XEP-0357", "Push Notifications", Push.Disable.TYPE, IQ),
            extension("XEP-0357", "Push Notifications", Push.Notification.TYPE),
            extension("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.StanzaId.TYPE, MESSAGE),
            extension("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.OriginId.TYPE, MESSAGE),
            extension("XEP-0359", "Unique and Stable Stanza IDs", StanzaIds.Referenced.TYPE, MESSAGE),
            extension("XEP-0363", "HTTP File Upload", HttpUpload.Request.TYPE, IQ),
            extension("XEP-0363", "HTTP File Upload", HttpUpload.Slot.TYPE, IQ),
            extension("XEP-0363", "HTTP File Upload", HttpUpload.TooLarge.TYPE),
            extension("XEP-0363", "HTTP File Upload", HttpUpload.Retry.TYPE),
            extension("XEP-0371", "Jingle ICE Transport Method", IceTransport.TYPE),
            extension("XEP-0372", "References", Reference.TYPE, MESSAGE),
            extension("XEP-0377", "Blocking Command Reports", AbuseReport.TYPE),
            extension("XEP-0380", "Explicit Message Encryption", EncryptionMethod.TYPE, MESSAGE),
            extension("XEP-0382", "Spoiler messages", Spoiler.TYPE, MESSAGE),
            extension("XEP-0386", "Bind 2", Bind2.TYPE),
            extension("XEP-0386", "Bind 2", Bind2.Bound.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Feature.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Authenticate.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Challenge.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Response.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Success.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2.Failure.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Continue.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Next.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Data.TYPE),
            extension("XEP-0388", "Extensible SASL Profile", Sasl2Tasks.Abort.TYPE),
            extension("XEP-0390", "Entity Capabilities 2.0", Caps2.TYPE, PRESENCE, IQ),
            extension("XEP-0394", "Message Markup", Markup.TYPE, MESSAGE),
            extension("XEP-0402", "PEP Native Bookmarks", Bookmark.TYPE, MESSAGE, IQ),
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
                    "XEP-0405",
                    "Mediated Information eXchange (MIX): Participant Server Requirements",
                    Mix.PresenceSender.TYPE,
                    PRESENCE),
            extension("XEP-0420", "Stanza Content Encryption", SceEnvelope.TYPE, MESSAGE, PRESENCE, IQ),
            extension("XEP-0421", "Occupant identifiers for semi-anonymous MUCs", OccupantId.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0424", "Message Retraction", Retraction.Retract.TYPE, MESSAGE),
            extension("XEP-0424", "Message Retraction", Retraction.Retracted.TYPE, MESSAGE),
            extension("XEP-0425", "Moderated Message Retraction", Moderation.Moderate.TYPE, IQ),
            extension("XEP-0428", "Fallback Indication", Fallback.TYPE, MESSAGE),
            extension("XEP-0432", "Simple JSON Messaging", JsonMessage.TYPE, MESSAGE),
            extension("XEP-0437", "Room Activity Indicators", RoomActivity.TYPE, MESSAGE, PRESENCE),
            extension("XEP-0440", "SASL Channel-Binding Type Capability", ChannelBindings.TYPE),
            extension("XEP-0441", "Message Archive Management Preferences", ArchivePreferences.TYPE, IQ),
            extension("XEP-0444", "Message Reactions", Reactions.TYPE, MESSAGE),
            extension("XEP-0461", "Message Replies", Reply.TYPE, MESSAGE),
            extension("XEP-0480", "SASL Upgrade Tasks", SaslUpgrades.Salt.TYPE),
            extension("XEP-0480", "SASL Upgrade Tasks", SaslUpgrades.SaltedPassword.TYPE),
            extension("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Fast.TYPE),
            extension("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Request.TYPE),
            extension("XEP-0484", "Fast Authentication Streamlining Tokens", FastTokens.Token.TYPE),
            extension("XEP-0490", "Message Displayed Synchronization", DisplayedSynchronization.TYPE, MESSAGE));

    private Extensions() {}

    private static Extension extension(String specification, String title, ElementType<?> type, Place... places) {
        return new Extension(specification, title, type, List.of(places));
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
