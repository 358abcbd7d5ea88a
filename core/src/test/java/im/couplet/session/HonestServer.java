package im.couplet.session;

import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;

/** A server that lets one account log in, and does what RFC 6120 says. */
final class HonestServer extends OneAccountServer {
    private final String password;
    private final List<String> mechanisms;
    private final List<Element> featuresBehindLogin;
    private final boolean resourceIsTaken;
    private SaslServer sasl;
    private boolean onThisStream;

    HonestServer(Framing framing, String password, List<String> mechanisms, boolean session, boolean resourceIsTaken) {
        super(framing);
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
        super.reconnect();
        onThisStream = false;
    }

    static void connect(Recorder client, HonestServer server) {
        TestServer.connect(client, server);
    }

    @Override
    List<Element> features() {
        if (onThisStream) {
            return featuresBehindLogin;
        }
        Element.Builder offer = Element.builder(Namespaces.SASL, "mechanisms");
        for (String mechanism : mechanisms) {
            offer.child(Element.builder(Namespaces.SASL, "mechanism")
                    .text(mechanism)
                    .build());
        }
        return List.of(offer.build());
    }

    @Override
    void received(Element element) {
        switch (element.localName()) {
            case "auth" -> {
                sasl = sasl(element.attribute("mechanism"), password, null);
                step(sasl.receive(element.text()));
            }
            case "response" -> step(sasl.receive(element.text()));
            case "iq" -> iq(element);
            default -> {}
        }
    }

    private void step(SaslServerStep step) {
        if (step instanceof SaslServerStep.Success success) {
            say(Element.builder(Namespaces.SASL, "success")
                    .text(success.payload() == null ? "" : success.payload())
                    .build());
            authenticated();
            onThisStream = true;
            restart();
        } else {
            say(step, Namespaces.SASL);
        }
    }

    private void iq(Element iq) {
        Element bind = iq.child(Namespaces.BIND, "bind");
        if (bind == null) {
            say(answer(iq, "result").build());
        } else if (bind.child(Namespaces.BIND, "resource") != null && resourceIsTaken) {
            say(error(iq, "conflict"));
        } else {
            say(bound(iq));
        }
    }
}
