package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that whoever likes may have by Jingle, whenever they like. XEP-0358 0.4 (2017-09-11). */
public final class PublishedJingle {
    private static final String NAMESPACE = "urn:xmpp:jinglepub:1";

    private PublishedJingle() {}

    /**
     * What is to be had: {@code <jinglepub xmlns='urn:xmpp:jinglepub:1' from='…' id='…'/>}.
     *
     * @param id what to ask for
     * @param from whom to ask; null for the sender of the message
     * @param title what it is called, for people; null if absent
     * @param summary what it is, for people; null if absent
     * @param uri another address of it, or one about it; null if absent
     * @param meta what it is, by language
     * @param descriptions the Jingle descriptions of it, one for each content
     */
    public record Publication(
            String id,
            @Nullable Address from,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String uri,
            List<Meta> meta,
            List<Element> descriptions) {
        public static final ElementType<Publication> TYPE = ElementType.of(
                "jinglePublication",
                NAMESPACE,
                "jinglepub",
                attribute("id", STRING, Publication::id),
                optionalAttribute("from", JID, Publication::from),
                optionalAttribute("title", STRING, Publication::title),
                optionalAttribute("summary", "description", STRING, Publication::summary),
                childText("uri", URI, Publication::uri),
                children("meta", Meta.TYPE, Publication::meta),
                raw("descriptions", Publication::descriptions),
                Publication::new);
    }

    /**
     * What something is, in one language.
     *
     * @param lang the language, a tag (RFC 5646); null if it is that of the stanza
     * @param title what it is called
     * @param summary what it is; null if absent
     */
    public record Meta(
            @Nullable String lang, String title, @Nullable String summary) {
        public static final ElementType<Meta> TYPE = ElementType.of(
                "meta",
                NAMESPACE,
                "meta",
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Meta::lang),
                attribute("title", STRING, Meta::title),
                optionalAttribute("summary", STRING, Meta::summary),
                Meta::new);
    }

    /**
     * Asks for it: {@code <start xmlns='urn:xmpp:jinglepub:1' id='…'/>} in a get.
     *
     * @param id what is asked for
     */
    public record Start(String id) {
        public static final ElementType<Start> TYPE =
                ElementType.of("jingleStart", NAMESPACE, "start", attribute("id", STRING, Start::id), Start::new);
    }

    /**
     * It will be offered: {@code <starting xmlns='urn:xmpp:jinglepub:1' sid='851ba2'/>} in the result.
     *
     * @param sid the session in which it will be
     */
    public record Starting(String sid) {
        public static final ElementType<Starting> TYPE = ElementType.of(
                "jingleStarting", NAMESPACE, "starting", attribute("sid", STRING, Starting::sid), Starting::new);
    }
}
