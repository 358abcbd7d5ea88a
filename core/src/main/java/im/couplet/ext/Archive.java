package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a server or a room keeps: asked for page by page, and given one by one, with an end. XEP-0313
 * 1.1.3 (2025-04-09). Queries, results and ends are known in the namespaces before {@code urn:xmpp:mam:2} too, which servers
 * offer beside it.
 */
public final class Archive {
    private static final String NAMESPACE = "urn:xmpp:mam:2";
    private static final String[] OLDER = {"urn:xmpp:mam:1", "urn:xmpp:mam:0"};

    private Archive() {}

    /**
     * Asks for messages, or in a get for what can be asked for: {@code <query xmlns='urn:xmpp:mam:2'
     * queryid='f27'/>}.
     *
     * @param queryId what the answers repeat; null if they need not
     * @param node which node of a publish-subscribe service; null for other archives
     * @param form which messages: fields {@code with}, {@code start}, {@code end} and what the archive offers; null
     *     for all
     * @param resultSet which page of them; null for the first
     * @param order in which order (XEP-0413); null for that of the archive
     * @param flipPage whether the page is to come with the newest message first
     */
    public record Query(
            @Nullable String queryId,
            @Nullable String node,
            @Nullable DataForm form,
            @Nullable ResultSet resultSet,
            @Nullable ItemOrder order,
            boolean flipPage) {
        public static final ElementType<Query> TYPE = ElementType.of(
                        "archiveQuery",
                        NAMESPACE,
                        "query",
                        optionalAttribute("queryId", "queryid", STRING, Query::queryId),
                        optionalAttribute("node", STRING, Query::node),
                        child("form", DataForm.TYPE, Query::form),
                        child("resultSet", ResultSet.TYPE, Query::resultSet),
                        child("order", ItemOrder.TYPE, Query::order),
                        flag("flipPage", "flip-page", Query::flipPage),
                        Query::new)
                .alsoIn(OLDER);
    }

    /**
     * A message of the archive: {@code <result xmlns='urn:xmpp:mam:2' queryid='f27'
     * id='28482-98726-73623'>…</result>}.
     *
     * @param queryId what was asked; null if the query had no id
     * @param id what the archive calls the message
     * @param forwarded the message, and when it was archived; null if a server forgot
     */
    public record Result(
            @Nullable String queryId, String id, @Nullable Forwarded forwarded) {
        public static final ElementType<Result> TYPE = ElementType.of(
                        "archiveResult",
                        NAMESPACE,
                        "result",
                        optionalAttribute("queryId", "queryid", STRING, Result::queryId),
                        attribute("id", STRING, Result::id),
                        child("forwarded", Forwarded.TYPE, Result::forwarded),
                        Result::new)
                .alsoIn(OLDER);
    }

    /**
     * The end of a page: {@code <fin xmlns='urn:xmpp:mam:2' complete='true'>…</fin>}.
     *
     * @param queryId what was asked; null if absent
     * @param complete whether there are no more messages; null if absent, which means no
     * @param stable whether asking again would give the same page; null if absent, which means yes
     * @param resultSet which page it was; null if a server forgot
     */
    public record Finished(
            @Nullable String queryId,
            @Nullable Boolean complete,
            @Nullable Boolean stable,
            @Nullable ResultSet resultSet) {
        public static final ElementType<Finished> TYPE = ElementType.of(
                        "archiveFinished",
                        NAMESPACE,
                        "fin",
                        optionalAttribute("queryId", "queryid", STRING, Finished::queryId),
                        optionalAttribute("complete", BOOLEAN, Finished::complete),
                        optionalAttribute("stable", BOOLEAN, Finished::stable),
                        child("resultSet", ResultSet.TYPE, Finished::resultSet),
                        Finished::new)
                .alsoIn(OLDER);
    }

    /**
     * How far the archive goes: {@code <metadata xmlns='urn:xmpp:mam:2'/>}, empty in a get and for an empty archive.
     *
     * @param start the first message; null if absent
     * @param end the last message; null if absent
     */
    public record Metadata(@Nullable Start start, @Nullable End end) {
        public static final ElementType<Metadata> TYPE = ElementType.of(
                "archiveMetadata",
                NAMESPACE,
                "metadata",
                child("start", Start.TYPE, Metadata::start),
                child("end", End.TYPE, Metadata::end),
                Metadata::new);
    }

    /**
     * The first message of an archive.
     *
     * @param id what the archive calls it
     * @param timestamp when it was archived
     */
    public record Start(String id, Instant timestamp) {
        public static final ElementType<Start> TYPE = ElementType.of(
                "start",
                NAMESPACE,
                "start",
                attribute("id", STRING, Start::id),
                attribute("timestamp", DATE_TIME, Start::timestamp),
                Start::new);
    }

    /**
     * The last message of an archive.
     *
     * @param id what the archive calls it
     * @param timestamp when it was archived
     */
    public record End(String id, Instant timestamp) {
        public static final ElementType<End> TYPE = ElementType.of(
                "end",
                NAMESPACE,
                "end",
                attribute("id", STRING, End::id),
                attribute("timestamp", DATE_TIME, End::timestamp),
                End::new);
    }
}
