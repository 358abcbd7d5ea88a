package im.couplet.demo.relay.bosh;

import im.couplet.demo.relay.limits.ConnectionGuard;
import im.couplet.demo.relay.limits.Origins;
import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.Watcher;
import im.couplet.demo.relay.page.Entrance;
import im.couplet.xml.XmlException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes requests of BOSH at {@link #PATH}, and gives each session its own stream with the Jabber server. Used on one event loop only. */
public final class BoshRelay {
    /** Where it is found on its server. */
    public static final String PATH = "/http-bind";

    private static final int SID_BYTES = 18;

    private final Origins origins;
    private final RelayLimits limits;
    private final Entrance entrance;
    private final BoshStream.Tools tools;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, BoshStream> sessions = new HashMap<>();

    /**
     * Makes one.
     *
     * @param origins which pages may use it
     * @param watcher hears who is refused
     * @param entrance lets sessions in
     */
    public BoshRelay(Vertx vertx, Origins origins, RelayLimits limits, Watcher watcher, Entrance entrance) {
        this.origins = origins;
        this.limits = limits;
        this.entrance = entrance;
        tools = new BoshStream.Tools(vertx, new BoshParser(limits.frame()), watcher);
    }

    /** How many sessions there are. */
    public int sessions() {
        return sessions.size();
    }

    /** Answers a request at {@link #PATH}. */
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String origin = request.getHeader("Origin");
        if (!origins.allow(origin, request.getHeader("Host"))) {
            tools.watcher().refused("origin", null);
            response.setStatusCode(403).end();
            return;
        }
        response.putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
        if (origin != null) {
            response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Vary", "Origin");
        }
        if (request.method().equals(HttpMethod.OPTIONS)) {
            response.setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", "POST")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .end();
        } else if (!request.method().equals(HttpMethod.POST)) {
            response.setStatusCode(405).putHeader("Allow", "POST, OPTIONS").end();
        } else if (request.getHeader("Content-Encoding") != null) {
            response.setStatusCode(415).end();
        } else {
            read(request);
        }
    }

    private void read(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        boolean[] tooLong = new boolean[1];
        request.handler(octets -> {
            if (tooLong[0]) {
                return;
            }
            tooLong[0] = body.length() + octets.length() > limits.frameBytes();
            if (tooLong[0]) {
                // What else comes is not waited for.
                ConnectionGuard guard = guard(request);
                request.response().setStatusCode(413).end().onComplete(told -> guard.cut());
            } else {
                body.appendBuffer(octets);
            }
        });
        request.endHandler(end -> {
            if (!tooLong[0]) {
                take(request, body);
            }
        });
    }

    private static ConnectionGuard guard(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel().pipeline().get(ConnectionGuard.class);
    }

    private void take(HttpServerRequest request, Buffer body) {
        HttpServerResponse response = request.response();
        String text = text(body);
        BoshHead head = text == null ? null : head(text);
        if (text == null || head == null) {
            end(response, "bad-request");
            return;
        }
        HeldRequest exchange = new HeldRequest(head, text, response);
        if (head.sid() == null) {
            begin(request, exchange);
            return;
        }
        BoshStream session = sessions.get(head.sid());
        if (session == null) {
            end(response, "item-not-found");
            return;
        }
        if (session.isLoggedIn()) {
            guard(request).settle();
        }
        response.closeHandler(gone -> session.answerLost());
        session.receive(exchange);
    }

    private static void end(HttpServerResponse response, String condition) {
        BoshAnswers.write(response, BoshAnswers.write(BoshAnswers.end(condition), List.of()));
    }

    private static @Nullable String text(Buffer body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private @Nullable BoshHead head(String text) {
        try {
            return BoshHead.read(text, limits.frame());
        } catch (XmlException e) {
            return null;
        }
    }

    private void begin(HttpServerRequest request, HeldRequest first) {
        String sid = sid();
        BoshStream[] session = new BoshStream[1];
        Runnable[] leave = new Runnable[1];
        leave[0] = entrance.enter(
                request,
                events -> {
                    session[0] = new BoshStream(tools, sid, first, events, () -> {
                        sessions.remove(sid);
                        leave[0].run();
                    });
                    return session[0];
                },
                () -> session[0].loggedIn());
        if (leave[0] == null) {
            request.response().setStatusCode(503).end();
            return;
        }
        sessions.put(sid, session[0]);
        request.response().closeHandler(gone -> session[0].answerLost());
        session[0].receive(first);
    }

    /** Nobody guesses it, nor has had it before. */
    private String sid() {
        byte[] octets = new byte[SID_BYTES];
        random.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
