package im.couplet.demo;

import static im.couplet.demo.SandboxClients.ask;
import static im.couplet.demo.SandboxClients.assertError;
import static im.couplet.demo.SandboxClients.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.caps.CapsHash;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.PubSub;
import im.couplet.ext.PubSubEvent;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes at the sandbox server: XEP-0060 and 0163. */
@Timeout(300)
class SandboxNodesTest {
    private static final String SERVICE = "pubsub.localhost";

    @RegisterExtension
    final SandboxClients sandbox = new SandboxClients();

    private static String pubsub(String inner) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + inner + "</pubsub>";
    }

    private static String owner(String inner) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>" + inner + "</pubsub>";
    }

    private static String product(String node, String id, String name) {
        return pubsub("<publish node='" + node + "'><item id='" + id + "'><product xmlns='urn:example:shop'>" + name
                + "</product></item></publish>");
    }

    private static String subscribe(String node, String jid) {
        return pubsub("<subscribe node='" + node + "' jid='" + jid + "'/>");
    }

    private static PubSubEvent event(PageClient client) {
        Element message = client.skipTo("message");
        return PubSubEvent.TYPE.readStrict(message.child(PubSubEvent.TYPE.name()));
    }

    @Test
    void tellsSubscribersWhatIsPublishedAndDeleted() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            result(juliet, "set", SERVICE, pubsub("<create node='shop'/>"));
            Element subscribed = result(romeo, "set", SERVICE, subscribe("shop", "romeo@localhost/b"));
            assertEquals(
                    PubSub.SubscriptionState.SUBSCRIBED,
                    PubSub.TYPE.readStrict(subscribed).subscription().state());
            Element published = result(juliet, "set", SERVICE, product("shop", "rose", "Rose"));
            assertEquals(
                    "rose",
                    PubSub.TYPE.readStrict(published).publish().items().get(0).id());
            PubSubEvent.Items told = event(romeo).items();
            assertEquals("shop", told.node());
            assertEquals("rose", told.items().get(0).id());
            assertEquals("Rose", told.items().get(0).payload().get(0).text());
            ask(juliet, "set", SERVICE, pubsub("<retract node='shop' notify='1'><item id='rose'/></retract>"));
            assertEquals(List.of("rose"), event(romeo).items().retracted());
            ask(juliet, "set", SERVICE, owner("<delete node='shop'/>"));
            assertEquals("shop", event(romeo).delete().node());
            assertError("item-not-found", ask(romeo, "get", SERVICE, pubsub("<items node='shop'/>")));
        }
    }

    @Test
    void letsOnlyThosePublishWhoMay() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b")) {
            result(juliet, "set", SERVICE, pubsub("<create node='list'/>"));
            assertError("forbidden", ask(romeo, "set", SERVICE, product("list", "x", "X")));
            assertError("forbidden", ask(romeo, "set", SERVICE, owner("<delete node='list'/>")));
            String open = "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                    + "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
                    + "<field var='pubsub#publish_model'><value>open</value></field>"
                    + "<field var='pubsub#max_items'><value>2</value></field></x>";
            assertEquals(
                    "result",
                    ask(juliet, "set", SERVICE, owner("<configure node='list'>" + open + "</configure>"))
                            .attribute("type"));
            for (String id : List.of("1", "2", "3")) {
                result(romeo, "set", SERVICE, product("list", id, id));
            }
            PubSub.Items items = PubSub.TYPE
                    .readStrict(result(juliet, "get", SERVICE, pubsub("<items node='list'/>")))
                    .items();
            assertEquals(
                    List.of("2", "3"),
                    items.items().stream().map(PubSub.Item::id).toList());
            assertEquals("romeo@localhost", items.items().get(0).publisher());
            assertError(
                    "item-not-found", ask(juliet, "get", SERVICE, pubsub("<items node='list'><item id='1'/></items>")));
            assertError("conflict", ask(romeo, "set", SERVICE, pubsub("<create node='list'/>")));
            assertError("bad-request", ask(romeo, "set", SERVICE, subscribe("list", "juliet@localhost")));
            assertError("bad-request", ask(romeo, "set", SERVICE, pubsub("<publish node='list'/>")));
            String impossible = open.replace("<value>2</value>", "<value>many</value>");
            assertError(
                    "not-acceptable",
                    ask(juliet, "set", SERVICE, owner("<configure node='list'>" + impossible + "</configure>")));
            DiscoItems nodes = DiscoItems.TYPE.readStrict(
                    result(romeo, "get", SERVICE, "<query xmlns='http://jabber.org/protocol/disco#items'/>"));
            assertEquals("list", nodes.items().get(0).node());
            DiscoInfo node = DiscoInfo.TYPE.readStrict(result(
                    romeo, "get", SERVICE, "<query xmlns='http://jabber.org/protocol/disco#info' node='list'/>"));
            assertEquals("leaf", node.identities().get(0).type());
        }
    }

    @Test
    void givesContactsWhatTheyWantToHearOf() {
        try (PageClient juliet = sandbox.available("juliet", "a");
                PageClient romeo = sandbox.available("romeo", "b");
                PageClient mercutio = sandbox.available("mercutio", "m")) {
            wants(romeo, "urn:example:mood+notify");
            wants(mercutio, "urn:example:mood+notify");
            String mood = pubsub("<publish node='urn:example:mood'><item id='current'><mood xmlns='urn:example:mood'>"
                    + "happy</mood></item></publish>");
            result(juliet, "set", null, mood);
            Element message = romeo.skipTo("message");
            assertEquals("juliet@localhost", message.attribute("from"));
            PubSubEvent event = PubSubEvent.TYPE.readStrict(message.child(PubSubEvent.TYPE.name()));
            assertEquals("happy", event.items().items().get(0).payload().get(0).text());
            assertTrue(mercutio.isSilentFor(Duration.ofMillis(200)));
            // Who comes later hears of the last item.
            PageClient nurse = sandbox.available("nurse", "n");
            wants(nurse, "urn:example:mood+notify");
            assertEquals("urn:example:mood", event(nurse).items().node());
            nurse.close();
            assertEquals(
                    "current",
                    PubSub.TYPE
                            .readStrict(result(
                                    romeo, "get", "juliet@localhost", pubsub("<items node='urn:example:mood'/>")))
                            .items()
                            .items()
                            .get(0)
                            .id());
            assertError(
                    "not-authorized",
                    ask(mercutio, "get", "juliet@localhost", pubsub("<items node='urn:example:mood'/>")));
            assertError("forbidden", ask(romeo, "set", "juliet@localhost", pubsub("<create node='mine'/>")));
        }
    }

    @Test
    void keepsBookmarksAsTheirOptionsSay() {
        try (PageClient juliet = sandbox.available("juliet", "a")) {
            String options =
                    "<publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'>"
                            + "<value>http://jabber.org/protocol/pubsub#publish-options</value></field>"
                            + "<field var='pubsub#persist_items'><value>true</value></field>"
                            + "<field var='pubsub#max_items'><value>max</value></field>"
                            + "<field var='pubsub#send_last_published_item'><value>never</value></field>"
                            + "<field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options>";
            for (String room : List.of("a@rooms.localhost", "b@rooms.localhost")) {
                result(
                        juliet,
                        "set",
                        null,
                        pubsub("<publish node='urn:xmpp:bookmarks:1'><item id='" + room
                                + "'><conference xmlns='urn:xmpp:bookmarks:1'/></item></publish>" + options));
            }
            PubSub.Items items = PubSub.TYPE
                    .readStrict(result(juliet, "get", null, pubsub("<items node='urn:xmpp:bookmarks:1'/>")))
                    .items();
            assertEquals(2, items.items().size());
            assertError(
                    "conflict",
                    ask(
                            juliet,
                            "set",
                            null,
                            pubsub("<publish node='urn:xmpp:bookmarks:1'><item id='c'><conference"
                                    + " xmlns='urn:xmpp:bookmarks:1'/></item></publish>"
                                    + options.replace("whitelist", "open"))));
        }
    }

    /** Says by caps what a client wants to hear of, and answers the server that asks. */
    private static void wants(PageClient client, String feature) {
        DiscoInfo info = new DiscoInfo(
                null,
                List.of(new DiscoInfo.Identity("client", "web", null, null)),
                List.of("http://jabber.org/protocol/caps", feature),
                List.of());
        String ver = CapsHash.compute(info, "sha-1");
        client.send("<presence xmlns='jabber:client'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1'"
                + " node='urn:example:client' ver='" + ver + "'/></presence>");
        Element asked = client.skipTo("iq");
        assertEquals("urn:example:client#" + ver, asked.elements().get(0).attribute("node"));
        client.send(Element.of("jabber:client", "iq")
                .withAttribute("type", "result")
                .withAttribute("id", asked.attribute("id"))
                .withAttribute("to", asked.attribute("from"))
                .withChild(DiscoInfo.TYPE.write(info))
                .toString());
    }
}
