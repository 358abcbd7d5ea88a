package im.couplet.session;

import im.couplet.sasl.Hash;
import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.sasl.ScramCredentials;
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

/** A server that lets one account log in, and does what RFC 6120 says. */
final class HonestServer implements TestServer {
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

    private final List<String> said = new ArrayList<>();

    private final StreamWriter writer;
    private final Framing framing;
    private StreamParser parser;
    private final String password;
    private final List<String> mechanisms;
    private final List<Element> featuresBehindLogin;
    private final boolean resourceIsTaken;
    private SaslServer sasl;
    private boolean authenticated;
    private boolean onThisStream;
    private int headers;

    HonestServer(Framing framing, String password, List<String> mechanisms, boolean session, boolean resourceIsTaken) {
        this.writer = new StreamWriter(framing);
        this.framing = framing;
        reconnect();
        this.password = password;
        this.mechanisms = mechanisms;
        this.resourceIsTaken = resourceIsTaken;
        this.featuresBehindLogin = new ArrayList<>(List.of(Element.of(Namespaces.BIND, "bind")));
        if (session) {
            featuresBehindLogin.add(Element.of(Namespaces.SESSION, "session"));
        }
    }

    static HonestServer of(Framing framing, String... mechanisms) {
        return new HonestServer(framing, "r0m30myr0m30", List.of(mechanisms), false, false);
    }

    @Override
    public void reconnect() {
        parser = new StreamParser(framing, this::event);
        onThisStream = false;
    }

    @Override
    public boolean isAuthenticated() {
        return authenticated;
    }

    @Override
    public List<String> receive(String text) {
        said.clear();
        parser.feed(text);
        return List.copyOf(said);
    }

    static void connect(Recorder client, HonestServer server) {
        TestServer.connect(client, server);
    }

    private void event(StreamEvent event) {
        if (event instanceof StreamEvent.Opened) {
            said.add(writer.header(StreamHeader.answer("im.example.com", "id-" + headers++)));
            said.add(writer.features(StreamFeatures.of(onThisStream ? featuresBehindLogin : offers())));
        } else if (event instanceof StreamEvent.Received received) {
            received(received.element());
        } else if (event instanceof StreamEvent.Closed) {
            said.add(writer.footer());
        }
    }

    private List<Element> offers() {
        Element.Builder offer = Element.builder(Namespaces.SASL, "mechanisms");
        for (String mechanism : mechanisms) {
            offer.child(Element.builder(Namespaces.SASL, "mechanism")
                    .text(mechanism)
                    .build());
        }
        return List.of(offer.build());
    }

    private void received(Element element) {
        switch (element.localName()) {
            case "auth" -> {
                sasl = SaslServer.of(
                        element.attribute("mechanism"),
                        (user, hash) -> user.equals("juliet") ? credentials(hash) : null,
                        "server-nonce",
                        SALT,
                        null);
                step(sasl.receive(element.text()));
            }
            case "response" -> step(sasl.receive(element.text()));
            case "iq" -> iq(element);
            default -> {}
        }
    }

    private ScramCredentials credentials(Hash hash) {
        return Keys.credentials(hash, password, SALT);
    }

    private void step(SaslServerStep step) {
        if (step instanceof SaslServerStep.Challenge challenge) {
            sasl("challenge", challenge.payload());
        } else if (step instanceof SaslServerStep.Success success) {
            sasl("success", success.payload() == null ? "" : success.payload());
            authenticated = true;
            onThisStream = true;
            parser.restart();
        } else {
            said.add(writer.element(Element.builder(Namespaces.SASL, "failure")
                    .child(Element.of(Namespaces.SASL, ((SaslServerStep.Failure) step).condition()))
                    .build()));
        }
    }

    private void sasl(String name, String payload) {
        said.add(writer.element(
                Element.builder(Namespaces.SASL, name).text(payload).build()));
    }

    private void iq(Element iq) {
        Element.Builder answer = Element.builder(Namespaces.CLIENT, "iq").attribute("id", iq.attribute("id"));
        Element bind = iq.child(Namespaces.BIND, "bind");
        if (bind == null) {
            said.add(writer.element(answer.attribute("type", "result").build()));
            return;
        }
        Element resource = bind.child(Namespaces.BIND, "resource");
        if (resource != null && resourceIsTaken) {
            said.add(writer.element(answer.attribute("type", "error")
                    .child(Element.builder(Namespaces.CLIENT, "error")
                            .attribute("type", "cancel")
                            .child(Element.of(Namespaces.STANZA_ERRORS, "conflict"))
                            .build())
                    .build()));
            return;
        }
        Element jid = Element.builder(Namespaces.BIND, "jid")
                .text("juliet@im.example.com/" + (resource == null ? "chosen" : resource.text()))
                .build();
        said.add(writer.element(answer.attribute("type", "result")
                .child(Element.of(Namespaces.BIND, "bind").withChild(jid))
                .build()));
    }
}
