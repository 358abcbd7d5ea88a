package im.couplet.demo.sandbox;

import im.couplet.demo.relay.Closing;
import im.couplet.demo.relay.Guests.Guest;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.session.StreamManagement;
import im.couplet.stream.Framing;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamParser;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stream with one client: header, login, resource, then stanzas to the router (RFC 6120 sections 4, 6 and 7). */
final class ClientStream {
    private static final XmlLimits LIMITS =
            XmlLimits.DEFAULT.withStanzaLength(1 << 18).withTextLength(1 << 18);
    private static final int MOST_UNSENT_BYTES = 1 << 20;
    private static final Duration LOGIN = Duration.ofMinutes(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final NetSocket socket;
    private final Router router;
    private final Logins logins;
    private final Login login;
    private final Resumptions resumptions;
    private final Guest guest;
    private final StreamParser parser = new StreamParser(Framing.TCP, LIMITS, this::found);
    private final StreamWriter writer = new StreamWriter(Framing.TCP);
    private final Runnable stopLoginDeadline;
    private @Nullable Account account;
    private @Nullable Resource resource;
    private boolean opened;
    private boolean ended;

    ClientStream(
            Wakeups wakeups,
            NetSocket socket,
            Logins logins,
            Router router,
            Resumptions resumptions,
            Guest guest,
            Consumer<ClientStream> whenGone) {
        this.socket = socket;
        this.router = router;
        this.logins = logins;
        this.resumptions = resumptions;
        this.guest = guest;
        login = new Login(logins);
        socket.setWriteQueueMaxSize(MOST_UNSENT_BYTES);
        socket.handler(this::received);
        socket.exceptionHandler(e -> Closing.cut(socket));
        stopLoginDeadline = wakeups.after(LOGIN, () -> {
            if (resource == null) {
                fail(StreamCondition.CONNECTION_TIMEOUT, "Nobody logged in for a minute.");
            }
        });
        socket.closeHandler(nothing -> {
            ended = true;
            stopLoginDeadline.run();
            guest.leave();
            leave(true);
            whenGone.accept(this);
        });
    }

    private void received(Buffer bytes) {
        if (ended) {
            return;
        }
        try {
            parser.feed(bytes.getBytes());
        } catch (XmlException e) {
            StreamCondition condition = StreamCondition.of(e.streamErrorCondition());
            fail(condition == null ? StreamCondition.BAD_FORMAT : condition, e.problem());
        } catch (StreamException e) {
            fail(e.condition(), String.valueOf(e.getMessage()));
        }
    }

    // ---- the stream

    private void found(StreamEvent event) {
        if (ended) {
            return;
        }
        if (event instanceof StreamEvent.Opened opening) {
            opened(opening.header());
        } else if (event instanceof StreamEvent.Received received) {
            received(received.element());
        } else if (event instanceof StreamEvent.Features) {
            fail(StreamCondition.UNSUPPORTED_STANZA_TYPE, "Features come from the server.");
        } else {
            end();
        }
    }

    private void opened(StreamHeader header) {
        answer();
        if (header.to() == null || !isOwnDomain(header.to())) {
            fail(StreamCondition.HOST_UNKNOWN, "This sandbox serves " + Sandbox.DOMAIN + " only.");
        } else if (header.majorVersion() < 1) {
            fail(StreamCondition.UNSUPPORTED_VERSION, "This server speaks version 1.0.");
        } else if (!Namespaces.CLIENT.equals(header.contentNamespace())) {
            fail(StreamCondition.INVALID_NAMESPACE, "This server speaks with clients.");
        } else {
            send(account == null ? Login.features() : SandboxBinding.features());
        }
    }

    private void answer() {
        opened = true;
        write(writer.header(StreamHeader.answer(Sandbox.DOMAIN, logins.token(8)).withLang("en")));
    }

    private static boolean isOwnDomain(String to) {
        try {
            return Jid.parse(to).equals(Xmpp.SERVER);
        } catch (JidException e) {
            return false;
        }
    }

    private void received(Element element) {
        boolean login =
                element.namespace().equals(Xmpp.SASL) || element.namespace().equals(Xmpp.SASL2);
        if (login && account == null) {
            authenticate(element);
        } else if (element.namespace().equals(Namespaces.STREAM_MANAGEMENT) && account != null) {
            manage(account, element);
        } else if (element.namespace().equals(Xmpp.CLIENT) && isStanza(element.localName())) {
            stanza(element);
        } else {
            fail(StreamCondition.UNSUPPORTED_STANZA_TYPE, "This server knows no <" + element.localName() + "> here.");
        }
    }

    private static boolean isStanza(String name) {
        return name.equals("message") || name.equals("presence") || name.equals("iq");
    }

    private void authenticate(Element element) {
        Login.Answer answer = login.answer(element);
        if (answer.failed() && login.isHopeless()) {
            send(answer.element());
            fail(StreamCondition.POLICY_VIOLATION, "Too many attempts to log in.");
            return;
        }
        if (answer.account() != null) {
            account = answer.account();
            guest.settle();
            if (answer.request() != null) {
                continueWith(account, answer.request(), answer.element());
                return;
            }
            // The client begins a new stream, within the same connection.
            parser.restart();
            opened = false;
        }
        send(answer.element());
    }

    /** After SASL 2 the stream goes on, with what was asked for along with it (XEP-0388, XEP-0386, XEP-0198 section 9). */
    private void continueWith(Account account, Element request, Element success) {
        Element resume = request.child(Namespaces.STREAM_MANAGEMENT, "resume");
        Resource known = resume == null ? null : resumptions.find(account, resume);
        Element bind = request.child(Namespaces.BIND2, "bind");
        Jid jid = account.jid();
        Element answer = success;
        if (known != null) {
            jid = known.jid();
            answer = answer.withChild(Resumptions.resumed(known));
        } else {
            answer = resume == null ? answer : answer.withChild(Resumptions.failed("item-not-found"));
            Jid bound = bind == null
                    ? null
                    : SandboxBinding.address(account, bind.child(Namespaces.BIND2, "tag"), logins.token(6));
            if (bind != null && bound != null) {
                jid = bound;
                resource = new Resource(account, jid, this);
                router.connect(resource);
                Element enable = bind.child(Namespaces.STREAM_MANAGEMENT, "enable");
                Element enabled = Element.of(Namespaces.BIND2, "bound");
                answer = answer.withChild(
                        enable == null ? enabled : enabled.withChild(resumptions.enable(resource, enable)));
            }
        }
        send(answer.withChild(Element.builder(Xmpp.SASL2, "authorization-identifier")
                .text(jid.toString())
                .build()));
        send(SandboxBinding.features());
        if (known != null) {
            resource = known;
            resumptions.resume(known, this);
        }
    }

    /** Elements of stream management (XEP-0198). */
    private void manage(Account account, Element element) {
        Resource client = resource;
        String name = element.localName();
        if (client == null && name.equals("resume")) {
            Resource known = resumptions.find(account, element);
            send(known == null ? Resumptions.failed("item-not-found") : Resumptions.resumed(known));
            if (known != null) {
                resource = known;
                resumptions.resume(known, this);
            }
        } else if (client == null || client.management() == null && !name.equals("enable")) {
            send(Resumptions.failed("unexpected-request"));
        } else if (name.equals("enable")) {
            send(
                    client.management() == null
                            ? resumptions.enable(client, element)
                            : Resumptions.failed("unexpected-request"));
        } else if (name.equals("r")) {
            send(Objects.requireNonNull(client.management()).answer());
        } else if (name.equals("a") && client.acknowledge(element)) {
            client.answered();
        } else {
            fail(StreamCondition.UNDEFINED_CONDITION, "This is no count of what was sent.");
        }
    }

    // ---- stanzas

    private void stanza(Element stanza) {
        if (account == null) {
            fail(StreamCondition.NOT_AUTHORIZED, "Stanzas come after the login.");
            return;
        }
        if (resource == null) {
            bind(account, stanza);
            return;
        }
        resource.received(stanza);
        String from = stanza.attribute("from");
        if (from != null && !isOwnAddress(from, resource.jid())) {
            fail(StreamCondition.INVALID_FROM, "This is not the address of this client.");
            return;
        }
        Jid sender = stanza.localName().equals("presence") && isSubscription(stanza)
                ? resource.jid().bare()
                : resource.jid();
        router.route(resource, stanza.withAttribute("from", sender.toString()));
    }

    private static boolean isOwnAddress(String from, Jid own) {
        try {
            Jid claimed = Jid.parse(from);
            return claimed.equals(own) || claimed.equals(own.bare());
        } catch (JidException e) {
            return false;
        }
    }

    private static boolean isSubscription(Element presence) {
        String type = presence.attribute("type");
        return type != null && !type.equals("unavailable") && !type.equals("error");
    }

    private void bind(Account account, Element stanza) {
        SandboxBinding.Outcome outcome = SandboxBinding.of(account, stanza, logins.token(6));
        if (outcome.jid() != null) {
            resource = new Resource(account, outcome.jid(), this);
            router.connect(resource);
        }
        if (outcome.answer() != null) {
            send(outcome.answer());
        } else {
            fail(StreamCondition.NOT_AUTHORIZED, "The first stanza binds a resource.");
        }
    }

    // ---- out

    void send(Element element) {
        if (!ended && socket.writeQueueFull()) {
            fail(StreamCondition.RESOURCE_CONSTRAINT, "This client does not read what it is sent.");
        } else {
            write(writer.element(element));
        }
    }

    private void write(String text) {
        if (!ended) {
            socket.write(text);
        }
    }

    /** Ends the stream with an error. */
    void fail(StreamCondition condition, String text) {
        if (ended) {
            return;
        }
        if (!opened) {
            answer();
        }
        write(writer.error(StreamError.of(condition).withText(text, "en")));
        end();
    }

    private void end() {
        if (!ended) {
            write(writer.footer());
            ended = true;
            leave(false);
            Closing.close(socket, GOODBYE);
        }
    }

    /**
     * Ends the stream with the server. Nobody is told that the client is gone, and what it has not acknowledged goes nowhere else:
     * the client has it, or nobody will.
     */
    void stop() {
        StreamManagement management = resource == null ? null : resource.management();
        if (management != null) {
            write(writer.element(management.answer()));
        }
        resource = null;
        fail(StreamCondition.SYSTEM_SHUTDOWN, "The sandbox was stopped.");
    }

    /** Closes the connection of a client that has come back over another. */
    void giveUp() {
        resource = null;
        fail(StreamCondition.CONFLICT, "The stream was resumed over another connection.");
    }

    private void leave(boolean lost) {
        Resource left = resource;
        resource = null;
        if (left != null) {
            resumptions.left(left, lost);
        }
    }
}
