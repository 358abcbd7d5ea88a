package im.couplet.demo.sandbox;

import im.couplet.session.StreamManagement;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clients whose connection may be lost for a while without them being gone (XEP-0198 section 5). */
final class Resumptions {
    private static final int SECONDS = 120;
    private static final int MOST = 200;

    private final Vertx vertx;
    private final Logins logins;
    private final Router router;
    private final Map<String, Resource> byId = new HashMap<>();
    private final Map<Resource, Long> timers = new HashMap<>();

    Resumptions(Vertx vertx, Logins logins, Router router) {
        this.vertx = vertx;
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
                .attribute("max", resumes ? String.valueOf(SECONDS) : null)
                .build();
    }

    /** The client that {@code <resume/>} means, with what it says that it has; null when there is none. */
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
        stopTimer(resource);
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
            timers.put(resource, vertx.setTimer(SECONDS * 1000L, timer -> end(resource)));
        } else {
            end(resource);
        }
    }

    /** The client does not come back. */
    void end(Resource resource) {
        stopTimer(resource);
        resource.detach();
        byId.values().remove(resource);
        router.disconnect(resource);
    }

    private void stopTimer(Resource resource) {
        Long timer = timers.remove(resource);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
