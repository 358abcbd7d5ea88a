package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of what may come and go: {@code <query xmlns='jabber:iq:privacy'/>}, empty in a request. XEP-0016 1.7
 * (2017-05-20), deprecated: see XEP-0191.
 *
 * @param active the list of this connection; null if it is not about that
 * @param byDefault the list of all connections; null if it is not about that
 * @param lists the lists; only names when all are asked for
 */
public record PrivacyLists(
        @Nullable Active active, @Nullable Default byDefault, List<Rules> lists) {
    private static final String NAMESPACE = "jabber:iq:privacy";

    public static final ElementType<PrivacyLists> TYPE = ElementType.of(
            "privacyLists",
            NAMESPACE,
            "query",
            child("active", Active.TYPE, PrivacyLists::active),
            child("byDefault", Default.TYPE, PrivacyLists::byDefault),
            children("lists", Rules.TYPE, PrivacyLists::lists),
            PrivacyLists::new);

    /**
     * The list of this connection.
     *
     * @param name its name; null if absent
     */
    public record Active(@Nullable String name) {
        public static final ElementType<Active> TYPE = ElementType.of(
                "active", NAMESPACE, "active", optionalAttribute("name", STRING, Active::name), Active::new);
    }

    /**
     * The list of all connections.
     *
     * @param name its name; null if absent
     */
    public record Default(@Nullable String name) {
        public static final ElementType<Default> TYPE = ElementType.of(
                "default", NAMESPACE, "default", optionalAttribute("name", STRING, Default::name), Default::new);
    }

    /**
     * A list; without rules, in a set, it is deleted.
     *
     * @param name its name
     * @param items its rules
     */
    public record Rules(String name, List<Item> items) {
        public static final ElementType<Rules> TYPE = ElementType.of(
                "list",
                NAMESPACE,
                "list",
                attribute("name", STRING, Rules::name),
                children("items", Item.TYPE, Rules::items),
                Rules::new);
    }

    /** What a rule does. */
    public enum Action {
        /** Lets it through. */
        ALLOW,
        /** Does not let it through. */
        DENY
    }

    /** What a rule looks at. */
    public enum Subject {
        /** A group of the roster. */
        GROUP,
        /** An address. */
        JID,
        /** The subscription on the roster. */
        SUBSCRIPTION
    }

    /**
     * A rule; without any kind of stanza it is about all.
     *
     * @param action what it does
     * @param order its place: the lowest that fits counts
     * @param type what it looks at; null for everything
     * @param value the group, address or subscription; null for everything
     * @param iq whether it is about IQs that come in
     * @param message whether it is about messages that come in
     * @param presenceIn whether it is about presence that comes in
     * @param presenceOut whether it is about presence that goes out
     */
    public record Item(
            Action action,
            Long order,
            @Nullable Subject type,
            @Nullable String value,
            boolean iq,
            boolean message,
            boolean presenceIn,
            boolean presenceOut) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                attribute("action", Values.oneOf(Action.values(), "allow", "deny"), Item::action),
                attribute("order", UNSIGNED_INT, Item::order),
                optionalAttribute("type", Values.oneOf(Subject.values(), "group", "jid", "subscription"), Item::type),
                optionalAttribute("value", STRING, Item::value),
                flag("iq", "iq", Item::iq),
                flag("message", "message", Item::message),
                flag("presenceIn", "presence-in", Item::presenceIn),
                flag("presenceOut", "presence-out", Item::presenceOut),
                Item::new);
    }
}
