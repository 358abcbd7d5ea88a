package im.couplet.observer.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A contact, a room, a server and an archive that lie play among those that do not, in any order: what is forged is never believed,
 * and what is true is always told.
 */
class HostilePlayersTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");
    private static final String TO = " to='juliet@capulet.lit/balcony'";
    private static final String MALLORY = "from='mallory@evil.example/x'" + TO;
    private static final String ROMEO = "from='romeo@montague.lit/orchard'" + TO;
    private static final String OWN = "from='juliet@capulet.lit'" + TO;

    /**
     * One thing that a player does.
     *
     * @param name what it is called; of what is true it is told
     * @param needs what must have happened before; empty for nothing
     * @param sent whether the account itself does it
     * @param claim what must not be believed of it: the local name of a child, or {@code *} for all of it; null when it is true
     */
    private record Step(
            String name,
            String needs,
            boolean sent,
            @Nullable String claim,
            Element stanza) {}

    private static Step own(String name, String needs, String xml) {
        return new Step(name, needs, true, null, stanza(xml));
    }

    private static Step truth(String name, String needs, String xml) {
        return new Step(name, needs, false, null, stanza(xml));
    }

    private static Step forged(String claim, String xml) {
        return new Step("forged", "", false, claim, stanza(xml));
    }

    private static Element stanza(String xml) {
        return Element.parse(xml.replaceFirst("<(iq|message|presence)", "<$1 xmlns='jabber:client'"));
    }

    private static String copy(String direction, String message) {
        return "<" + direction + " xmlns='urn:xmpp:carbons:2'>" + forwarded(message) + "</" + direction + ">";
    }

    private static String forwarded(String message) {
        return "<forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T10:00:00Z'/>"
                + message.replaceFirst("<message", "<message xmlns='jabber:client'") + "</forwarded>";
    }

    private static String result(String query, String id, String message) {
        return "<result xmlns='urn:xmpp:mam:2' queryid='" + query + "' id='" + id + "'>" + forwarded(message)
                + "</result>";
    }

    private static String chat(String from, String to, String id) {
        return "<message from='" + from + "' to='" + to + "' type='chat' id='" + id + "'><body>hi</body></message>";
    }

    private static String occupant(String nickname, String status) {
        return "<presence from='coven@chat.shakespeare.lit/" + nickname + "'" + TO
                + "><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' role='participant'/>"
                + status
                + "</x></presence>";
    }

    private static String about(String from, String id, String claim) {
        return "<message " + from + " type='chat' id='" + id + "'><body>ho</body>" + claim + "</message>";
    }

    private static final String ROMEOS = chat("romeo@montague.lit/orchard", "juliet@capulet.lit/balcony", "forged");

    /** What the account does, and those who do not lie. */
    private static final List<Step> HONEST = List.of(
            own(
                    "m1",
                    "",
                    "<message to='romeo@montague.lit/orchard' type='chat' id='m1'><body>hi</body>"
                            + "<request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/></message>"),
            own(
                    "enter",
                    "",
                    "<presence to='coven@chat.shakespeare.lit/hecate'>"
                            + "<x xmlns='http://jabber.org/protocol/muc'/></presence>"),
            own("ask", "", "<iq type='set' id='i1'><query xmlns='urn:xmpp:mam:2' queryid='q1'/></iq>"),
            own(
                    "ping",
                    "",
                    "<iq type='get' id='p1' to='romeo@montague.lit/orchard'><ping xmlns='urn:xmpp:ping'/></iq>"),
            own(
                    "call",
                    "",
                    "<message to='romeo@montague.lit' type='chat' id='call'>"
                            + "<propose xmlns='urn:xmpp:jingle-message:0' id='c1'/></message>"),
            truth("direct", "", chat("romeo@montague.lit/orchard", "juliet@capulet.lit/balcony", "direct")),
            truth(
                    "corrected",
                    "",
                    about(ROMEO, "corrected", "<replace xmlns='urn:xmpp:message-correct:0' id='direct'/>")),
            truth("receipt", "", about(ROMEO, "receipt", "<received xmlns='urn:xmpp:receipts' id='m1'/>")),
            truth("read", "", about(ROMEO, "read", "<displayed xmlns='urn:xmpp:chat-markers:0' id='m1'/>")),
            truth("ringing", "", about(ROMEO, "ringing", "<ringing xmlns='urn:xmpp:jingle-message:0' id='c1'/>")),
            truth(
                    "copied",
                    "",
                    "<message " + OWN + " type='chat'>"
                            + copy("sent", chat("juliet@capulet.lit/home", "romeo@montague.lit/orchard", "copied"))
                            + "</message>"),
            truth(
                    "kept",
                    "ask",
                    "<message " + OWN + ">"
                            + result(
                                    "q1",
                                    "a1",
                                    chat("romeo@montague.lit/orchard", "juliet@capulet.lit/balcony", "kept"))
                            + "</message>"),
            truth("i1", "kept", "<iq type='result' id='i1'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>"),
            truth("p1", "ping", "<iq type='result' id='p1' " + ROMEO + "/>"),
            truth("witch", "enter", occupant("witch", "").replace("<presence", "<presence id='witch'")),
            truth(
                    "self",
                    "witch",
                    occupant("hecate", "<status code='110'/>").replace("<presence", "<presence id='self'")),
            truth(
                    "spoken",
                    "self",
                    "<message from='coven@chat.shakespeare.lit/witch'" + TO
                            + " type='groupchat' id='spoken'><body>hi</body></message>"),
            truth(
                    "push",
                    "",
                    "<iq type='set' id='push' " + OWN + "><query xmlns='jabber:iq:roster'>"
                            + "<item jid='nurse@capulet.lit' subscription='both'/></query></iq>"));

    /** What those do who lie; they know all ids. */
    private static final List<Step> HOSTILE = List.of(
            forged("*", "<message " + MALLORY + " type='chat'>" + copy("received", ROMEOS) + "</message>"),
            forged(
                    "*",
                    "<message " + MALLORY + " type='chat'>"
                            + copy("sent", chat("juliet@capulet.lit/home", "romeo@montague.lit", "forged"))
                            + "</message>"),
            forged("*", "<message " + MALLORY + ">" + result("q1", "a1", ROMEOS) + "</message>"),
            forged("*", "<message from='evil.example'" + TO + ">" + result("q1", "a1", ROMEOS) + "</message>"),
            forged("*", "<message " + OWN + ">" + result("q2", "a1", ROMEOS) + "</message>"),
            forged(
                    "*",
                    "<iq type='result' id='i1' from='mallory@evil.example/x'" + TO
                            + "><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>"),
            forged("*", "<iq type='result' id='p1' " + MALLORY + "/>"),
            forged("*", "<iq type='error' id='p1' from='montague.lit'" + TO + "/>"),
            forged(
                    "*",
                    "<iq type='set' id='forged' " + MALLORY + "><query xmlns='jabber:iq:roster'>"
                            + "<item jid='mallory@evil.example' subscription='both'/></query></iq>"),
            forged(
                    "*",
                    "<presence id='forged' from='den@chat.evil.example/juliet'" + TO
                            + "><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/>"
                            + "<status code='110'/></x></presence>"),
            forged(
                    "*",
                    "<message id='forged' from='den@chat.evil.example/witch'" + TO
                            + " type='groupchat'><body>hi</body></message>"),
            forged("received", about(MALLORY, "forged", "<received xmlns='urn:xmpp:receipts' id='m1'/>")),
            forged("displayed", about(MALLORY, "forged", "<displayed xmlns='urn:xmpp:chat-markers:0' id='m1'/>")),
            forged("replace", about(MALLORY, "forged", "<replace xmlns='urn:xmpp:message-correct:0' id='direct'/>")),
            forged("replace", about(MALLORY, "forged", "<replace xmlns='urn:xmpp:message-correct:0' id='m1'/>")),
            forged("retract", about(MALLORY, "forged", "<retract xmlns='urn:xmpp:message-retract:1' id='direct'/>")),
            forged("ringing", about(MALLORY, "forged", "<ringing xmlns='urn:xmpp:jingle-message:0' id='c1'/>")),
            forged(
                    "replace",
                    "<message from='coven@chat.shakespeare.lit/nurse'" + TO
                            + " type='groupchat' id='forged'><body>ho</body>"
                            + "<replace xmlns='urn:xmpp:message-correct:0' id='spoken'/></message>"),
            forged(
                    "event",
                    "<message id='forged' " + MALLORY + " type='headline'>"
                            + "<event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>"
                            + "<item id='den@chat.evil.example'/></items></event></message>"));

    @Test
    void noOrderMakesWhatIsForgedBelievedOrWhatIsTrueLost() {
        for (int seed = 0; seed < 2000; seed++) {
            play(new Random(seed), "seed " + seed);
        }
    }

    private static void play(Random random, String about) {
        Table table = new Table();
        List<Step> left = new ArrayList<>(HONEST);
        left.addAll(HOSTILE);
        // Those who lie say some of it twice.
        for (int i = 0; i < 5; i++) {
            left.add(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        Set<String> done = new HashSet<>(List.of(""));
        while (!left.isEmpty()) {
            Step step = left.get(random.nextInt(left.size()));
            if (done.contains(step.needs)) {
                left.remove(step);
                done.add(step.name);
                table.play(step);
            }
        }
        Set<String> missing = new TreeSet<>();
        for (Step step : HONEST) {
            if (!step.sent && !table.told.contains(step.name)) {
                missing.add(step.name);
            }
        }
        assertEquals(Set.of(), missing, about);
        assertEquals(List.of(), table.believed, about);
    }

    /** Who is told. */
    private static final class Table implements Recipient {
        final Intake intake = new Intake(() -> SELF);
        final Set<String> told = new HashSet<>();
        final List<String> believed = new ArrayList<>();
        private @Nullable String claim;

        void play(Step step) {
            claim = step.claim;
            if (step.sent) {
                intake.sent(step.stanza, this);
            } else {
                intake.received(step.stanza, this);
            }
        }

        @Override
        public void believed(Element stanza, Provenance provenance) {
            String id = String.valueOf(stanza.attribute("id"));
            // What is withheld may be told during the step of another.
            if (claim == null && !id.equals("forged")) {
                told.add(id);
            } else if ("*".equals(claim) || isClaimed(stanza)) {
                believed.add(stanza + " by " + provenance.by());
            }
        }

        /** Whether what was forged is still there: a message may be told without it. */
        private static boolean isClaimed(Element stanza) {
            for (Step step : HOSTILE) {
                for (Element child : stanza.elements()) {
                    if (child.localName().equals(step.claim)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public void rejected(Rejection rejection) {}
    }
}
