package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user has noted about contacts, in private storage: {@code <storage xmlns='storage:rosternotes'/>}. XEP-0145 1.0
 * (2006-03-23).
 *
 * @param notes the notes
 */
public record RosterNotes(List<Note> notes) {
    private static final String NAMESPACE = "storage:rosternotes";

    public static final ElementType<RosterNotes> TYPE = ElementType.of(
            "rosterNotes", NAMESPACE, "storage", children("notes", Note.TYPE, RosterNotes::notes), RosterNotes::new);

    /**
     * A note.
     *
     * @param jid about whom
     * @param created when it was written; null if absent
     * @param modified when it was changed; null if absent
     * @param text the note; null if it is empty
     */
    public record Note(
            Address jid,
            @Nullable Instant created,
            @Nullable Instant modified,
            @Nullable String text) {
        public static final ElementType<Note> TYPE = ElementType.of(
                "note",
                NAMESPACE,
                "note",
                attribute("jid", JID, Note::jid),
                optionalAttribute("created", "cdate", DATE_TIME, Note::created),
                optionalAttribute("modified", "mdate", DATE_TIME, Note::modified),
                ownText("text", STRING, Note::text),
                Note::new);
    }
}
