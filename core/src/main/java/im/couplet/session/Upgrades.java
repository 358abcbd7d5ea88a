package im.couplet.session;

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

/** The tasks behind a login that bring up to date what the server stores of the password (XEP-0480). */
final class Upgrades {
    private @Nullable String password;
    private List<String> requested = new ArrayList<>();
    private String task = "";

    /** Keeps the password for the upgrades; null if there is none to keep. */
    void begin(@Nullable String secret) {
        password = secret;
    }

    /** Forgets the password. */
    void forget() {
        password = null;
        requested = new ArrayList<>();
    }

    /** Asks for those that the server offers and that are known here. */
    void request(StreamFeatures offered, Element.Builder request) {
        requested = new ArrayList<>();
        Element authentication = Sasl2Features.authentication(offered);
        if (password == null || authentication == null) {
            return;
        }
        for (Element upgrade : authentication.elements(Namespaces.SASL_UPGRADE, "upgrade")) {
            String name = Whitespace.trim(upgrade.text());
            if (ScramUpgrade.isKnown(name) && !requested.contains(name)) {
                requested.add(name);
                request.child(Element.builder(Namespaces.SASL_UPGRADE, "upgrade")
                        .text(name)
                        .build());
            }
        }
        if (requested.isEmpty()) {
            password = null;
        }
    }

    /** The element that begins a task that was asked for; null if the server demands another. */
    @Nullable
    Element next(Element demand) {
        for (Element one : demanded(demand)) {
            String name = Whitespace.trim(one.text());
            if (requested.remove(name)) {
                task = name;
                return Element.of(Namespaces.SASL2, "next").withAttribute("task", name);
            }
        }
        return null;
    }

    private static List<Element> demanded(Element demand) {
        Element tasks = demand.child(Namespaces.SASL2, "tasks");
        return tasks == null ? List.of() : tasks.elements(Namespaces.SASL2, "task");
    }

    /** What the server demands, for people. */
    static ServerRefusal demand(Element demand) {
        StringBuilder names = new StringBuilder();
        for (Element one : demanded(demand)) {
            names.append(names.length() == 0 ? "" : ", ").append(one.text());
        }
        Element text = demand.child(Namespaces.SASL2, "text");
        return new ServerRefusal(names.toString(), text == null ? null : text.text());
    }

    /** What to do with the data of the task that was begun. */
    SaslStep key(Element data, SaslPolicy policy) {
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

    /** The element that hands over the key. */
    static Element answer(byte[] key) {
        return Element.of(Namespaces.SASL2, "task-data")
                .withChild(Element.builder(Namespaces.SCRAM_UPGRADE, "hash")
                        .text(Base64.encode(key))
                        .build());
    }
}
