package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be fetched by {@link StreamInitiation}: {@code <sipub xmlns='http://jabber.org/protocol/sipub'
 * id='publish-0123'/>}. XEP-0137 1.1 (2018-02-28), deprecated: see {@link PublishedJingle}.
 *
 * @param id its identifier
 * @param from who sends it; null for the sender of the stanza
 * @param mimeType its media type; null if absent
 * @param profile what kind of thing it is; null if absent
 * @param file the file; null for another profile
 * @param extensions what else is said, by other profiles
 */
public record SiPublication(
        String id,
        @Nullable Address from,
        @Nullable String mimeType,
        @Nullable String profile,
        @Nullable SiFile file,
        List<Element> extensions) {
    private static final String NAMESPACE = "http://jabber.org/protocol/sipub";

    public static final ElementType<SiPublication> TYPE = ElementType.of(
            "siPublication",
            NAMESPACE,
            "sipub",
            attribute("id", STRING, SiPublication::id),
            optionalAttribute("from", JID, SiPublication::from),
            optionalAttribute("mimeType", "mime-type", STRING, SiPublication::mimeType),
            optionalAttribute("profile", URI, SiPublication::profile),
            child("file", SiFile.TYPE, SiPublication::file),
            anyExtensions(SiPublication::extensions),
            SiPublication::new);

    /**
     * Asks for it: {@code <start xmlns='http://jabber.org/protocol/sipub' id='publish-0123'/>}.
     *
     * @param id its identifier
     */
    public record Start(String id) {
        public static final ElementType<Start> TYPE =
                ElementType.of("siStart", NAMESPACE, "start", attribute("id", STRING, Start::id), Start::new);
    }

    /**
     * It will be sent: {@code <starting xmlns='http://jabber.org/protocol/sipub' sid='session-87651234'/>}.
     *
     * @param sid what the {@code id} of the {@link StreamInitiation} will be
     */
    public record Starting(String sid) {
        public static final ElementType<Starting> TYPE = ElementType.of(
                "siStarting", NAMESPACE, "starting", attribute("sid", STRING, Starting::sid), Starting::new);
    }
}
