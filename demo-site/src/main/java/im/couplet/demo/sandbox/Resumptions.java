package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.session.StreamManagement;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clients whose connection may be lost for a while without them being gone (XEP-0198 section 5). */
final class Resumptions {
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final int MOST = 200;

    private final Wakeups wakeups;
    private final Logins logins;
    private final Router router;
    private final Map<String, Resource> byId = new HashMap<>();
    private final Map<Resource, Runnable> waiting = new HashMap<>();

    Resumptions(Wakeups wakeups, Logins logins, Router router) {
        this.wakeups = wakeups;
        this.logins = logins;
        this.router = router;
    }

    static Element feature() {
        return Element.of(Namespaces.STREAM_MANAGEMENT, "sm");
    }

    static Element failed(String condition) {
        return Element.of(Namespaces.STREAM_MANAGEMENT, "failed").withChild(Element.of(Xmpp.STANZA_ERRORS, condition));
    }

    /** Begins to count what goes to and fro, as {@code <enable/>} asks, and answers it. */
    Element enable(Resource resource, Element enable) {
        String wanted = enable.attribute("resume");
        boolean resumes = ("true".equals(wanted) || "1".equals(wanted)) && byId.size() < MOST;
        String id = resumes ? logins.token(16) : null;
        resource.manage(id);
        if (id != null) {
            byId.put(id, resource);
        }
        return Element.builder(Namespaces.STREAM_MANAGEMENT, "enabled")
                .attribute("id", id)
                .attribute("resume", resumes ? "true" : null)
                .attribute("max", resumes ? String.valueOf(TIME.toSeconds()) : null)
                .build();
    }

    /** The client that {@code <resume/>} means, with what it says that it has; null if there is none. */
    @Nullable
    Resource find(Account account, Element resume) {
        String id = resume.attribute("previd");
        Resource known = id == null ? null : byId.get(id);
        if (known == null || known.account() != account || !Objects.equals(known.resumptionId(), id)) {
            return null;
        }
        return known.acknowledge(resume) ? known : null;
    }

    /** Gives a client another connection, of which {@code <resumed/>} has been told already. */
    void resume(Resource resource, ClientStream stream) {
        stopWaiting(resource);
        resource.attach(stream);
    }

    static Element resumed(Resource resource) {
        StreamManagement management = resource.management();
        return Element.of(Namespaces.STREAM_MANAGEMENT, "resumed")
                .withAttribute("h", management == null ? "0" : management.handled())
                .withAttribute("previd", String.valueOf(resource.resumptionId()));
    }

    /** A connection is gone: the client stays for a while when it can come back, and leaves when it said so or cannot. */
    void left(Resource resource, boolean lost) {
        if (lost && resource.resumptionId() != null) {
            resource.detach();
            waiting.put(resource, wakeups.after(TIME, () -> end(resource)));
        } else {
            end(resource);
        }
    }

    /** The client does not come back. */
    void end(Resource resource) {
        stopWaiting(resource);
        resource.detach();
        byId.values().remove(resource);
        router.disconnect(resource);
    }

    private void stopWaiting(Resource resource) {
        Runnable stop = waiting.remove(resource);
        if (stop != null) {
            stop.run();
        }
    }
}
