package im.couplet.session;

import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslMechanisms;
import im.couplet.sasl.SaslOffer;
import im.couplet.sasl.SaslPolicy;
import im.couplet.sasl.SaslStep;
import im.couplet.sasl.ScramUpgrade;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.text.Base64;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SASL 2 carries beside the mechanism: who is calling, tokens (XEP-0484), upgrades of stored passwords (XEP-0480), the
 * resumption of a stream (XEP-0198) and the binding of a resource (XEP-0386).
 */
final class Inline {
    private final Machine machine;
    private final SessionOptions options;
    private @Nullable FastToken token;
    private @Nullable String requested;
    private @Nullable String password;
    private List<String> upgrades = new ArrayList<>();
    private boolean upgrading;
    private String task = "";

    Inline(Machine machine, SessionOptions options) {
        this.machine = machine;
        this.options = options;
        this.token = options.token();
    }

    void forget() {
        token = null;
        done();
    }

    // ---- what is offered

    static SaslOffer offer(StreamFeatures offered, boolean sasl2) {
        boolean tells = offered.feature(Namespaces.CHANNEL_BINDING, "sasl-channel-binding") != null;
        return new SaslOffer(
                sasl2 ? offered.sasl2Mechanisms() : offered.mechanisms(),
                tells ? offered.channelBindings() : null,
                sasl2);
    }

    private static @Nullable Element inline(StreamFeatures offered, String namespace, String name) {
        Element authentication = offered.feature(Namespaces.SASL2, "authentication");
        Element inline = authentication == null ? null : authentication.child(Namespaces.SASL2, "inline");
        return inline == null ? null : inline.child(namespace, name);
    }

    private SaslOffer tokens(StreamFeatures offered) {
        Element fast = inline(offered, Namespaces.FAST, "fast");
        List<String> mechanisms = new ArrayList<>();
        if (fast != null) {
            for (Element mechanism : fast.elements(Namespaces.FAST, "mechanism")) {
                mechanisms.add(Whitespace.trim(mechanism.text()));
            }
        }
        return new SaslOffer(mechanisms, null, true);
    }

    // ---- tokens

    /** The mechanism to log in with by the token that is there; null when there is none, or the server takes none. */
    @Nullable
    String tokenMechanism(StreamFeatures offered) {
        FastToken known = token;
        if (known == null || !options.usesSasl2() || options.jid().localpart() == null) {
            return null;
        }
        boolean offers = tokens(offered).mechanisms().contains(known.mechanism());
        SaslOffer only = new SaslOffer(List.of(known.mechanism()), null, true);
        return offers ? SaslMechanisms.choose(only, machine.policy(), Kind.HASHED_TOKEN) : null;
    }

    SaslCredentials tokenCredentials() {
        String username = options.jid().localpart();
        return SaslCredentials.of(
                Kind.HASHED_TOKEN, username == null ? "" : username, token == null ? "" : token.token());
    }

    boolean hasToken() {
        return token != null;
    }

    void tokenRefused() {
        token = null;
        machine.put(new SessionOutput.TokenChanged(null));
    }

    /** Takes the token that the server gave out, if it did. */
    boolean takeToken(Element success) {
        Element given = success.child(Namespaces.FAST, "token");
        String secret = given == null ? null : given.attribute("token");
        FastToken old = token;
        String mechanism = requested != null ? requested : old == null ? null : old.mechanism();
        if (given == null || secret == null || secret.isEmpty() || mechanism == null) {
            return false;
        }
        token = new FastToken(mechanism, secret, given.attribute("expiry"));
        machine.put(new SessionOutput.TokenChanged(token));
        return true;
    }

    // ---- what is asked for

    Element authenticate(StreamFeatures offered, String mechanism, String payload, boolean byToken) {
        Element.Builder request =
                Element.builder(Namespaces.SASL2, "authenticate").attribute("mechanism", mechanism);
        requestUpgrades(offered, request);
        request.child(Element.builder(Namespaces.SASL2, "initial-response")
                .text(payload)
                .build());
        UserAgent agent = options.userAgent();
        if (agent != null) {
            request.child(agent.element());
        }
        requested = null;
        if (byToken) {
            request.child(fast(offered));
        }
        boolean renews = !byToken || options.invalidatesToken();
        if (renews && options.wantsToken() && agent != null && agent.id() != null) {
            requested = SaslMechanisms.choose(tokens(offered), machine.policy(), Kind.HASHED_TOKEN);
            if (requested != null) {
                request.child(Element.of(Namespaces.FAST, "request-token").withAttribute("mechanism", requested));
            }
        }
        machine.requestInline(
                request,
                inline(offered, Namespaces.STREAM_MANAGEMENT, "sm") != null,
                inline(offered, Namespaces.BIND2, "bind"));
        return request.build();
    }

