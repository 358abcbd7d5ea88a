package im.couplet.session;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslServer;
import im.couplet.sasl.SaslServerStep;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.text.Utf8;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A server of today for one account: SASL 2 beside SASL 1, Bind 2, tokens, upgrades, stream management, registration, as far
 * as its features say. It outlives its connections.
 */
final class ModernServer extends OneAccountServer {
    final Set<String> features;
    final List<Element> handled = new ArrayList<>();
    final List<Element> requests = new ArrayList<>();
    private final SaslOffer offer = SaslOffer.of(List.of("SCRAM-SHA-1", "PLAIN"));
    String password;
    String token;
    byte[] upgraded;
    private SaslServer sasl;
    private Element authenticate;
    private String proof;
    private boolean authenticated;
    private StreamManagement management;
    private StreamManagement detached;
    private boolean counting;
    private int tokens;

    ModernServer(Framing framing, String password, String... features) {
        super(framing);
        this.password = password;
        this.features = Set.of(features);
    }

    @Override
    public void reconnect() {
        super.reconnect();
        detached = management != null ? management : detached;
        management = null;
        counting = false;
        authenticated = false;
        sasl = null;
    }

    /** Forgets the stream that could be resumed, and how much of it was handled. */
    void forgetStream() {
        detached = null;
        management = null;
    }

    /** Whether stanzas to the client can be sent at once. */
    boolean isAttached() {
        return management != null;
    }

    /** A stanza to the client, counted. */
    String deliver(String xml) {
        Element stanza = Element.parse(xml);
        StreamManagement counted = management != null ? management : detached;
        if (counted != null) {
            counted.sent(stanza);
        }
        return writer.element(stanza);
    }

    String text(String xml) {
        return writer.element(Element.parse(xml));
    }

    private boolean has(String feature) {
        return features.contains(feature);
    }

    @Override
    List<Element> features() {
        return authenticated ? later() : first();
    }

    private List<Element> first() {
        List<Element> offers = new ArrayList<>();
        String mechanisms = "<mechanism>SCRAM-SHA-1</mechanism><mechanism>PLAIN</mechanism>";
        if (!has("only2")) {
            offers.add(Element.parse("<mechanisms xmlns='" + Namespaces.SASL + "'>" + mechanisms + "</mechanisms>"));
        }
        if (has("sasl2")) {
            offers.add(Element.parse("<authentication xmlns='" + Namespaces.SASL2 + "'>" + mechanisms
                    + (has("upgrade") ? "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-256</upgrade>" : "")
                    + "<inline>"
                    + (has("fast") ? "<fast xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-NONE</mechanism></fast>" : "")
                    + (has("sm") && !has("late-sm") ? "<sm xmlns='urn:xmpp:sm:3'/>" : "")
                    + (has("bind2")
                            ? "<bind xmlns='urn:xmpp:bind:0'><inline><feature var='urn:xmpp:carbons:2'/>"
                                    + "<feature var='urn:xmpp:csi:0'/><feature var='urn:xmpp:sm:3'/></inline></bind>"
                            : "")
                    + "</inline></authentication>"));
        }
        if (has("register")) {
            offers.add(Element.of(Namespaces.REGISTRATION_FEATURE, "register"));
        }
        return offers;
    }

    private List<Element> later() {
        List<Element> offers = new ArrayList<>(List.of(Element.of(Namespaces.BIND, "bind")));
        if (has("sm")) {
            offers.add(Element.of(Namespaces.STREAM_MANAGEMENT, "sm"));
        }
        if (has("csi")) {
            offers.add(Element.of(Namespaces.CLIENT_STATE, "csi"));
        }
        return offers;
    }

    @Override
    void received(Element element) {
        if (counting && management != null) {
            management.received(element);
        }
        String name = element.localName();
        switch (element.namespace()) {
            case Namespaces.SASL, Namespaces.SASL2 -> login(element);
            case Namespaces.STREAM_MANAGEMENT -> management(element);
            default -> {
                if (name.equals("iq")
                        && (!authenticated || element.attribute("type").equals("set"))) {
                    iq(element);
                } else {
                    handled.add(element);
                }
            }
        }
    }

    // ---- logging in

    private void login(Element element) {
        boolean two = element.namespace().equals(Namespaces.SASL2);
        switch (element.localName()) {
            case "auth", "authenticate" -> begin(element, two);
            case "response" -> step(sasl.receive(element.text()), two);
            case "next" ->
                say("<task-data xmlns='urn:xmpp:sasl:2'><salt xmlns='urn:xmpp:scram-upgrade:0'"
                        + " iterations='4096'>QV9TWENSWFE2c2VrOGJmX1o=</salt></task-data>");
            case "task-data" -> {
                upgraded = Base64.getDecoder()
                        .decode(element.child(Namespaces.SCRAM_UPGRADE, "hash").text());
                proof = null;
                succeed(true);
            }
            default -> {}
        }
    }

    private void begin(Element element, boolean two) {
        requests.add(element);
        authenticate = element;
        Element initial = element.child(Namespaces.SASL2, "initial-response");
        String payload = two ? initial.text() : element.text();
        if (two && element.child(Namespaces.FAST, "fast") != null) {
            token(payload);
            return;
        }
        sasl = sasl(element.attribute("mechanism"), password, offer);
        step(sasl.receive(payload), two);
    }

