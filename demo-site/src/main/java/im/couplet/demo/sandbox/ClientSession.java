package im.couplet.demo.sandbox;

import im.couplet.demo.relay.limits.Guests.Guest;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.session.StreamManagement;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client says in its stream: login, resource, then stanzas to the router (RFC 6120 sections 6 and 7, XEP-0198). */
final class ClientSession {
    private final ClientStream stream;
    private final Services services;
    private final Guest guest;
    private final Login login;
    private @Nullable Account account;
    private @Nullable Resource resource;

    /** What all clients share. */
    record Services(Logins logins, Router router, Resumptions resumptions, Registrations registrations) {}

    ClientSession(ClientStream stream, Services services, Guest guest) {
        this.stream = stream;
        this.services = services;
        this.guest = guest;
        login = new Login(services.logins());
    }

    /** What a client is offered at the beginning of a stream. */
    Element features() {
        return account == null ? Login.features() : SandboxBinding.features();
    }

    /** Whether the client has a resource. */
    boolean isBound() {
        return resource != null;
    }

    /** Takes one child of the stream. */
    void received(Element element) {
        boolean ofLogin =
                element.namespace().equals(Xmpp.SASL) || element.namespace().equals(Xmpp.SASL2);
        if (ofLogin && account == null) {
            authenticate(element);
        } else if (element.namespace().equals(Namespaces.STREAM_MANAGEMENT) && account != null) {
            manage(account, element);
        } else if (ContentNamespaces.isClientStanza(element.name())) {
            stanza(element);
        } else {
            stream.fail(
                    StreamCondition.UNSUPPORTED_STANZA_TYPE,
                    "This server knows no <" + element.localName() + "> here.");
        }
    }

    private void authenticate(Element element) {
        Login.Answer answer = login.answer(element);
        if (answer.failed() && login.isHopeless()) {
            stream.send(answer.element());
            stream.fail(StreamCondition.POLICY_VIOLATION, "Too many attempts to log in.");
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
            stream.restart();
        }
        stream.send(answer.element());
    }

    /** After SASL 2 the stream goes on, with what was asked for along with it (XEP-0388, XEP-0386, XEP-0198 section 9). */
    private void continueWith(Account account, Element request, Element success) {
        Element resume = request.child(Namespaces.STREAM_MANAGEMENT, "resume");
        Resource known = resume == null ? null : services.resumptions().find(account, resume);
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
                    : SandboxBinding.address(
                            account,
                            bind.child(Namespaces.BIND2, "tag"),
                            services.logins().token(6));
            if (bind != null && bound != null) {
                jid = bound;
                resource = new Resource(account, jid, stream);
                services.router().connect(resource);
                Element enable = bind.child(Namespaces.STREAM_MANAGEMENT, "enable");
                Element enabled = Element.of(Namespaces.BIND2, "bound");
                answer = answer.withChild(
                        enable == null
                                ? enabled
                                : enabled.withChild(services.resumptions().enable(resource, enable)));
            }
        }
        stream.send(answer.withChild(Element.builder(Xmpp.SASL2, "authorization-identifier")
                .text(jid.toString())
                .build()));
        stream.send(SandboxBinding.features());
        if (known != null) {
            resource = known;
            services.resumptions().resume(known, stream);
        }
    }

    /** Elements of stream management (XEP-0198). */
    private void manage(Account account, Element element) {
        Resource client = resource;
        String name = element.localName();
        if (client == null && name.equals("resume")) {
            Resource known = services.resumptions().find(account, element);
            stream.send(known == null ? Resumptions.failed("item-not-found") : Resumptions.resumed(known));
            if (known != null) {
                resource = known;
                services.resumptions().resume(known, stream);
            }
        } else if (client == null || client.management() == null && !name.equals("enable")) {
            stream.send(Resumptions.failed("unexpected-request"));
        } else if (name.equals("enable")) {
            stream.send(
                    client.management() == null
                            ? services.resumptions().enable(client, element)
                            : Resumptions.failed("unexpected-request"));
        } else if (name.equals("r")) {
            stream.send(Objects.requireNonNull(client.management()).answer());
        } else if (name.equals("a") && client.acknowledge(element)) {
            client.answered();
        } else {
            stream.fail(StreamCondition.UNDEFINED_CONDITION, "This is no count of what was sent.");
        }
    }

    // ---- stanzas

    private void stanza(Element stanza) {
        if (account == null && Registrations.isFor(stanza)) {
            register(stanza);
            return;
        }
        if (account == null) {
            stream.fail(StreamCondition.NOT_AUTHORIZED, "Stanzas come after the login.");
            return;
        }
        if (resource == null) {
            bind(account, stanza);
            return;
        }
        resource.received(stanza);
        String from = stanza.attribute("from");
        if (from != null && !isOwnAddress(from, resource.jid())) {
            stream.fail(StreamCondition.INVALID_FROM, "This is not the address of this client.");
            return;
        }
        Jid sender = stanza.localName().equals("presence") && isSubscription(stanza)
                ? resource.jid().bare()
                : resource.jid();
        services.router().route(resource, stanza.withAttribute("from", sender.toString()));
    }

    private void register(Element iq) {
        Element answer = services.registrations().answerStranger(iq);
        if (answer != null) {
            stream.send(answer);
        }
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
        SandboxBinding.Outcome outcome =
                SandboxBinding.of(account, stanza, services.logins().token(6));
        if (outcome.jid() != null) {
            resource = new Resource(account, outcome.jid(), stream);
            services.router().connect(resource);
        }
        if (outcome.answer() != null) {
            stream.send(outcome.answer());
        } else {
            stream.fail(StreamCondition.NOT_AUTHORIZED, "The first stanza binds a resource.");
        }
    }

    // ---- the end

    /** What of the client has arrived; null if nobody counts. */
    @Nullable
    Element arrived() {
        StreamManagement management = resource == null ? null : resource.management();
        return management == null ? null : management.answer();
    }

    /** The client has come back over another connection, or it is not to be told of as gone. */
    void forget() {
        resource = null;
    }

    /** The stream is over. */
    void leave(boolean lost) {
        Resource left = resource;
        resource = null;
        if (left != null) {
            services.resumptions().left(left, lost);
        }
    }
}
