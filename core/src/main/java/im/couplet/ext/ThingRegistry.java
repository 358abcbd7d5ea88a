package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.POSITIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where devices and their owners find each other. XEP-0347 0.5.1 (2018-11-03). */
public final class ThingRegistry {
    private static final String NAMESPACE = "urn:xmpp:iot:discovery";

    private ThingRegistry() {}

    /**
     * A device registers: {@code <register xmlns='urn:xmpp:iot:discovery'>…</register>}.
     *
     * @param tags what is known of it
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param selfOwned whether it has no owner but itself; null for no
     */
    public record Register(
            List<Tag> tags,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            @Nullable Boolean selfOwned) {
        public static final ElementType<Register> TYPE = ElementType.of(
                "thingRegister",
                NAMESPACE,
                "register",
                children("tags", Tag.TYPE, Register::tags),
                optionalAttribute("nodeId", STRING, Register::nodeId),
                optionalAttribute("sourceId", STRING, Register::sourceId),
                optionalAttribute("cacheType", STRING, Register::cacheType),
                optionalAttribute("selfOwned", BOOLEAN, Register::selfOwned),
                Register::new);
    }

    /**
     * Somebody claims a device: {@code <mine xmlns='urn:xmpp:iot:discovery'>…</mine>}.
     *
     * @param tags what is known of it
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param visible whether others may find it; null for yes
     */
    public record Mine(
            List<Tag> tags,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            @Nullable Boolean visible) {
        public static final ElementType<Mine> TYPE = ElementType.of(
                "thingMine",
                NAMESPACE,
                "mine",
                children("tags", Tag.TYPE, Mine::tags),
                optionalAttribute("nodeId", STRING, Mine::nodeId),
                optionalAttribute("sourceId", STRING, Mine::sourceId),
                optionalAttribute("cacheType", STRING, Mine::cacheType),
                optionalAttribute("visible", "public", BOOLEAN, Mine::visible),
                Mine::new);
    }

    /**
     * More is known: {@code <update xmlns='urn:xmpp:iot:discovery'>…</update>}.
     *
     * @param tags what is known of it
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param jid the device, if its owner says so; null if it does itself
     */
    public record Update(
            List<Tag> tags,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            @Nullable Address jid) {
        public static final ElementType<Update> TYPE = ElementType.of(
                "thingUpdate",
                NAMESPACE,
                "update",
                children("tags", Tag.TYPE, Update::tags),
                optionalAttribute("nodeId", STRING, Update::nodeId),
                optionalAttribute("sourceId", STRING, Update::sourceId),
                optionalAttribute("cacheType", STRING, Update::cacheType),
                optionalAttribute("jid", JID, Update::jid),
                Update::new);
    }

    /**
     * A device has an owner: {@code <claimed xmlns='urn:xmpp:iot:discovery' jid='…'/>}.
     *
     * @param jid the owner, or the device
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param visible whether others may find it; null for no
     */
    public record Claimed(
            Address jid,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            @Nullable Boolean visible) {
        public static final ElementType<Claimed> TYPE = ElementType.of(
                "thingClaimed",
                NAMESPACE,
                "claimed",
                attribute("jid", JID, Claimed::jid),
                optionalAttribute("nodeId", STRING, Claimed::nodeId),
                optionalAttribute("sourceId", STRING, Claimed::sourceId),
                optionalAttribute("cacheType", STRING, Claimed::cacheType),
                optionalAttribute("visible", "public", BOOLEAN, Claimed::visible),
                Claimed::new);
    }