    private void token(String payload) {
        byte[] message = Base64.getDecoder().decode(payload);
        byte[] shown = java.util.Arrays.copyOfRange(message, "juliet".length() + 1, message.length);
        byte[] key = token == null ? new byte[1] : Utf8.encode(token);
        if (!java.util.Arrays.equals(shown, Hashes.hmac(HashFunction.SHA_256, key, Utf8.encode("Initiator")))) {
            say("<failure xmlns='urn:xmpp:sasl:2'><credentials-expired xmlns='" + Namespaces.SASL + "'/></failure>");
            return;
        }
        proof = Base64.getEncoder().encodeToString(Hashes.hmac(HashFunction.SHA_256, key, Utf8.encode("Responder")));
        succeed(true);
    }

    private void step(SaslServerStep step, boolean two) {
        if (step instanceof SaslServerStep.Success success) {
            proof = success.payload();
            authenticated();
            if (two && authenticate.child(Namespaces.SASL_UPGRADE, "upgrade") != null) {
                say("<continue xmlns='urn:xmpp:sasl:2'>" + data() + "<tasks><task>UPGR-SCRAM-SHA-256</task></tasks>"
                        + "</continue>");
            } else {
                succeed(two);
            }
        } else {
            say(step, two ? Namespaces.SASL2 : Namespaces.SASL);
        }
    }

    private String data() {
        return proof == null ? "" : "<additional-data>" + proof + "</additional-data>";
    }

    private void succeed(boolean two) {
        authenticated = true;
        authenticated();
        if (!two) {
            say(Element.builder(Namespaces.SASL, "success")
                    .text(proof == null ? "" : proof)
                    .build());
            restart();
            return;
        }
        Element resume = authenticate.child(Namespaces.STREAM_MANAGEMENT, "resume");
        Element bind = authenticate.child(Namespaces.BIND2, "bind");
        Element answer = resume == null ? null : resumption(resume);
        boolean resumed = answer != null && answer.localName().equals("resumed");
        StringBuilder success = new StringBuilder("<success xmlns='urn:xmpp:sasl:2'>" + data());
        success.append(answer == null ? "" : answer.toString());
        boolean binds = bind != null && !resumed;
        success.append("<authorization-identifier>juliet@im.example.com" + (binds ? "/bound" : "")
                + "</authorization-identifier>");
        if (binds) {
            boolean enables = bind.child(Namespaces.STREAM_MANAGEMENT, "enable") != null;
            success.append("<bound xmlns='urn:xmpp:bind:0'>" + (enables ? enabled() : "") + "</bound>");
        }
        if (authenticate.child(Namespaces.FAST, "request-token") != null) {
            token = "token-" + ++tokens;
            success.append("<token xmlns='urn:xmpp:fast:0' expiry='2030-01-01T00:00:00Z' token='" + token + "'/>");
        }
        say(success.append("</success>").toString());
        if (resumed) {
            repeat();
        } else {
            sayFeatures();
        }
    }

    // ---- stream management

    private String enabled() {
        management = new StreamManagement();
        counting = true;
        return "<enabled xmlns='urn:xmpp:sm:3' id='sm' resume='true' location='[::1]:5222'/>";
    }

    private Element resumption(Element resume) {
        if (detached == null) {
            return Element.parse("<failed xmlns='urn:xmpp:sm:3'><item-not-found xmlns='" + Namespaces.STANZA_ERRORS
                    + "'/></failed>");
        }
        if (has("no-resume")) {
            String handled = detached.handled();
            detached = null;
            return Element.of(Namespaces.STREAM_MANAGEMENT, "failed").withAttribute("h", handled);
        }
        management = detached;
        counting = true;
        detached.acknowledge(resume.attribute("h"));
        return Element.of(Namespaces.STREAM_MANAGEMENT, "resumed")
                .withAttribute("h", management.handled())
                .withAttribute("previd", "sm");
    }

    private void repeat() {
        for (Element stanza : management.unacknowledged()) {
            say(stanza);
        }
    }

    private void management(Element element) {
        switch (element.localName()) {
            case "enable" -> say(enabled());
            case "resume" -> {
                Element answer = resumption(element);
                say(answer);
                if (answer.localName().equals("resumed")) {
                    repeat();
                }
            }
            case "r" -> {
                if (!has("silent")) {
                    say(management.answer());
                }
            }
            case "a" -> management.acknowledge(element.attribute("h"));
            default -> {}
        }
    }

    // ---- requests

    private void iq(Element iq) {
        Element query = iq.child(Namespaces.REGISTRATION, "query");
        if (iq.child(Namespaces.BIND, "bind") != null) {
            say(bound(iq));
        } else if (query == null) {
            handled.add(iq);
            say(answer(iq, "result").build());
        } else if (iq.attribute("type").equals("get")) {
            say(answer(iq, "result")
                    .child(Element.parse("<query xmlns='jabber:iq:register'><username/><password/></query>"))
                    .build());
        } else if (query.child(Namespaces.REGISTRATION, "username").text().equals("taken")) {
            say(error(iq, "conflict"));
        } else {
            password = query.child(Namespaces.REGISTRATION, "password").text();
            say(answer(iq, "result").build());
        }
    }
}
