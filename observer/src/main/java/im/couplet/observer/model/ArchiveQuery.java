package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to ask of an archive (XEP-0313). Immutable.
 *
 * @param archive whose archive: a room's or a service's; null for the own account's
 * @param with whose messages; null for all
 * @param start the time of the oldest one; null for any
 * @param end the time of the newest one; null for any
 * @param after what the archive calls the message behind which to begin; null for the beginning, or the end when backwards
 * @param backwards whether to begin with the newest page
 * @param max how many messages to a page
 */
public record ArchiveQuery(
        @Nullable Jid archive,
        @Nullable Jid with,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String after,
        boolean backwards,
        int max) {
    static final String ARCHIVE = "urn:xmpp:mam:2";
    static final String PAGING = "http://jabber.org/protocol/rsm";
    private static final String FORM = "jabber:x:data";

    /** All of the own archive, the oldest first, by fifty. */
    public static final ArchiveQuery ALL = new ArchiveQuery(null, null, null, null, null, false, 50);

    /** What was said behind a message that is known, so as to catch up after a gap. */
    public ArchiveQuery after(@Nullable String id) {
        return new ArchiveQuery(archive, with, start, end, id, backwards, max);
    }

    /** What was said before a message that is known, the newest page first. */
    public ArchiveQuery before(String id) {
        return new ArchiveQuery(archive, with, start, end, Objects.requireNonNull(id, "id"), true, max);
    }

    /** The same with the newest page first. */
    public ArchiveQuery newestFirst() {
        return new ArchiveQuery(archive, with, start, end, after, true, max);
    }

    /** The same of another archive. */
    public ArchiveQuery of(Jid other) {
        return new ArchiveQuery(other, with, start, end, after, backwards, max);
    }

    /**
     * The request for a page.
     *
     * @param queryId what the answers repeat
     * @param from the page is behind this message, or before it when backwards; null for the first page
     */
    Element request(String queryId, @Nullable String from) {
        Element.Builder query = Element.builder(ARCHIVE, "query").attribute("queryid", queryId);
        if (with != null || start != null || end != null) {
            Element.Builder form = Element.builder(FORM, "x").attribute("type", "submit");
            form.child(field("FORM_TYPE", ARCHIVE).withAttribute("type", "hidden"));
            if (with != null) {
                form.child(field("with", with.toString()));
            }
            if (start != null) {
                form.child(field("start", String.valueOf(Values.DATE_TIME.write(start))));
            }
            if (end != null) {
                form.child(field("end", String.valueOf(Values.DATE_TIME.write(end))));
            }
            query.child(form.build());
        }
        Element.Builder set = Element.builder(PAGING, "set").child(text(PAGING, "max", String.valueOf(max)));
        if (backwards || from != null) {
            set.child(text(PAGING, backwards ? "before" : "after", from == null ? "" : from));
        }
        Element.Builder iq = Element.builder("jabber:client", "iq").attribute("type", "set");
        iq.attribute("to", archive == null ? null : archive.toString());
        return iq.child(query.child(set.build()).build()).build();
    }

    private static Element field(String name, String value) {
        return Element.builder(FORM, "field")
                .attribute("var", name)
                .child(text(FORM, "value", value))
                .build();
    }

    private static Element text(String namespace, String name, String text) {
        return Element.builder(namespace, name).text(text).build();
    }
}
