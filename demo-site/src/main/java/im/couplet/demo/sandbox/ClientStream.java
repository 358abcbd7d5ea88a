package im.couplet.demo.sandbox;

import im.couplet.demo.relay.Utf8Decoder;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.Text;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import im.couplet.xml.XmlWriter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stream with one client: header, login, resource, then stanzas to the router (RFC 6120 sections 4, 6 and 7). */
final class ClientStream {
    private static final XmlLimits LIMITS =
            XmlLimits.DEFAULT.withStanzaLength(1 << 18).withTextLength(1 << 18);
    private static final int MOST_UNSENT_BYTES = 1 << 20;
    private static final long LOGIN_MILLIS = 300_000;
    private static final long GOODBYE_MILLIS = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final XmlName STREAM = XmlName.of(Xmpp.STREAMS, "stream");
    private static final XmlContext IN_STREAM = XmlContext.of(Xmpp.CLIENT).declaring("stream", Xmpp.STREAMS);

    private final Vertx vertx;
    private final NetSocket socket;
    private final Router router;
    private final Login login;
    private final Utf8Decoder decoder = new Utf8Decoder();
    private final ElementHandler elements = new Elements();
    private final XmlParser parser = XmlParser.stream(elements, LIMITS);
    private final long loginDeadline;
    private @Nullable Account account;
    private @Nullable Resource resource;
    private boolean opened;
    private boolean ended;

    ClientStream(Vertx vertx, NetSocket socket, Router router, Consumer<ClientStream> whenGone) {
        this.vertx = vertx;
        this.socket = socket;
        this.router = router;
        login = new Login(router);
        socket.setWriteQueueMaxSize(MOST_UNSENT_BYTES);
        socket.handler(this::received);
        socket.exceptionHandler(e -> socket.close());
        loginDeadline = vertx.setTimer(LOGIN_MILLIS, timer -> {
            if (resource == null) {
                fail("connection-timeout", "Nobody logged in for five minutes.");
            }
        });
        socket.closeHandler(nothing -> {
            ended = true;
            vertx.cancelTimer(loginDeadline);
            leave();
            whenGone.accept(this);
        });
    }

    private final class Elements extends ElementHandler {
        Elements() {
            super(1, ClientStream.this::sent);
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            opened(name, attributes);
        }

        @Override
        protected void rootEnded() {
            end();
        }
    }

    private void received(Buffer bytes) {
        if (ended) {
            return;
        }
        try {
            parser.feed(decoder.decode(bytes.getBytes()));
        } catch (XmlException e) {
            fail(e.streamErrorCondition(), e.problem());
        } catch (CharacterCodingException e) {
            fail("unsupported-encoding", "These bytes are not UTF-8.");
        }
    }

    // ---- the stream

    private void opened(XmlName name, XmlAttributes attributes) {
        opened = true;
        write("<?xml version='1.0'?><stream:stream xmlns='" + Xmpp.CLIENT + "' xmlns:stream='" + Xmpp.STREAMS
                + "' from='" + Sandbox.DOMAIN + "' id='" + random(8) + "' version='1.0' xml:lang='en'>");
        String to = value(attributes, "to");
        if (!name.is(STREAM)) {
            fail(name.localText().string().equals("stream") ? "invalid-namespace" : "bad-format", "This is no stream.");
        } else if (to == null || !isOwnDomain(to)) {
            fail("host-unknown", "This sandbox serves " + Sandbox.DOMAIN + " only.");
        } else if (!"1.0".equals(value(attributes, "version"))) {
            fail("unsupported-version", "This server speaks version 1.0.");
        } else {
            send(account == null ? login.features() : Binding.features());
        }
    }

    private static @Nullable String value(XmlAttributes attributes, String name) {
        Text value = attributes.value(XmlName.of("", name));
        return value == null ? null : value.string();
    }

    private static boolean isOwnDomain(String to) {
        try {
            return Jid.parse(to).equals(Xmpp.SERVER);
        } catch (JidException e) {
            return false;
        }
    }

    private void sent(Element element) {
        if (ended) {
            return;
        }
        if (element.namespace().equals(Xmpp.SASL) && account == null) {
            authenticate(element);
        } else if (element.namespace().equals(Xmpp.CLIENT) && isStanza(element.localName())) {
            stanza(element);
        } else if (element.is(Xmpp.STREAMS, "error")) {
            end();
        } else {
            fail("unsupported-stanza-type", "This server knows no <" + element.localName() + "> here.");
        }
    }

    private static boolean isStanza(String name) {
        return name.equals("message") || name.equals("presence") || name.equals("iq");
    }

    private void authenticate(Element element) {
        Login.Answer answer = login.answer(element);
        if (answer.failed() && login.isHopeless()) {
            send(answer.element());
            fail("policy-violation", "Too many attempts to log in.");
            return;
        }
        if (answer.account() != null) {
            account = answer.account();
            // The client begins a new stream, within the same connection.
            parser.reset();
            elements.reset();
            opened = false;
        }
        send(answer.element());
    }

    // ---- stanzas

    private void stanza(Element stanza) {
        if (account == null) {
            fail("not-authorized", "Stanzas come after the login.");
            return;
        }
        if (resource == null) {
            bind(account, stanza);
            return;
        }
        String from = stanza.attribute("from");
        if (from != null && !isOwnAddress(from, resource.jid())) {
            fail("invalid-from", "This is not the address of this client.");
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
        Binding.Outcome outcome = Binding.of(account, stanza, random(6));
        if (outcome.jid() != null) {
            resource = new Resource(account, outcome.jid(), this);
            router.connect(resource);
        }
        if (outcome.answer() != null) {
            send(outcome.answer());
        } else {
            fail("not-authorized", "The first stanza binds a resource.");
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    // ---- out

    void send(Element element) {
        if (!ended && socket.writeQueueFull()) {
            fail("resource-constraint", "This client does not read what it is sent.");
        } else {
            write(XmlWriter.write(element, IN_STREAM));
        }
    }

    private void write(String text) {
        if (!ended) {
            socket.write(text);
        }
    }

    /** Ends the stream with an error. */
    void fail(String condition, String text) {
        if (ended) {
            return;
        }
        if (!opened) {
            opened = true;
            write("<?xml version='1.0'?><stream:stream xmlns='" + Xmpp.CLIENT + "' xmlns:stream='" + Xmpp.STREAMS
                    + "' from='" + Sandbox.DOMAIN + "' id='" + random(8) + "' version='1.0'>");
        }
        Element error = Element.builder(Xmpp.STREAMS, "error")
                .child(Element.of(Xmpp.STREAM_ERRORS, condition))
                .child(Element.builder(Xmpp.STREAM_ERRORS, "text")
                        .attribute(Xmpp.LANG, "en")
                        .text(text)
                        .build())
                .build();
        write(XmlWriter.write(error, IN_STREAM));
        end();
    }

    private void end() {
        if (!ended) {
            write("</stream:stream>");
            ended = true;
            parser.stop();
            leave();
            socket.end();
            vertx.setTimer(GOODBYE_MILLIS, timer -> socket.close());
        }
    }

    private void leave() {
        Resource left = resource;
        resource = null;
        if (left != null) {
            router.disconnect(left);
        }
    }
}
