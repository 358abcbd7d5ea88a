package im.couplet.demo;

import im.couplet.chat.Conversation;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.ext.Roster;
import im.couplet.jid.Jid;
import im.couplet.observer.Event;
import im.couplet.observer.Match;
import im.couplet.observer.Observer;
import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.roster.RosterChanges;
import im.couplet.sasl.SaslPolicy;
import im.couplet.session.Session;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Stanza;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.Framing;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What {@code hostile-victim.js} does in a page. */
final class VictimClient implements AutoCloseable {
    private static final Jid SELF = Jid.parse("juliet@localhost/balcony");
    private static final Jid ROOM = Jid.parse("garden@rooms.localhost");
    private static final String CLIENT = " xmlns='jabber:client'";

    private final VictimLog log = new VictimLog();
    private final Observer<Stanza> one = new Observer<>(Stanza::read, (error, event) -> log.error(error));
    private final Observer<Stanza> two = new Observer<>(Stanza::read, (error, event) -> log.error(error));
    private final Session session;
    private final Requests requests;
    private Consumer<String> transport = text -> {};
    private Roster roster = new Roster(null, List.of(), false);
    private Roster first = roster;
    private Conversation chat = Conversation.with(SELF, Jid.parse("romeo@localhost"));
    private Conversation room;
    private Event late;

    VictimClient(Map<?, ?> wanted) {
        List<String> features = new ArrayList<>();
        Object said = wanted.get("features");
        for (Object feature : said == null ? List.of("urn:xmpp:sid:0", "urn:xmpp:mam:2") : (List<?>) said) {
            features.add((String) feature);
        }
        room = Conversation.inRoom(ROOM, Jid.parse(ROOM + "/juliet"), features);
        SessionOptions options = SessionOptions.of(
                        SELF, Framing.WEBSOCKET, () -> UUID.randomUUID().toString())
                .withPolicy(SaslPolicy.of(true))
                .withPassword(Sandbox.PASSWORD)
                .withSasl2(wanted.get("sasl2") == Boolean.TRUE)
                .withResumption(wanted.get("resume") == Boolean.TRUE)
                .withRegistration(wanted.get("register") == Boolean.TRUE)
                .withCarbons(wanted.get("carbons") == Boolean.TRUE);
        session = new Session(options, this::take);
        requests = new Requests(session::send, session::jid);
        one.onEvent(Observer.MESSAGE, Match.ANY, (stanza, event) -> said((Message) stanza, event));
        one.onEvent(Observer.PRESENCE, Match.ANY, (stanza, event) -> log.told(event));
        one.onEvent(Observer.IQ, Match.ANY.type("result", "error"), (stanza, event) -> answered((Iq) stanza, event));
        one.onEvent(Observer.IQ, Match.ANY.type("get", "set"), (stanza, event) -> asked((Iq) stanza, event));
        two.onEvent(Observer.IQ, Match.ANY.type("get", "set"), (stanza, event) -> askedToo((Iq) stanza, event));
    }

    void open(Consumer<String> sends) {
        transport = sends;
        session.open();
    }

    void receive(String frame) {
        session.receive(frame);
    }

    private void take(SessionOutput output) {
        if (output instanceof SessionOutput.Send send) {
            log.sent(send.text());
            transport.accept(send.text());
        } else if (output instanceof SessionOutput.KeyWanted wanted) {
            session.derived(wanted.request().derive());
        } else if (output instanceof SessionOutput.Online online) {
            log.told("online " + online.jid());
            session.send(
                    Element.parse("<iq" + CLIENT + " type='get' id='contacts'><query xmlns='jabber:iq:roster'/></iq>"));
        } else if (output instanceof SessionOutput.Received received) {
            received(received.element());
        } else {
            log.told(output);
        }
    }

    private void received(Element stanza) {
        Request request = requests.received(stanza);
        if (!stanza.namespace().equals(Stanza.NAMESPACE)) {
            log.told("element " + stanza.localName());
        } else if (isImpossible(stanza)) {
            log.told("invalid " + stanza.localName());
        } else {
            one.dispatch(stanza.localName(), stanza, request);
            two.dispatch(stanza.localName(), stanza, request);
        }
        requests.refuseUnclaimed(request);
    }

    private static boolean isImpossible(Element stanza) {
        try {
            Stanza.read(stanza);
            return false;
        } catch (StanzaException e) {
            return true;
        }
    }

    private void said(Message message, Event event) {
        log.told(event);
        if (message.type() == Message.Type.GROUPCHAT) {
            var after = room.apply(message);
            log.did("room", after.outcome(), after.refusal());
            room = after.conversation();
        } else {
            var after = chat.apply(message);
            log.did("chat", after.outcome(), after.refusal());
            chat = after.conversation();
        }
    }

    private void answered(Iq iq, Event event) {
        if ("contacts".equals(iq.id())) {
            roster = RosterChanges.loaded(null, iq);
            first = roster;
            session.send(Element.parse("<presence" + CLIENT + "/>"));
            session.send(Element.parse(
                    "<iq" + CLIENT + " type='get' id='ready' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>"));
        } else if ("ready".equals(iq.id())) {
            log.begin();
        } else {
            log.told(event);
        }
    }

    private void asked(Iq iq, Event event) {
        log.told(event);
        Element payload = iq.payload();
        String name = payload == null ? "" : payload.localName();
        switch (name) {
            case "query" -> {
                Roster pushed = RosterChanges.pushed(roster, iq, SELF);
                if (pushed != null && event.claim()) {
                    roster = pushed;
                    requests.send(iq.resultReply(null).element());
                }
            }
            case "both", "throwing", "twice" -> {
                if (event.claim() && name.equals("throwing")) {
                    throw new IllegalStateException("thrown");
                }
                answer(iq);
                if (name.equals("twice")) {
                    answer(iq);
                }
            }
            case "late" -> late = event;
            default -> {}
        }
    }

    /** A second observer, which would answer too if it may. */
    private void askedToo(Iq iq, Event event) {
        Element payload = iq.payload();
        String name = payload == null ? "" : payload.localName();
        if (name.equals("both") || name.equals("throwing")) {
            if (event.claim()) {
                answer(iq);
            }
        } else if (name.equals("rude")) {
            answer(iq);
            answer(iq);
        }
    }

    private void answer(Iq iq) {
        try {
            requests.send(iq.resultReply(null).element());
        } catch (IllegalStateException e) {
            log.told("no second answer");
        }
    }

    Map<String, Object> outcome() {
        if (late != null) {
            log.told("late claim " + late.claim());
        }
        return log.outcome(session.state(), first, roster, chat, room);
    }

    @Override
    public void close() {
        one.close();
        two.close();
    }
}
