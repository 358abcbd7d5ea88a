package im.couplet.session;

import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;

/** A server that knows one account, {@code juliet@im.example.com}: its stream, and how it checks a password. */
abstract class OneAccountServer implements TestServer {
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

    final StreamWriter writer;
    private final Framing framing;
    private final List<String> said = new ArrayList<>();
    private StreamParser parser;
    private int headers;
    private boolean everAuthenticated;

    OneAccountServer(Framing framing) {
        this.framing = framing;
        this.writer = new StreamWriter(framing);
        parser = new StreamParser(framing, this::event);
    }

    /** What is offered on the stream as it stands. */
    abstract List<Element> features();

    abstract void received(Element element);

    @Override
    public void reconnect() {
        parser = new StreamParser(framing, this::event);
    }

    /** Expects another header on the same connection. */
    final void restart() {
        parser.restart();
    }

    /** Somebody has logged in. */
    final void authenticated() {
        everAuthenticated = true;
    }

    @Override
    public final boolean isAuthenticated() {
        return everAuthenticated;
    }

    @Override
    public final List<String> receive(String text) {
        said.clear();
        parser.feed(text);
        return List.copyOf(said);
    }

    private void event(StreamEvent event) {
        if (event instanceof StreamEvent.Opened) {
            said.add(writer.header(StreamHeader.answer("im.example.com", "id-" + headers++)));
            sayFeatures();
        } else if (event instanceof StreamEvent.Received received) {
            received(received.element());
        } else if (event instanceof StreamEvent.Closed) {
            said.add(writer.footer());
        }
    }

    final void sayFeatures() {
        said.add(writer.features(StreamFeatures.of(features())));
    }

    final void say(Element element) {
        said.add(writer.element(element));
    }

    final void say(String xml) {
        say(Element.parse(xml));
    }

    /**
     * One side of a login.
     *
     * @param password that of the account; null when nobody can log in
     */
    static SaslServer sasl(String mechanism, String password, SaslOffer offer) {
        return SaslServer.of(
                mechanism,
                (user, hash) ->
                        password != null && user.equals("juliet") ? Keys.credentials(hash, password, SALT) : null,
                "server-nonce",
                SALT,
                offer);
    }

    /** Says what the login has come to, when it goes on or has failed. */
    final void say(SaslServerStep step, String namespace) {
        if (step instanceof SaslServerStep.Challenge challenge) {
            say(Element.builder(namespace, "challenge")
                    .text(challenge.payload())
                    .build());
        } else if (step instanceof SaslServerStep.Failure failure) {
            say(Element.of(namespace, "failure").withChild(Element.of(Namespaces.SASL, failure.condition())));
        }
    }

    static Element.Builder answer(Element iq, String type) {
        return Element.builder(Namespaces.CLIENT, "iq")
                .attribute("id", iq.attribute("id"))
                .attribute("type", type);
    }

    static Element error(Element iq, String condition) {
        return answer(iq, "error")
                .child(Element.builder(Namespaces.CLIENT, "error")
                        .attribute("type", "cancel")
                        .child(Element.of(Namespaces.STANZA_ERRORS, condition))
                        .build())
                .build();
    }

    /** The answer to the request for a resource: the one that is asked for, or one of the server's choice. */
    static Element bound(Element iq) {
        Element resource = iq.child(Namespaces.BIND, "bind").child(Namespaces.BIND, "resource");
        Element jid = Element.builder(Namespaces.BIND, "jid")
                .text("juliet@im.example.com/" + (resource == null ? "chosen" : resource.text()))
                .build();
        return answer(iq, "result")
                .child(Element.of(Namespaces.BIND, "bind").withChild(jid))
                .build();
    }
}
