package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a command that an entity offers: {@code <command xmlns='http://jabber.org/protocol/commands' node='…'/>}.
 * XEP-0050 1.3.0 (2020-06-09).
 *
 * @param node which command
 * @param sessionId which run of it; null in the first request
 * @param action in a request what to do; null means {@code EXECUTE}
 * @param status in an answer how it stands; null in a request
 * @param lang the language of the texts, a tag (RFC 5646); null if absent
 * @param actions in an answer what can be done next; null if only completing is left
 * @param notes for people
 * @param form questions, answers or results; null if there are none
 * @param payload what else the command is about
 */
public record AdHocCommand(
        String node,
        @Nullable String sessionId,
        @Nullable Action action,
        @Nullable Status status,
        @Nullable String lang,
        @Nullable Actions actions,
        List<Note> notes,
        @Nullable DataForm form,
        List<Element> payload) {
    private static final String NAMESPACE = "http://jabber.org/protocol/commands";

    public static final ElementType<AdHocCommand> TYPE = ElementType.of(
            "command",
            NAMESPACE,
            "command",
            attribute("node", STRING, AdHocCommand::node),
            optionalAttribute("sessionId", "sessionid", STRING, AdHocCommand::sessionId),
            optionalAttribute(
                    "action",
                    Values.oneOf(Action.values(), "cancel", "complete", "execute", "next", "prev"),
                    AdHocCommand::action),
            optionalAttribute(
                    "status",
                    Values.oneOf(Status.values(), "canceled", "completed", "executing"),
                    AdHocCommand::status),
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, AdHocCommand::lang),
            child("actions", Actions.TYPE, AdHocCommand::actions),
            children("notes", Note.TYPE, AdHocCommand::notes),
            child("form", DataForm.TYPE, AdHocCommand::form),
            raw("payload", AdHocCommand::payload),
            AdHocCommand::new);

    /** What to do. */
    public enum Action {
        /** Give up. */
        CANCEL,
        /** Do it with what is known. */
        COMPLETE,
        /** Begin, or do what the answer said is usual. */
        EXECUTE,
        /** Go on to the next step. */
        NEXT,
        /** Go back to the step before. */
        PREV
    }

    /** How a command stands. */
    public enum Status {
        /** Given up. */
        CANCELED,
        /** Done. */
        COMPLETED,
        /** Going on. */
        EXECUTING
    }

    /** What can be done in a step. */
    public enum Next {
        /** Do it with what is known. */
        COMPLETE,
        /** Go on to the next step. */
        NEXT,
        /** Go back to the step before. */
        PREV
    }

    /**
     * What can be done next.
     *
     * @param execute what {@code action='execute'} means here; null if absent
     * @param prev whether there is a step before
     * @param next whether there is a next step
     * @param complete whether it can be completed now
     */
    public record Actions(@Nullable Next execute, boolean prev, boolean next, boolean complete) {
        public static final ElementType<Actions> TYPE = ElementType.of(
                "actions",
                NAMESPACE,
                "actions",
                optionalAttribute("execute", Values.oneOf(Next.values(), "complete", "next", "prev"), Actions::execute),
                flag("prev", "prev", Actions::prev),
                flag("next", "next", Actions::next),
                flag("complete", "complete", Actions::complete),
                Actions::new);
    }

    /** What a note is. */
    public enum NoteType {
        /** An error. */
        ERROR,
        /** Information. */
        INFO,
        /** A warning. */
        WARN
    }

    /**
     * Something for people to know.
     *
     * @param type what it is; null means {@code INFO}
     * @param text the text; null if it is empty
     */
    public record Note(@Nullable NoteType type, @Nullable String text) {
        public static final ElementType<Note> TYPE = ElementType.of(
                "note",
                NAMESPACE,
                "note",
                optionalAttribute("type", Values.oneOf(NoteType.values(), "error", "info", "warn"), Note::type),
                ownText("text", STRING, Note::text),
                Note::new);
    }

    /** What is wrong with a step, in an error (section 4.5). */
    public enum Problem {
        /** The action is not possible now. */
        BAD_ACTION,
        /** The language is not spoken here. */
        BAD_LOCALE,
        /** What came with it is not what was asked for. */
        BAD_PAYLOAD,
        /** There is no such run. */
        BAD_SESSIONID,
        /** The action is not understood. */
        MALFORMED_ACTION,
        /** The run has ended, for time. */
        SESSION_EXPIRED;

        public static final ElementType<Problem> TYPE = ElementType.choice(
                "commandError",
                NAMESPACE,
                Values.oneOf(
                        values(),
                        "bad-action",
                        "bad-locale",
                        "bad-payload",
                        "bad-sessionid",
                        "malformed-action",
                        "session-expired"));
    }
}