    /** Says that a token is used: where it may come as early data of TLS, with a number that makes it good for once. */
    private Element fast(StreamFeatures offered) {
        Element offer = inline(offered, Namespaces.FAST, "fast");
        String early = offer == null ? null : offer.attribute("tls-0rtt");
        FastToken used = token;
        String count = null;
        if (used != null && ("true".equals(early) || "1".equals(early))) {
            token = used.counted();
            count = String.valueOf(token.count());
            machine.put(new SessionOutput.TokenChanged(token));
        }
        return Element.builder(Namespaces.FAST, "fast")
                .attribute("count", count)
                .attribute("invalidate", options.invalidatesToken() ? "true" : null)
                .build();
    }

    /** The server has taken the token, for the last time if that was asked for. */
    void tokenTaken() {
        if (options.invalidatesToken()) {
            tokenRefused();
        }
    }

    /** Whether a feature can be asked for while the resource is bound. */
    static boolean offers(Element bind, String feature) {
        Element inline = bind.child(Namespaces.BIND2, "inline");
        if (inline != null) {
            for (Element one : inline.elements(Namespaces.BIND2, "feature")) {
                if (feature.equals(one.attribute("var"))) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- upgrades

    /** Keeps the password for the upgrades; null when there is none to keep. */
    void upgradesWith(@Nullable String secret) {
        password = secret;
    }

    /** The login is through. */
    void done() {
        password = null;
        upgrading = false;
        upgrades = new ArrayList<>();
    }

    private void requestUpgrades(StreamFeatures offered, Element.Builder request) {
        upgrades = new ArrayList<>();
        upgrading = false;
        Element authentication = offered.feature(Namespaces.SASL2, "authentication");
        if (password == null || authentication == null) {
            return;
        }
        for (Element upgrade : authentication.elements(Namespaces.SASL_UPGRADE, "upgrade")) {
            String name = Whitespace.trim(upgrade.text());
            if (ScramUpgrade.isKnown(name) && !upgrades.contains(name)) {
                upgrades.add(name);
                request.child(Element.builder(Namespaces.SASL_UPGRADE, "upgrade")
                        .text(name)
                        .build());
            }
        }
        if (upgrades.isEmpty()) {
            password = null;
        }
    }

    boolean isUpgrading() {
        return upgrading;
    }

    void beginUpgrades() {
        upgrading = true;
    }

    /** The element that begins a task that was asked for; null when the server demands another. */
    @Nullable
    Element nextUpgrade(Element demand) {
        Element tasks = demand.child(Namespaces.SASL2, "tasks");
        if (tasks != null) {
            for (Element one : tasks.elements(Namespaces.SASL2, "task")) {
                String name = Whitespace.trim(one.text());
                if (upgrades.remove(name)) {
                    task = name;
                    return Element.of(Namespaces.SASL2, "next").withAttribute("task", name);
                }
            }
        }
        return null;
    }

    /** What the server demands, for people. */
    static Refusal tasks(Element demand) {
        StringBuilder names = new StringBuilder();
        Element tasks = demand.child(Namespaces.SASL2, "tasks");
        if (tasks != null) {
            for (Element one : tasks.elements(Namespaces.SASL2, "task")) {
                names.append(names.length() == 0 ? "" : ", ").append(one.text());
            }
        }
        Element text = demand.child(Namespaces.SASL2, "text");
        return new Refusal(names.toString(), text == null ? null : text.text());
    }

    SaslStep upgradeKey(Element data, SaslPolicy policy) {
        Element salt = data.child(Namespaces.SCRAM_UPGRADE, "salt");
        String iterations = salt == null ? null : salt.attribute("iterations");
        String now = task;
        task = "";
        return ScramUpgrade.key(
                now,
                password == null ? "" : password,
                salt == null ? "" : Whitespace.trim(salt.text()),
                iterations == null ? "" : iterations,
                policy);
    }

    static Element upgraded(byte[] key) {
        return Element.of(Namespaces.SASL2, "task-data")
                .withChild(Element.builder(Namespaces.SCRAM_UPGRADE, "hash")
                        .text(Base64.encode(key))
                        .build());
    }
}