    /**
     * Nobody is to find a device any more: {@code <remove xmlns='urn:xmpp:iot:discovery' jid='…'/>}.
     *
     * @param jid the device
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Remove(
            Address jid,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Remove> TYPE = ElementType.of(
                "thingRemove",
                NAMESPACE,
                "remove",
                attribute("jid", JID, Remove::jid),
                optionalAttribute("nodeId", STRING, Remove::nodeId),
                optionalAttribute("sourceId", STRING, Remove::sourceId),
                optionalAttribute("cacheType", STRING, Remove::cacheType),
                Remove::new);
    }

    /**
     * Nobody finds it any more: {@code <removed xmlns='urn:xmpp:iot:discovery'/>}.
     *
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Removed(
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Removed> TYPE = ElementType.of(
                "thingRemoved",
                NAMESPACE,
                "removed",
                optionalAttribute("nodeId", STRING, Removed::nodeId),
                optionalAttribute("sourceId", STRING, Removed::sourceId),
                optionalAttribute("cacheType", STRING, Removed::cacheType),
                Removed::new);
    }

    /**
     * A device is no longer there: {@code <unregister xmlns='urn:xmpp:iot:discovery'/>}.
     *
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Unregister(
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Unregister> TYPE = ElementType.of(
                "thingUnregister",
                NAMESPACE,
                "unregister",
                optionalAttribute("nodeId", STRING, Unregister::nodeId),
                optionalAttribute("sourceId", STRING, Unregister::sourceId),
                optionalAttribute("cacheType", STRING, Unregister::cacheType),
                Unregister::new);
    }

    /**
     * An owner gives a device up: {@code <disown xmlns='urn:xmpp:iot:discovery' jid='…'/>}.
     *
     * @param jid the device
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Disown(
            Address jid,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Disown> TYPE = ElementType.of(
                "thingDisown",
                NAMESPACE,
                "disown",
                attribute("jid", JID, Disown::jid),
                optionalAttribute("nodeId", STRING, Disown::nodeId),
                optionalAttribute("sourceId", STRING, Disown::sourceId),
                optionalAttribute("cacheType", STRING, Disown::cacheType),
                Disown::new);
    }

    /**
     * It has no owner: {@code <disowned xmlns='urn:xmpp:iot:discovery'/>}.
     *
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Disowned(
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Disowned> TYPE = ElementType.of(
                "thingDisowned",
                NAMESPACE,
                "disowned",
                optionalAttribute("nodeId", STRING, Disowned::nodeId),
                optionalAttribute("sourceId", STRING, Disowned::sourceId),
                optionalAttribute("cacheType", STRING, Disowned::cacheType),
                Disowned::new);
    }

    /**
     * Looks for devices: {@code <search xmlns='urn:xmpp:iot:discovery'>…</search>}.
     *
     * @param conditions what must all be so
     * @param offset how many to leave out; null for none
     * @param maxCount how many at most; null for any number
     */
    public record Search(
            List<Condition> conditions,
            @Nullable Integer offset,
            @Nullable Long maxCount) {
        public static final ElementType<Search> TYPE = ElementType.of(
                "thingSearch",
                NAMESPACE,
                "search",
                children("conditions", Condition.TYPE, Search::conditions),
                optionalAttribute("offset", NON_NEGATIVE, Search::offset),
                optionalAttribute("maxCount", POSITIVE, Search::maxCount),
                Search::new);
    }

    /**
     * What must be so of a device.
     *
     * @param kind what
     * @param name of which tag
     * @param value compared with this; null if absent
     * @param wildcard which text in the value stands for any; null if absent
     * @param min the least; null if absent
     * @param minIncluded whether that is in it; null for yes
     * @param max the most; null if absent
     * @param maxIncluded whether that is in it; null for yes
     */
    public record Condition(
            ConditionKind kind,
            String name,
            @Nullable String value,
            @Nullable String wildcard,
            @Nullable String min,
            @Nullable Boolean minIncluded,
            @Nullable String max,
            @Nullable Boolean maxIncluded) {
        public static final ElementType<Condition> TYPE = ElementType.of(
                "condition",
                NAMESPACE,
                "strEq",
                ownName("kind", ConditionKind.WORDS, Condition::kind),
                attribute("name", STRING, Condition::name),
                optionalAttribute("value", STRING, Condition::value),
                optionalAttribute("wildcard", STRING, Condition::wildcard),
                optionalAttribute("min", STRING, Condition::min),
                optionalAttribute("minIncluded", BOOLEAN, Condition::minIncluded),
                optionalAttribute("max", STRING, Condition::max),
                optionalAttribute("maxIncluded", BOOLEAN, Condition::maxIncluded),
                Condition::new);
    }

