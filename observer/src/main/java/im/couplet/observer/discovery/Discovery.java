package im.couplet.observer.discovery;

import im.couplet.jid.Jid;
import im.couplet.observer.Audience;
import im.couplet.observer.Exchange;
import im.couplet.observer.Request;
import im.couplet.observer.Settlement;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.schema.Fields;
import im.couplet.schema.Values;
import im.couplet.stream.Namespaces;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What others can do, by the hashes in their presence: XEP-0390 0.3.2, and XEP-0115 1.6.0 for those who have no other. For each hash
 * one of those who show it is asked, once. Only information that has the hash holds for others who show it, and only if no other
 * information could have it; so nobody can say anything about anybody else. Of who proves nothing only his own word is known.
 *
 * <pre>{@code
 * Discovery discovery = new Discovery(exchange, known);
 * exchange.add(discovery);
 * discovery.ask(jid, 30_000, info -> …);
 * discovery.has(jid, "urn:xmpp:receipts");
 * store(discovery.known());
 * }</pre>
 *
 * <p>Bounded: the last used of 1,000 hashes, 20,000 addresses. Not safe for use by several threads at a time.
 */
public final class Discovery implements Audience {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final XmlName FROM = XmlName.of("", "from");
    private static final int MOST_OWN = 256;

    private final Exchange exchange;
    private final KnownInfos known = new KnownInfos();
    private final Map<String, Question> questions = new HashMap<>();
    /** Of whom there is a word of his own, the oldest first. */
    private final ArrayDeque<Entity> own = new ArrayDeque<>();

    private Present present = new Present();

    /**
     * Makes one.
     *
     * @param exchange what asks; it must {@linkplain Exchange#add be told} of the new one
     * @param known what an earlier one {@linkplain #known() knew}; what does not have its hash is left out
     */
    public Discovery(Exchange exchange, Iterable<Element> known) {
        this.exchange = exchange;
        for (Element query : known) {
            String key = query.attribute("node");
            InfoHash hash = key == null ? null : InfoHash.of(key);
            if (hash != null && hash.isOf(query)) {
                this.known.put(hash.key, query);
            }
        }
    }

    /**
     * What is known of hashes, to be kept, the last used at the end: {@code <query xmlns='http://jabber.org/protocol/disco#info'
     * node='urn:xmpp:caps#sha-256.…'>} with the information in it. For those of XEP-0115 the node begins with {@code
     * http://jabber.org/protocol/caps#}.
     */
    public List<Element> known() {
        return known.all();
    }

    // ---- who is there

    @Override
    public void believed(Element stanza, Provenance provenance, @Nullable Request request) {
        Text from = stanza.attributeText(FROM);
        if (!stanza.localName().equals("presence") || from == null || !(Values.JID.read(from) instanceof Jid jid)) {
            return;
        }
        String type = stanza.attribute("type");
        if (type == null) {
            InfoHash hash = InfoHash.in(stanza);
            Entity before = present.get(jid);
            if (before == null || before.hash == null || hash == null || !before.hash.key.equals(hash.key)) {
                present.put(new Entity(jid, hash));
            }
        } else if (type.equals("unavailable") || type.equals("error")) {
            present.remove(jid);
        }
    }

    @Override
    public void rejected(Rejection rejection) {}

    @Override
    public void sessionEnded() {
        present = new Present();
    }

    // ---- what they can do

    /** What is known of what {@code jid} can do: a {@code <query/>} of service discovery, or null. */
    public @Nullable Element info(Jid jid) {
        Entity entity = present.get(jid);
        if (entity == null || entity.own != null) {
            return entity == null ? null : entity.own;
        }
        return entity.hash == null ? null : known.get(entity.hash.key);
    }

    /** Whether {@code jid} is known to have a feature. */
    public boolean has(Jid jid, String feature) {
        Element info = info(jid);
        return info != null && features(info).contains(feature);
    }

    /** The features in information of service discovery. */
    public static List<String> features(Element info) {
        List<String> features = new ArrayList<>();
        for (Element one : info.elements(info.namespace(), "feature")) {
            String feature = one.attribute("var");
            if (feature != null) {
                features.add(feature);
            }
        }
        return features;
    }

    /**
     * Finds out what {@code jid} can do: at once if it is known, else by asking.
     *
     * @param timeout how many milliseconds each who is asked may take, as {@link Exchange#tick} tells
     * @param reply is told once: a {@code <query/>} of service discovery, or null if there was no answer
     */
    public void ask(Jid jid, long timeout, Consumer<? super @Nullable Element> reply) {
        Element now = info(jid);
        if (now != null) {
            reply.accept(now);
            return;
        }
        Entity entity = present.get(jid);
        InfoHash hash = entity == null || entity.unproved ? null : entity.hash;
        Asker asker = new Asker(jid, timeout, reply);
        Question question = hash == null ? null : questions.get(hash.key);
        if (question == null) {
            question = new Question(hash);
            if (hash != null) {
                questions.put(hash.key, question);
            }
        }
        question.add(asker);
        goOn(question);
    }

    private void goOn(Question question) {
        for (Asker next = question.next(); next != null; next = question.next()) {
            send(question, next);
        }
        if (question.isOver() && question.hash != null) {
            questions.remove(question.hash.key);
        }
    }

    private void send(Question question, Asker asker) {
        Element iq = Element.builder(Namespaces.CLIENT, "iq")
                .attribute("type", "get")
                .attribute("to", asker.jid.toString())
                .child(Element.of(INFO, "query")
                        .withAttribute("node", question.hash == null ? null : question.hash.node))
                .build();
        try {
            exchange.request(iq, asker.timeout, settlement -> settled(question, asker, settlement));
        } catch (IllegalStateException e) {
            // There is no session, so nobody answers.
            question.tell(null);
        }
    }

    private void settled(Question question, Asker asker, Settlement settlement) {
        if (!question.isOpen(asker)) {
            return;
        }
        Element info = info(settlement);
        InfoHash hash = question.hash;
        boolean proved = false;
        if (hash != null && info != null && hash.isOf(info)) {
            known.put(hash.key, info);
            proved = true;
        } else {
            remember(asker.jid, hash, info);
        }
        try {
            if (proved || settlement.kind() == Settlement.Kind.ENDED) {
                question.tell(info);
            } else {
                question.failed(asker);
                asker.reply().accept(info);
            }
        } finally {
            goOn(question);
        }
    }

    /** What was said, with the language that holds around it; null for nothing. */
    private static @Nullable Element info(Settlement settlement) {
        Element answer = settlement.answer();
        if (answer == null || settlement.kind() != Settlement.Kind.RESULT) {
            return null;
        }
        Element query = answer.child(INFO, "query");
        return query == null || query.attribute(Fields.XML_LANG) != null
                ? query
                : query.withAttribute(Fields.XML_LANG, answer.attribute(Fields.XML_LANG));
    }

    /** Keeps what one says of himself, which nothing proves. */
    private void remember(Jid jid, @Nullable InfoHash hash, @Nullable Element info) {
        Entity entity = present.get(jid);
        if (entity == null || hash != null && (entity.hash == null || !entity.hash.key.equals(hash.key))) {
            return;
        }
        entity.unproved = true;
        if (info != null && KnownInfos.size(info) <= KnownInfos.LARGEST) {
            entity.own = info;
            own.add(entity);
            if (own.size() > MOST_OWN) {
                Entity oldest = own.remove();
                oldest.own = null;
            }
        }
    }
}
