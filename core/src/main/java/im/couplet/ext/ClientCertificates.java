package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificates that a user's clients log in with. XEP-0257 0.3 (2012-07-18). */
public final class ClientCertificates {
    private static final String NAMESPACE = "urn:xmpp:saslcert:1";

    private ClientCertificates() {}

    /**
     * Adds one: {@code <append xmlns='urn:xmpp:saslcert:1'/>}.
     *
     * @param name what the user calls it
     * @param certificate the certificate of X.509, in DER
     * @param noManagement whether who logs in with it must not change this list
     */
    public record Append(@Nullable String name, @Nullable Bytes certificate, boolean noManagement) {
        public static final ElementType<Append> TYPE = ElementType.of(
                "certificateAppend",
                NAMESPACE,
                "append",
                childText("name", STRING, Append::name),
                childText("certificate", "x509cert", BYTES, Append::certificate),
                flag("noManagement", "no-cert-management", Append::noManagement),
                Append::new);
    }

    /**
     * All of them: {@code <items xmlns='urn:xmpp:saslcert:1'/>}, empty in a request.
     *
     * @param items the certificates
     */
    public record Items(List<Item> items) {
        public static final ElementType<Items> TYPE = ElementType.of(
                "certificates", NAMESPACE, "items", children("items", Item.TYPE, Items::items), Items::new);
    }

    /**
     * One of them.
     *
     * @param name what the user calls it
     * @param certificate the certificate of X.509, in DER
     * @param users who is logged in with it; null if absent
     */
    public record Item(
            @Nullable String name,
            @Nullable Bytes certificate,
            @Nullable Users users) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                childText("name", STRING, Item::name),
                childText("certificate", "x509cert", BYTES, Item::certificate),
                child("users", Users.TYPE, Item::users),
                Item::new);
    }

    /**
     * Who is logged in with a certificate.
     *
     * @param resources their resourceparts
     */
    public record Users(List<String> resources) {
        public static final ElementType<Users> TYPE = ElementType.of(
                "users", NAMESPACE, "users", childTexts("resources", "resource", STRING, Users::resources), Users::new);
    }

    /**
     * Takes one from the list: {@code <disable xmlns='urn:xmpp:saslcert:1'/>}.
     *
     * @param name what the user calls it
     */
    public record Disable(@Nullable String name) {
        public static final ElementType<Disable> TYPE = ElementType.of(
                "certificateDisable", NAMESPACE, "disable", childText("name", STRING, Disable::name), Disable::new);
    }

    /**
     * Takes one from the list, and throws out who is logged in with it: {@code <revoke xmlns='urn:xmpp:saslcert:1'/>}.
     *
     * @param name what the user calls it
     */
    public record Revoke(@Nullable String name) {
        public static final ElementType<Revoke> TYPE = ElementType.of(
                "certificateRevoke", NAMESPACE, "revoke", childText("name", STRING, Revoke::name), Revoke::new);
    }
}
