package im.couplet.observer.testing;

import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.StanzaError;
import im.couplet.xml.Element;
import im.couplet.xml.XmlWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server that is played by a script: what the client is to send, in order, and what it gets for that.
 *
 * <pre>{@code
 * ScriptedServer server = new ScriptedServer(Jid.parse("juliet@capulet.lit/balcony"));
 * server.expect("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>")
 *         .result("<query xmlns='jabber:iq:roster'><item jid='romeo@montague.lit'/></query>");
 * application.start(server.exchange());
 * server.push("<message from='romeo@montague.lit/orchard' type='chat'><body>Art thou not Romeo?</body></message>");
 * server.finish();
 * }</pre>
 *
 * <p>A stanza is as expected when it has all that the expected one has: name, attributes, text and children; what else is there does not
 * matter. Any other makes what sends it throw an {@link AssertionError} that says in what it differs, and {@link #finish} once more.
 */
public final class ScriptedServer {
    private final ArrayDeque<Step> steps = new ArrayDeque<>();
    private final ArrayDeque<Element> coming = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final Jid client;
    private final @Nullable Exchange exchange;
    private final Consumer<? super Element> deliver;
    private boolean delivering;
    private int done;
    private int ids;
    private long now;

    /**
     * Makes one that expects nothing, with a session of its client.
     *
     * @param client the full address of the session
     */
    public ScriptedServer(Jid client) {
        this.client = Objects.requireNonNull(client, "client");
        Exchange made = new Exchange(this::receive, () -> client, () -> "scripted-" + ++ids, (error, event) -> {
            throw new AssertionError("A callback threw " + error, error);
        });
        exchange = made;
        deliver = made::received;
    }

    /**
     * Makes one that expects nothing, for a session of one's own, which hands {@link #receive} what it sends.
     *
     * @param client the full address of the session
     * @param deliver hands the session what is for it
     */
    public ScriptedServer(Jid client, Consumer<? super Element> deliver) {
        this.client = Objects.requireNonNull(client, "client");
        this.deliver = Objects.requireNonNull(deliver, "deliver");
        exchange = null;
    }

    /**
     * The session of the client. The ids of its requests are {@code scripted-1} and so on.
     *
     * @throws IllegalStateException if the session is one's own
     */
    public Exchange exchange() {
        if (exchange == null) {
            throw new IllegalStateException("The session is one's own");
        }
        return exchange;
    }

    /** Something that the client is to send, and what it gets for that. */
    public static final class Step {
        private final Element template;
        private final List<UnaryOperator<Element>> answers = new ArrayList<>();

        private Step(Element template) {
            this.template = template;
        }

        /** Answers a request that it was done, by whom it was sent to; {@code payload} is XML, empty for nothing. */
        public Step result(String payload) {
            List<Element> children = ExpectedStanza.elements(payload, "jabber:client");
            answers.add(request -> reply(request, "result").children(children).build());
            return this;
        }

        /** Answers a request by an error of the condition's usual type. */
        public Step error(String condition) {
            String type = StanzaError.Condition.usualType(condition);
            answers.add(request -> reply(request, "error")
                    .child(Element.builder("jabber:client", "error")
                            .attribute("type", type)
                            .child(Element.of(StanzaError.NAMESPACE, condition))
                            .build())
                    .build());
            return this;
        }

        /** Sends a stanza, given as XML. */
        public Step then(String stanza) {
            Element element = ExpectedStanza.stanza(stanza);
            answers.add(unused -> element);
            return this;
        }

        private static Element.Builder reply(Element request, String type) {
            return Element.builder("jabber:client", "iq")
                    .attribute("type", type)
                    .attribute("id", request.attribute("id"))
                    .attribute("from", request.attribute("to"));
        }
    }

    /** Expects a stanza next, of which a part is given as XML. */
    public Step expect(String stanza) {
        Step step = new Step(ExpectedStanza.stanza(stanza));
        steps.add(step);
        return step;
    }

    /** Sends a stanza, given as XML. */
    public void push(String stanza) {
        deliver(ExpectedStanza.stanza(stanza));
    }

    /** Lets time pass for the session, in milliseconds. */
    public void pass(long milliseconds) {
        exchange().tick(now);
        now += milliseconds;
        exchange().tick(now);
    }

    /**
     * Takes what the client has sent.
     *
     * @throws AssertionError if something else was expected, or nothing
     */
    public void receive(Element stanza) {
        Step step = steps.poll();
        String difference =
                step == null ? "nothing more was expected" : ExpectedStanza.difference(step.template, stanza);
        if (step == null || difference != null) {
            String expected = step == null ? "" : "\nexpected: " + step.template;
            throw fault("Stanza " + (done + 1) + " of the client is not as expected: " + difference + expected
                    + "\nsent: " + XmlWriter.write(stanza));
        }
        done++;
        for (UnaryOperator<Element> answer : step.answers) {
            deliver(answer.apply(stanza));
        }
    }

    private AssertionError fault(String text) {
        faults.add(text);
        return new AssertionError(text);
    }

    private void deliver(Element stanza) {
        Element to = stanza.attribute("to") == null ? stanza.withAttribute("to", client.toString()) : stanza;
        coming.add(to);
        if (delivering) {
            return;
        }
        delivering = true;
        try {
            for (Element next = coming.poll(); next != null; next = coming.poll()) {
                deliver.accept(next);
            }
        } finally {
            delivering = false;
        }
    }

    /**
     * Says that the test is over.
     *
     * @throws AssertionError if the client has sent what was not expected, or has not sent what was
     */
    public void finish() {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
        Step next = steps.peek();
        if (next != null) {
            throw new AssertionError("The client has sent " + done + " stanzas as expected, and not this one: "
                    + next.template + (steps.size() == 1 ? "" : "\nnor " + (steps.size() - 1) + " more"));
        }
    }
}
