package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact, published encrypted: {@code <contact xmlns='urn:xmpp:contacts:0' name='…'>…</contact>}. XEP-0510 0.1.0
 * (2026-02-10).
 *
 * @param name what the user calls it; null if absent
 * @param identities who it is
 * @param groups the ids of the groups that it is in
 */
public record EncryptedContact(@Nullable String name, List<Identity> identities, List<String> groups) {
    private static final String NAMESPACE = "urn:xmpp:contacts:0";

    public static final ElementType<EncryptedContact> TYPE = ElementType.of(
            "contact",
            NAMESPACE,
            "contact",
            optionalAttribute("name", STRING, EncryptedContact::name),
            children("identities", Identity.TYPE, EncryptedContact::identities),
            childAttributes("groups", "group", "id", STRING, EncryptedContact::groups),
            EncryptedContact::new);

    /**
     * Who a contact is.
     *
     * @param type how it is named: {@code jid} for an address
     * @param value the name
     */
    public record Identity(String type, @Nullable String value) {
        public static final ElementType<Identity> TYPE = ElementType.of(
                "identity",
                NAMESPACE,
                "identity",
                attribute("type", STRING, Identity::type),
                ownText("value", TOKEN, Identity::value),
                Identity::new);
    }

    /**
     * A group of contacts: {@code <group xmlns='urn:xmpp:contacts:0' id='…' name='…'/>}.
     *
     * @param id what contacts call it
     * @param name what it is called; null if a sender forgot
     * @param description what it is for, for people; null if absent
     */
    public record Group(
            String id, @Nullable String name, @Nullable String description) {
        public static final ElementType<Group> TYPE = ElementType.of(
                "contactGroup",
                NAMESPACE,
                "group",
                attribute("id", STRING, Group::id),
                optionalAttribute("name", STRING, Group::name),
                childText("description", STRING, Group::description),
                Group::new);
    }

    /**
     * Stands for nobody, so that others do not know how many contacts there are: {@code <reserved
     * xmlns='urn:xmpp:contacts:0'/>}.
     */
    public record Reserved() {
        public static final ElementType<Reserved> TYPE =
                ElementType.flag("contactReserved", NAMESPACE, "reserved", new Reserved());
    }
}
