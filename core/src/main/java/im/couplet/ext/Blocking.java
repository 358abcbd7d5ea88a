package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of those from whom nothing is to come: asked for, added to and taken from. XEP-0191 1.3 (2015-03-12), with the
 * reports of XEP-0377 0.4.1 (2026-02-25).
 */
public final class Blocking {
    private static final String NAMESPACE = "urn:xmpp:blocking";

    private Blocking() {}

    /**
     * The list: {@code <blocklist xmlns='urn:xmpp:blocking'/>}, empty in a request.
     *
     * @param items who is blocked
     */
    public record BlockList(List<Item> items) {
        public static final ElementType<BlockList> TYPE = ElementType.of(
                "blockList", NAMESPACE, "blocklist", children("items", Item.TYPE, BlockList::items), BlockList::new);
    }

    /**
     * Puts addresses on the list: {@code <block xmlns='urn:xmpp:blocking'/>}.
     *
     * @param items whom to block, at least one
     */
    public record Block(List<Item> items) {
        public static final ElementType<Block> TYPE =
                ElementType.of("block", NAMESPACE, "block", children("items", Item.TYPE, Block::items), Block::new);
    }

    /**
     * Takes addresses off the list: {@code <unblock xmlns='urn:xmpp:blocking'/>}.
     *
     * @param items whom to unblock; none means all
     */
    public record Unblock(List<Item> items) {
        public static final ElementType<Unblock> TYPE = ElementType.of(
                "unblock", NAMESPACE, "unblock", children("items", Item.TYPE, Unblock::items), Unblock::new);
    }

    /**
     * An address: {@code <item jid='romeo@montague.net'/>}.
     *
     * @param jid a full JID, a bare one, a domain with a resource or a domain
     * @param report why, for the server to know; null for no report
     */
    public record Item(Address jid, @Nullable AbuseReport report) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                child("report", AbuseReport.TYPE, Item::report),
                Item::new);
    }

    /** In an error: the sender has blocked the recipient: {@code <blocked xmlns='urn:xmpp:blocking:errors'/>}. */
    public record Blocked() {
        public static final ElementType<Blocked> TYPE =
                ElementType.flag("blocked", "urn:xmpp:blocking:errors", "blocked", new Blocked());
    }
}
