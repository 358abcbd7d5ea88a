package im.couplet.demo.sandbox.archive;

import im.couplet.demo.sandbox.archive.ArchiveFilter.Refused;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Archive;
import im.couplet.ext.ArchivePreferences;
import im.couplet.ext.DataForm;
import im.couplet.ext.ResultSet;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers what clients ask an archive (XEP-0313 1.1.4, XEP-0059 1.0). */
public final class ArchiveAnswers {
    /** What an address with an archive says of itself. */
    public static final List<String> FEATURES = List.of(ArchiveFilter.FORM, ArchiveFilter.EXTENDED);

    private static final String NAMESPACE = ArchiveFilter.FORM;
    private static final int MOST_IN_PAGE = 100;

    private ArchiveAnswers() {}

    /** Whether {@code payload} is a question for an archive. */
    public static boolean isFor(Element payload) {
        return payload.namespace().equals(NAMESPACE);
    }

    /**
     * Answers a request with a payload that {@link #isFor} an archive.
     *
     * @param out is given the messages of the page, and the answer behind them
     */
    public static void answer(MessageArchive archive, Element iq, Consumer<@Nullable Element> out) {
        Element payload = iq.elements().get(0);
        boolean get = Xmpp.isType(iq, "get");
        switch (payload.localName()) {
            case "query" -> {
                if (get) {
                    out.accept(Xmpp.result(iq)
                            .withChild(Element.of(NAMESPACE, "query")
                                    .withChild(DataForm.TYPE.write(ArchiveFilter.offered()))));
                } else {
                    query(archive, iq, payload, out);
                }
            }
            case "metadata" -> out.accept(get ? metadata(archive, iq) : Xmpp.error(iq, Condition.BAD_REQUEST));
            case "prefs" ->
                // Everything is kept here, whatever is asked for; the answer says so.
                out.accept(Xmpp.result(
                        iq,
                        ArchivePreferences.TYPE,
                        new ArchivePreferences(ArchivePreferences.Otherwise.ALWAYS, null, null)));
            default -> out.accept(Xmpp.error(iq, Condition.FEATURE_NOT_IMPLEMENTED));
        }
    }

    private static Element metadata(MessageArchive archive, Element iq) {
        List<KeptMessage> all = archive.messages();
        if (all.isEmpty()) {
            return Xmpp.result(iq, Archive.Metadata.TYPE, new Archive.Metadata(null, null));
        }
        KeptMessage first = all.get(0);
        KeptMessage last = all.get(all.size() - 1);
        return Xmpp.result(
                iq,
                Archive.Metadata.TYPE,
                new Archive.Metadata(
                        new Archive.Start(first.id(), first.stamp()), new Archive.End(last.id(), last.stamp())));
    }

    private static void query(MessageArchive archive, Element iq, Element payload, Consumer<@Nullable Element> out) {
        Archive.Query query = Archive.Query.TYPE.read(payload);
        if (query == null) {
            out.accept(Xmpp.error(iq, Condition.BAD_REQUEST));
            return;
        }
        try {
            List<KeptMessage> all = new ArchiveFilter(query.form()).of(archive.messages());
            ArchivePage page = ArchivePage.of(all, query.resultSet(), MOST_IN_PAGE);
            List<KeptMessage> shown = new ArrayList<>(page.messages());
            if (query.flipPage()) {
                Collections.reverse(shown);
            }
            for (KeptMessage one : shown) {
                out.accept(result(iq, query.queryId(), one));
            }
            out.accept(Xmpp.result(
                    iq,
                    Archive.Finished.TYPE,
                    new Archive.Finished(query.queryId(), page.isLast() ? true : null, null, page.resultSet())));
        } catch (Refused e) {
            out.accept(Xmpp.error(iq, e.condition));
        }
    }

    private static Element result(Element iq, @Nullable String queryId, KeptMessage one) {
        return Element.builder(Xmpp.CLIENT, "message")
                .attribute("from", iq.attribute("to"))
                .attribute("to", iq.attribute("from"))
                .child(Archive.Result.TYPE.write(new Archive.Result(queryId, one.id(), one.forwarded())))
                .build();
    }

    /**
     * One page of what was found.
     *
     * @param isLast whether nothing follows in the direction of the query
     */
    private record ArchivePage(List<KeptMessage> messages, boolean isLast, ResultSet resultSet) {
        static ArchivePage of(List<KeptMessage> all, @Nullable ResultSet wanted, int most) throws Refused {
            int from = 0;
            int to = all.size();
            boolean backwards = false;
            int max = most;
            if (wanted != null) {
                Integer asked = wanted.max();
                max = asked == null ? most : Math.min(asked, most);
                String after = wanted.after();
                String before = wanted.before();
                if (after != null) {
                    from = ArchiveFilter.place(all, after) + 1;
                }
                if (before != null) {
                    backwards = after == null;
                    to = before.isEmpty() ? to : ArchiveFilter.place(all, before);
                }
            }
            int first = backwards ? Math.max(from, to - max) : from;
            int end = backwards ? to : Math.min(to, from + max);
            List<KeptMessage> page = first < end ? all.subList(first, end) : List.of();
            boolean isLast = backwards ? first == from : end >= to;
            return new ArchivePage(page, isLast, answer(page, first, all.size()));
        }

        private static ResultSet answer(List<KeptMessage> page, int first, int count) {
            return page.isEmpty()
                    ? new ResultSet(null, null, null, null, null, null, null, count)
                    : new ResultSet(
                            null,
                            null,
                            null,
                            null,
                            page.get(0).id(),
                            first,
                            page.get(page.size() - 1).id(),
                            count);
        }
    }
}
