package im.couplet.js.border;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that a page may use in options, of events, and as words for a choice, with commas between: what the library takes, and
 * what it guesses from when a name is misspelt. Each says which type of TypeScript has these and no others, as its properties or
 * as its words; {@code PublicNamesTest} compares both.
 */
public final class PublicNames {
    @Of("XmlLimits")
    public static final String LIMITS = "depth,attributes,namespaces,nameLength,textLength,stanzaLength";

    @Of("Parameters<typeof parseElement>[1]")
    public static final String READING = "limits";

    @Of("Parameters<typeof serializeElement>[1]")
    public static final String WRITING = "xmlns,form";

    @Of("NonNullable<Parameters<typeof serializeElement>[1]>['form']")
    public static final String FORMS = "compact,pretty,canonical";

    // ---- stanzas

    @Of("CodecOptions")
    public static final String CODEC = "extensions,strict,limits";

    @Of("Parameters<typeof serialize>[1]")
    public static final String SERIALIZING = "xmlns";

    @Of("ElementDeclaration")
    public static final String ELEMENT = "name,xmlns,alsoIn,extensions,fields";

    @Of("ExtensionDeclaration")
    public static final String EXTENSION = "key," + ELEMENT;

    /** Where the value of a field stands. */
    @Of("Exclude<keyof FieldDeclaration, 'type' | 'values' | 'required' | 'xmlns'>")
    public static final String PLACES = "attribute,text,child,children,localized,flag,element,elements,stanza,raw";

    @Of("FieldDeclaration")
    public static final String FIELD = PLACES + ",type,values,required,xmlns";

    @Of("Exclude<Has, string>")
    public static final String ELEMENT_NAME = "name,xmlns";

    // ---- streams and sessions

    @Of("StreamParserOptions")
    public static final String STREAM_PARSER = "framing,as,heads,pieces," + CODEC;

    @Of("import('couplet/elements').StreamParserOptions")
    public static final String ELEMENT_STREAM_PARSER = "framing,heads,pieces,limits";

    @Of("Framing")
    public static final String FRAMINGS = "tcp,websocket,bosh";

    @Of("SessionOptions['as']")
    public static final String AS = "typed,element";

    @Of("SessionOptions['timer']")
    public static final String TIMERS = "own,none";

    @Of("import('couplet/elements').SessionOptions")
    public static final String ELEMENT_SESSION =
            "jid,password,bearerToken,certificate,anonymous,token,requestToken,invalidateToken,userAgent,tag,sasl2,"
                    + "resume,resumptionTime,mostUnacknowledged,carbons,register,framing,lang,encrypted,unencrypted,plain,"
                    + "plainInTheClear,mechanisms,channelBindings,pin,anyAccount,minimumIterations,maximumIterations,"
                    + "loginTimeout,closeTimeout,nonces,timer,limits";

    @Of("SessionOptions")
    public static final String SESSION = ELEMENT_SESSION + ",as,extensions,strict";

    @Of("Parameters<Session['open']>[0]")
    public static final String OPENING = "channelBindings";

    @Of("FastToken")
    public static final String TOKEN = "mechanism,token,expiry,count";

    @Of("SessionOptions['userAgent']")
    public static final String USER_AGENT = "id,software,device";

    @Of("NonNullable<SessionOptions['channelBindings']>[number]")
    public static final String CHANNEL_BINDING = "type,data";

    @Of("LoginPin")
    public static final String PIN = "mechanism,iterations,channelBinding,sasl2,encrypted";

    @Of("BoshOptions")
    public static final String BOSH = "rid,sid,wait,hold,retries,keys,timer";

    @Of("import('couplet/elements').ObserverOptions")
    public static final String ELEMENT_OBSERVER = "session,jid,send,timer,nonces,answerUnclaimed,error";

    @Of("ConstructorParameters<typeof Observer>[0]")
    public static final String OBSERVER = ELEMENT_OBSERVER + "," + CODEC;

    @Of("NonNullable<StanzaError['type']>")
    public static final String ERROR_TYPES = "auth,cancel,continue,modify,wait";

    /** Of which one can be given. */
    @Of("Extract<keyof NonNullable<ConstructorParameters<typeof Observer>[0]>, 'session' | 'send'>")
    public static final String OBSERVED = "session,send";

    @Of("Parameters<Observer['request']>[1]")
    public static final String REQUESTING = "timeout,signal";

    @Of("Parameters<Observer['respond']>[2]")
    public static final String RESPONDING = "limit,signal";

    @Of("ReadyAnswers")
    public static final String READY = "ping,time,version,lastActivity,disco";

    @Of("ReadyAnswers['version']")
    public static final String VERSION = "name,version,os";

    @Of("ReadyAnswers['disco']")
    public static final String DISCO = "identities,features,nodes";

    @Of("NonNullable<ReadyAnswers['disco']>['identities'][number]")
    public static final String IDENTITY = "category,type,name";

    @Of("ConstructorParameters<typeof Discovery>[0]")
    public static final String DISCOVERY = "observer,known";

    @Of("Parameters<Discovery['info']>[1]")
    public static final String DISCOVERING = "timeout";

    // ---- events

    @Of("ListenerOptions")
    public static final String LISTENER = "signal,once";

