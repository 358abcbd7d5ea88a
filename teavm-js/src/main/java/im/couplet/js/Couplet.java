package im.couplet.js;

import im.couplet.jid.Skeleton;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.border.XmlErrors;
import im.couplet.js.models.ArchiveFunctions;
import im.couplet.js.models.ModelFunctions;
import im.couplet.js.stream.BoshBinding;
import im.couplet.js.stream.DiscoveryBinding;
import im.couplet.js.stream.HostMetaFunctions;
import im.couplet.js.stream.ObserverBinding;
import im.couplet.js.stream.SessionBinding;
import im.couplet.js.stream.StreamParserBinding;
import im.couplet.js.testing.PairBinding;
import im.couplet.js.testing.RecordingBinding;
import im.couplet.js.testing.ServerBinding;
import im.couplet.js.tools.Caps2Functions;
import im.couplet.js.tools.CapsFunctions;
import im.couplet.js.tools.ColorFunctions;
import im.couplet.js.tools.ConversationFunctions;
import im.couplet.js.tools.FallbackFunctions;
import im.couplet.js.tools.FormCheckFunctions;
import im.couplet.js.tools.FormFunctions;
import im.couplet.js.tools.JidFunctions;
import im.couplet.js.tools.MucStatusFunctions;
import im.couplet.js.tools.PagingFunctions;
import im.couplet.js.tools.RichTextFunctions;
import im.couplet.js.tools.RosterFunctions;
import im.couplet.js.tools.SdpFunctions;
import im.couplet.js.tools.StanzaFunctions;
import im.couplet.js.tools.XhtmlFunctions;
import im.couplet.js.tree.Paths;
import im.couplet.js.tree.Templates;
import im.couplet.js.tree.TreeParser;
import im.couplet.js.tree.TreeSerializer;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.CodecFunctions;
import im.couplet.js.typed.Extension;
import im.couplet.js.typed.JsonForm;
import im.couplet.js.typed.KnownExtensions;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * What JavaScript is given: functions, and a maker for each thing that is no function. The build makes the modules of the package of
 * them ({@code src/divide}), from which bundlers take what a page imports. Nothing here is for Java; the package's documentation
 * for JavaScript is in its types.
 *
 * <p>Nothing else may use this class: whoever reaches it gets all of it.
 */
public final class Couplet {
    private static @Nullable TreeParser parser;
    private static @Nullable TreeSerializer serializer;

    private Couplet() {}

    /** One element and everything in it, as plain objects. */
    @JSExport
    public static @Nullable JSObject parseElement(JSObject xml, JSObject options) {
        try {
            TreeParser known = parser == null ? new TreeParser() : parser;
            parser = known;
            return known.parse(xml, options);
        } catch (RuntimeException e) {
            throw XmlErrors.raise(e);
        }
    }

    /** The inverse of {@link #parseElement}. */
    @JSExport
    public static JSObject serializeElement(JSObject element, JSObject options) {
        try {
            TreeSerializer known = serializer == null ? new TreeSerializer() : serializer;
            serializer = known;
            return known.serialize(element, options);
        } catch (RuntimeException e) {
            throw XmlErrors.raise(e);
        }
    }

    /** The first element in an element object that a path leads to. */
    @JSExport
    public static JSObject find(JSObject element, JSObject path) {
        try {
            return Paths.first(element, path);
        } catch (RuntimeException e) {
            throw XmlErrors.raise(e);
        }
    }

    /** All elements in an element object that a path leads to. */
    @JSExport
    public static JSObject findAll(JSObject element, JSObject path) {
        try {
            return Paths.all(element, path);
        } catch (RuntimeException e) {
            throw XmlErrors.raise(e);
        }
    }

    /** Where a server can be reached, by its document of host-meta. */
    @JSExport
    public static JSObject parseHostMeta(JSObject text) {
        return HostMetaFunctions.parse(text);
    }