    /** How a tag is compared: text, then numbers. */
    public enum ConditionKind {
        /** It is the text. */
        STR_EQ,
        /** It is not. */
        STR_NEQ,
        /** It comes behind. */
        STR_GT,
        /** It comes behind, or is the same. */
        STR_GT_EQ,
        /** It comes before. */
        STR_LT,
        /** It comes before, or is the same. */
        STR_LT_EQ,
        /** It lies between. */
        STR_RANGE,
        /** It does not. */
        STR_NRANGE,
        /** It is of the form. */
        STR_MASK,
        /** It is the number. */
        NUM_EQ,
        /** It is not. */
        NUM_NEQ,
        /** It is greater. */
        NUM_GT,
        /** It is greater or the same. */
        NUM_GT_EQ,
        /** It is less. */
        NUM_LT,
        /** It is less or the same. */
        NUM_LT_EQ,
        /** It lies between. */
        NUM_RANGE,
        /** It does not. */
        NUM_NRANGE;

        static final ValueType<ConditionKind> WORDS = Values.oneOf(
                values(),
                "strEq",
                "strNEq",
                "strGt",
                "strGtEq",
                "strLt",
                "strLtEq",
                "strRange",
                "strNRange",
                "strMask",
                "numEq",
                "numNEq",
                "numGt",
                "numGtEq",
                "numLt",
                "numLtEq",
                "numRange",
                "numNRange");
    }

    /**
     * What was found: {@code <found xmlns='urn:xmpp:iot:discovery'>…</found>}.
     *
     * @param things the devices
     * @param hasMore whether there are more; null for no
     */
    public record Found(List<Thing> things, @Nullable Boolean hasMore) {
        public static final ElementType<Found> TYPE = ElementType.of(
                "thingsFound",
                NAMESPACE,
                "found",
                children("things", Thing.TYPE, Found::things),
                optionalAttribute("hasMore", "more", BOOLEAN, Found::hasMore),
                Found::new);
    }

    /**
     * A device.
     *
     * @param owner whose it is
     * @param jid its address
     * @param nodeId the device behind another; null if absent
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param tags what is known of it
     */
    public record Thing(
            Address owner,
            Address jid,
            @Nullable String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            List<Tag> tags) {
        public static final ElementType<Thing> TYPE = ElementType.of(
                "thing",
                NAMESPACE,
                "thing",
                attribute("owner", JID, Thing::owner),
                attribute("jid", JID, Thing::jid),
                optionalAttribute("nodeId", STRING, Thing::nodeId),
                optionalAttribute("sourceId", STRING, Thing::sourceId),
                optionalAttribute("cacheType", STRING, Thing::cacheType),
                children("tags", Tag.TYPE, Thing::tags),
                Thing::new);
    }

    /**
     * What is known of a device.
     *
     * @param kind what it is
     * @param name what it is called, such as {@code SN}
     * @param value the text or the number
     */
    public record Tag(TagKind kind, String name, String value) {
        public static final ElementType<Tag> TYPE = ElementType.of(
                "tag",
                NAMESPACE,
                "str",
                ownName("kind", TagKind.WORDS, Tag::kind),
                attribute("name", STRING, Tag::name),
                attribute("value", STRING, Tag::value),
                Tag::new);
    }

    /** What is known. */
    public enum TagKind {
        /** Text. */
        STR,
        /** A number. */
        NUM;

        static final ValueType<TagKind> WORDS = Values.oneOf(values(), "str", "num");
    }
}