    @Of("Parameters<Observer['once']>[3]")
    public static final String ENDING = "signal";

    @Of("Parameters<Observer['stream']>[2]")
    public static final String STREAM = "signal,limit,overflow";

    @Of("NonNullable<Parameters<Observer['stream']>[2]>['overflow']")
    public static final String OVERFLOWS = "error,drop-oldest,drop-newest";

    @Of("keyof BoshEvents")
    public static final String BOSH_EVENTS = "request,receive,end";

    private static final String EVENTS =
            "message,presence,iq,element,invalid,open,features,credentials,registration,registered,token,pin,online,"
                    + "acknowledged,undelivered,disconnected,close,failed";

    @Of("keyof ObserverEvents")
    public static final String OBSERVER_EVENTS = "*,rejected," + EVENTS;

    @Of("keyof SessionEvents")
    public static final String SESSION_EVENTS = "send," + EVENTS;

    @Of("Match['not']")
    public static final String MATCH_NOT = "type,from,fromFull,fromDomain,to,id,body,has";

    @Of("Match")
    public static final String MATCH = MATCH_NOT + ",not,where";

    /** Of which one can be given. */
    @Of("Extract<keyof Match, `from${string}`>")
    public static final String SENDERS = "from,fromFull,fromDomain";

    /** The events that come as an element, which alone can be matched. */
    @Of("'*' | 'rejected' | { [K in keyof ObserverEvents]: ObserverEvents[K] extends"
            + " { kind: 'message' | 'presence' | 'iq' | 'element' | 'invalid' } ? K : never }[keyof ObserverEvents]")
    public static final String MATCHED = "*,rejected,message,presence,iq,element,invalid";

    // ---- what is computed

    @Of("Parameters<typeof Jid.of>[0]")
    public static final String JID_PARTS = "local,domain,resource";

    @Of("Parameters<typeof Jid.uri>[0]")
    public static final String URI_PARTS = "jid,action,parameters,account,fragment";

    @Of("Parameters<typeof Roster.sent>[1]")
    public static final String SUBSCRIPTION_TYPES = "subscribe,subscribed,unsubscribe,unsubscribed";

    @Of("SubscriptionState")
    public static final String SUBSCRIPTION = "to,from,approved";

    @Of("SubscriptionState['to']")
    public static final String SUBSCRIPTION_SIDES = "none,pending,subscribed";

    @Of("Parameters<typeof Conversation.inRoom>[1]")
    public static final String IN_ROOM = "own,features";

    @Of("Parameters<typeof Conversation.apply>[2]")
    public static final String APPLYING = "at,stanzaId";

    @Of("Parameters<typeof Conversation.reference>[2]")
    public static final String PURPOSES = "correct,retract,moderate,react,reply,display";

    @Of("Parameters<typeof Fallback.strip>[2]")
    public static final String FALLBACK_TEXTS = "body,subject";

    @Of("EncryptedFileLink")
    public static final String ENCRYPTED_FILE = "url,iv,key,thumbnail";

    @Of("Parameters<typeof Color.of>[1]")
    public static final String COLOR = "saturation,lightness";

    @Of("Parameters<typeof Sdp.parse>[1]")
    public static final String SDP_PARSING = "by,creator";

    @Of("Parameters<typeof Sdp.serialize>[1]")
    public static final String SDP_SERIALIZING = "by,id,version";

    @Of("Parameters<typeof Sdp.parse>[1]['by']")
    public static final String PARTIES = "initiator,responder";

    // ---- live models

    @Of("ModelOptions")
    public static final String MODEL = "observer,from";

    @Of("ConstructorParameters<typeof PresenceModel>[0]")
    public static final String PRESENCE_MODEL = "roster," + MODEL;

    @Of("ConstructorParameters<typeof RoomsModel>[0]")
    public static final String ROOMS_MODEL = "occupants," + MODEL;

    @Of("ConstructorParameters<typeof ConversationsModel>[0]")
    public static final String CONVERSATIONS_MODEL = "messages,typing,now," + MODEL;

    @Of("ConstructorParameters<typeof NodesModel>[0]")
    public static final String NODES_MODEL = "items," + MODEL;

    @Of("Parameters<RosterModel['subscribe']>[1]")
    public static final String MODEL_LISTENER = "signal";

    @Of("Parameters<typeof archivePages>[0]")
    public static final String ARCHIVE_PAGES =
            "observer,archive,with,start,end,after,before,backwards,max,timeout,signal";

    // ---- tests of one's own

    @Of("ConstructorParameters<typeof import('couplet/testing').ScriptedServer>[0]")
    public static final String SCRIPTED_SERVER = "jid,deliver";

    @Of("ConstructorParameters<typeof import('couplet/testing').SessionPair>[0]")
    public static final String SESSION_PAIR = "first,second";

    @Of("ConstructorParameters<typeof import('couplet/testing').StreamRecording>[0]")
    public static final String RECORDING = "steps";

    @Of("import('couplet/testing').RecordedStep['way']")
    public static final String RECORDED_WAYS = "sent,received";

    private PublicNames() {}

    /** The type of TypeScript that has these names. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Of {
        /** An expression for a type. */
        String value();
    }
}