    /** What answers a message or a request. */
    @JSExport
    public static JSObject reply(JSObject stanza, JSObject content) {
        try {
            return StanzaFunctions.reply(stanza, content);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What refuses a stanza. */
    @JSExport
    public static JSObject errorReply(JSObject stanza, JSObject error) {
        try {
            return StanzaFunctions.errorReply(stanza, error);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The extensions that an entry of the package knows by itself, for those of the functions below that take {@code known}. */
    @JSExport
    public static JSObject knownExtensions(JSObject table) {
        return KnownExtensions.parse(table);
    }

    /** An extension as a value, for {@code createCodec} and what else takes extensions. */
    @JSExport
    public static JSObject makeExtension(JSObject table) {
        return Extension.define(table);
    }

    /** A stanza, as a plain object with typed fields. */
    @JSExport
    public static JSObject parse(JSObject known, JSObject xml) {
        return CodecFunctions.parse(KnownExtensions.of(known).codec(), xml);
    }

    /** The same, if it is of one kind: {@code message}, {@code presence} or {@code iq}. */
    @JSExport
    public static JSObject parseKind(JSObject known, JSObject kind, JSObject xml) {
        return CodecFunctions.parse(KnownExtensions.of(known).codec(), kind, xml);
    }

    /** What {@link #toJSON} gave, as it was. */
    @JSExport
    public static JSObject fromJSON(JSObject known, JSObject stored) {
        return CodecFunctions.fromJson(KnownExtensions.of(known).codec(), stored);
    }

    /** A plain object as JSON can hold it. */
    @JSExport
    public static JSObject toJSON(JSObject value) {
        return JsonForm.of(value);
    }

    /** The inverse of {@link #parse}. */
    @JSExport
    public static JSObject serialize(JSObject known, JSObject stanza, JSObject options) {
        return CodecFunctions.serialize(KnownExtensions.of(known).codec(), stanza, options);
    }

    /** A codec that knows more extensions than {@link #parse} does. */
    @JSExport
    public static JSObject createCodec(JSObject known, JSObject options) {
        try {
            return CodecFunctions.create(
                    Codec.of(Options.of("options", options, PublicNames.CODEC), KnownExtensions.of(known)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The function {@code inLanguage}. */
    @JSExport
    public static JSObject makeInLanguage() {
        return StanzaFunctions.inLanguage();
    }

    /** The template tag {@code xml}. */
    @JSExport
    public static JSObject makeXml() {
        return Templates.define();
    }

    /** The object {@code Jid}. */
    @JSExport
    public static JSObject makeJid() {
        return JidFunctions.create();
    }

    /** The class {@code Bosh}. */
    @JSExport
    public static JSObject makeBosh() {
        return BoshBinding.define();
    }

    /** The class {@code StreamParser}. */
    @JSExport
    public static JSObject makeStreamParser(JSObject known) {
        return StreamParserBinding.define(KnownExtensions.of(known));
    }

    /** The class {@code Session}. */
    @JSExport
    public static JSObject makeSession(JSObject known) {
        return SessionBinding.define(KnownExtensions.of(known));
    }

    /** The class {@code Observer}. */
    @JSExport
    public static JSObject makeObserver(JSObject known) {
        return ObserverBinding.define(KnownExtensions.of(known));
    }

    /** The class {@code StreamParser} of {@code couplet/elements}. */
    @JSExport
    public static JSObject makeElementStreamParser() {
        return StreamParserBinding.defineForElements();
    }

    /** The class {@code Session} of {@code couplet/elements}. */
    @JSExport
    public static JSObject makeElementSession() {
        return SessionBinding.defineForElements();
    }

    /** The class {@code Observer} of {@code couplet/elements}. */
    @JSExport
    public static JSObject makeElementObserver() {
        return ObserverBinding.defineForElements();
    }

    /** The class {@code Discovery}. */
    @JSExport
    public static JSObject makeDiscovery() {
        return DiscoveryBinding.define();
    }

    /** A text by which those that look alike are the same. */
    @JSExport
    public static JSObject skeleton(JSObject text) {
        try {
            return Js.value(Skeleton.of(Arguments.string("text", text)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The object {@code Roster}. */
    @JSExport
    public static JSObject makeRoster(JSObject known) {
        return RosterFunctions.create(KnownExtensions.of(known));
    }

    /** The object {@code Color}. */
    @JSExport
    public static JSObject makeColor() {
        return ColorFunctions.create();
    }

    /** The object {@code Conversation}. */
    @JSExport
    public static JSObject makeConversation() {
        return ConversationFunctions.create();
    }

    /** The object {@code RichText}. */
    @JSExport
    public static JSObject makeRichText() {
        return RichTextFunctions.create();
    }

    /** The object {@code Fallback}. */
    @JSExport
    public static JSObject makeFallback() {
        return FallbackFunctions.create();
    }

    /** The object {@code Caps}. */
    @JSExport
    public static JSObject makeCaps(JSObject known) {
        return CapsFunctions.create(KnownExtensions.of(known));
    }

    /** The object {@code Forms}. */
    @JSExport
    public static JSObject makeForms(JSObject known) {
        return FormFunctions.create(KnownExtensions.of(known));
    }

    /** The object {@code MucStatus}. */
    @JSExport
    public static JSObject makeMucStatus() {
        return MucStatusFunctions.create();
    }

    /** The object {@code Paging}. */
    @JSExport
    public static JSObject makePaging() {
        return PagingFunctions.create();
    }

    /** The object {@code Caps2}. */
    @JSExport
    public static JSObject makeCaps2(JSObject known) {
        return Caps2Functions.create(KnownExtensions.of(known));
    }

    /** The object {@code FormCheck}. */
    @JSExport
    public static JSObject makeFormCheck(JSObject known) {
        return FormCheckFunctions.create(KnownExtensions.of(known));
    }

    /** The object {@code Sdp}. */
    @JSExport
    public static JSObject makeSdp(JSObject known) {
        return SdpFunctions.create(KnownExtensions.of(known));
    }

    /** The object {@code Xhtml}. */
    @JSExport
    public static JSObject makeXhtml(JSObject known) {
        return XhtmlFunctions.create(KnownExtensions.of(known));
    }

    /** The class {@code RosterModel}. */
    @JSExport
    public static JSObject makeRosterModel() {
        return ModelFunctions.roster();
    }

    /** The class {@code PresenceModel}. */
    @JSExport
    public static JSObject makePresenceModel() {
        return ModelFunctions.presence();
    }

    /** The class {@code RoomsModel}. */
    @JSExport
    public static JSObject makeRoomsModel() {
        return ModelFunctions.rooms();
    }

    /** The class {@code ConversationsModel}. */
    @JSExport
    public static JSObject makeConversationsModel() {
        return ModelFunctions.conversations();
    }

    /** The class {@code NodesModel}. */
    @JSExport
    public static JSObject makeNodesModel() {
        return ModelFunctions.nodes();
    }

    /** The class {@code BookmarksModel}. */
    @JSExport
    public static JSObject makeBookmarksModel() {
        return ModelFunctions.bookmarks();
    }

    /** The class {@code BlockedModel}. */
    @JSExport
    public static JSObject makeBlockedModel() {
        return ModelFunctions.blocked();
    }

    /** The class {@code ProfilesModel}. */
    @JSExport
    public static JSObject makeProfilesModel() {
        return ModelFunctions.profiles();
    }

    /** The pages of an archive. */
    @JSExport
    public static JSObject archivePages(JSObject options) {
        try {
            return ArchiveFunctions.pages(options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The class {@code ScriptedServer}. */
    @JSExport
    public static JSObject makeScriptedServer() {
        return ServerBinding.define();
    }

    /** The class {@code SessionPair}. */
    @JSExport
    public static JSObject makeSessionPair() {
        return PairBinding.define();
    }

    /** The class {@code StreamRecording}. */
    @JSExport
    public static JSObject makeStreamRecording() {
        return RecordingBinding.define();
    }

    /** An element as XML, without its secrets. */
    @JSExport
    public static JSObject redact(JSObject element) {
        try {
            return ServerBinding.redacted(element);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }
}
