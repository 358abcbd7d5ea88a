package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Blocking;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.StanzaError;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers who is blocked, and blocks (XEP-0191 1.3.1). */
final class BlockingRequests {
    private final Presences presences;
    private final Supplier<String> ids;

    /** @param ids gives each push another name */
    BlockingRequests(Presences presences, Supplier<String> ids) {
        this.presences = presences;
        this.ids = ids;
    }

    void install(SandboxRequests requests) {
        requests.own(Blocking.BlockList.TYPE.name(), ServerRequests.get(this::list))
                .own(Blocking.Block.TYPE.name(), ServerRequests.set(this::block))
                .own(Blocking.Unblock.TYPE.name(), ServerRequests.set(this::unblock));
    }

    private Element list(Resource sender, Element iq, Element payload) {
        sender.hearOfBlocking();
        List<Blocking.Item> items = new ArrayList<>();
        for (Jid blocked : sender.account().blocked()) {
            items.add(new Blocking.Item(blocked, null));
        }
        return Xmpp.result(iq, Blocking.BlockList.TYPE, new Blocking.BlockList(items));
    }

    private @Nullable Element block(Resource sender, Element iq, Element payload) {
        Blocking.Block asked = Blocking.Block.TYPE.read(payload);
        List<Jid> addresses = asked == null ? List.of() : addresses(asked.items());
        if (asked == null
                || addresses.isEmpty()
                || addresses.size() < asked.items().size()) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        Account account = sender.account();
        for (Jid address : addresses) {
            presences.hide(account, address);
            if (!account.block(address)) {
                return Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
            }
        }
        push(account, Blocking.Block.TYPE, new Blocking.Block(items(addresses)));
        return Xmpp.result(iq);
    }

    private @Nullable Element unblock(Resource sender, Element iq, Element payload) {
        Blocking.Unblock asked = Blocking.Unblock.TYPE.read(payload);
        List<Jid> addresses = asked == null ? List.of() : addresses(asked.items());
        if (asked == null || addresses.size() < asked.items().size()) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        Account account = sender.account();
        List<Jid> ended = addresses.isEmpty() ? List.copyOf(account.blocked()) : addresses;
        for (Jid address : ended) {
            if (account.unblock(address)) {
                presences.show(account, address);
            }
        }
        push(account, Blocking.Unblock.TYPE, new Blocking.Unblock(items(addresses)));
        return Xmpp.result(iq);
    }

    private static List<Jid> addresses(List<Blocking.Item> items) {
        List<Jid> addresses = new ArrayList<>();
        for (Blocking.Item item : items) {
            if (item.jid() instanceof Jid address) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static List<Blocking.Item> items(List<Jid> addresses) {
        return addresses.stream()
                .map(address -> new Blocking.Item(address, null))
                .toList();
    }

    private <T> void push(Account account, ElementType<T> type, T change) {
        for (Resource resource : account.resources()) {
            if (resource.hearsOfBlocking()) {
                resource.send(Element.of(Xmpp.CLIENT, "iq")
                        .withAttribute("type", "set")
                        .withAttribute("id", ids.get())
                        .withAttribute("to", resource.jid().toString())
                        .withChild(type.write(change)));
            }
        }
    }

    /** The error for somebody who writes to an address that the same account has blocked (section 3.4). */
    static @Nullable Element refusal(Element stanza) {
        return Xmpp.error(
                stanza,
                StanzaError.of(Condition.NOT_ACCEPTABLE)
                        .withApplication(Blocking.Blocked.TYPE, new Blocking.Blocked()));
    }
}
