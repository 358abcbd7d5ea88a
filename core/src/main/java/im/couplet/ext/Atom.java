package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post: {@code <entry xmlns='http://www.w3.org/2005/Atom'/>} (RFC 4287), an item of a microblog. XEP-0277 0.6.5
 * (2022-02-15), XEP-0472 0.2.1 (2025-10-13).
 *
 * @param lang the language of the texts, a tag (RFC 5646); null if absent
 * @param id its name, a URI; null if absent
 * @param titles what it says; a short one has nothing else, a rich one says it in two forms
 * @param published when it was published; null if absent
 * @param updated when it was changed; null if absent
 * @param authors who wrote it
 * @param contributors who helped
 * @param summary what it says in short; null if absent
 * @param contents the text, maybe in two forms
 * @param links where it and what belongs to it is
 * @param categories what it is about
 * @param generator the program that made it; null if absent
 * @param rights who may do what with it; null if absent
 * @param source where it was taken from; null if it was not
 * @param inReplyTo what it answers (RFC 4685), maybe by several addresses
 * @param geoloc where it was written (XEP-0080); null if absent
 * @param payload what the application knows
 */
public record Atom(
        @Nullable String lang,
        @Nullable String id,
        List<Title> titles,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Author> authors,
        List<Contributor> contributors,
        @Nullable Summary summary,
        List<Content> contents,
        List<Link> links,
        List<Category> categories,
        @Nullable Generator generator,
        @Nullable Rights rights,
        @Nullable AtomSource source,
        List<InReplyTo> inReplyTo,
        @Nullable GeoLocation geoloc,
        List<Element> payload) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final Field<Atom, String> LANG = optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Atom::lang);
    private static final Field<Atom, String> ID = childText("id", STRING, Atom::id);
    private static final Field<Atom, List<Title>> TITLES = children("titles", Title.TYPE, Atom::titles);
    private static final Field<Atom, Instant> PUBLISHED = childText("published", DATE_TIME, Atom::published);
    private static final Field<Atom, Instant> UPDATED = childText("updated", DATE_TIME, Atom::updated);
    private static final Field<Atom, List<Author>> AUTHORS = children("authors", Author.TYPE, Atom::authors);
    private static final Field<Atom, List<Contributor>> CONTRIBUTORS =
            children("contributors", Contributor.TYPE, Atom::contributors);
    private static final Field<Atom, Summary> SUMMARY = child("summary", Summary.TYPE, Atom::summary);
    private static final Field<Atom, List<Content>> CONTENTS = children("contents", Content.TYPE, Atom::contents);
    private static final Field<Atom, List<Link>> LINKS = children("links", Link.TYPE, Atom::links);
    private static final Field<Atom, List<Category>> CATEGORIES =
            children("categories", Category.TYPE, Atom::categories);
    private static final Field<Atom, Generator> GENERATOR = child("generator", Generator.TYPE, Atom::generator);
    private static final Field<Atom, Rights> RIGHTS = child("rights", Rights.TYPE, Atom::rights);
    private static final Field<Atom, AtomSource> SOURCE = child("source", AtomSource.TYPE, Atom::source);
    private static final Field<Atom, List<InReplyTo>> IN_REPLY_TO =
            children("inReplyTo", InReplyTo.TYPE, Atom::inReplyTo);
    private static final Field<Atom, GeoLocation> GEOLOC = child("geoloc", GeoLocation.TYPE, Atom::geoloc);
    private static final Field<Atom, List<Element>> PAYLOAD = raw("payload", Atom::payload);

    public static final ElementType<Atom> TYPE = ElementType.of(
            "atomEntry",
            NAMESPACE,
            "entry",
            List.of(
                    LANG,
                    ID,
                    TITLES,
                    PUBLISHED,
                    UPDATED,
                    AUTHORS,
                    CONTRIBUTORS,
                    SUMMARY,
                    CONTENTS,
                    LINKS,
                    CATEGORIES,
                    GENERATOR,
                    RIGHTS,
                    SOURCE,
                    IN_REPLY_TO,
                    GEOLOC,
                    PAYLOAD),
            in -> new Atom(
                    in.get(LANG),
                    in.get(ID),
                    in.get(TITLES),
                    in.get(PUBLISHED),
                    in.get(UPDATED),
                    in.get(AUTHORS),
                    in.get(CONTRIBUTORS),
                    in.get(SUMMARY),
                    in.get(CONTENTS),
                    in.get(LINKS),
                    in.get(CATEGORIES),
                    in.get(GENERATOR),
                    in.get(RIGHTS),
                    in.get(SOURCE),
                    in.get(IN_REPLY_TO),
                    in.get(GEOLOC),
                    in.get(PAYLOAD)));

    /**
     * What a post says, or what it is called.
     *
     * @param type text, html or xhtml; null means text
     * @param lang its language, a tag (RFC 5646); null if absent
     * @param text the text; null if it is XHTML
     * @param xhtml the {@code div} when it is XHTML
     */
    public record Title(
            @Nullable String type,
            @Nullable String lang,
            @Nullable String text,
            List<Element> xhtml) {
        public static final ElementType<Title> TYPE = ElementType.of(
                "title",
                NAMESPACE,
                "title",
                optionalAttribute("type", STRING, Title::type),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Title::lang),
                ownText("text", STRING, Title::text),
                raw("xhtml", Title::xhtml),
                Title::new);
    }

    /**
     * What a post says in short.
     *
     * @param type text, html or xhtml; null means text
     * @param text the text; null if it is XHTML
     * @param xhtml the {@code div} when it is XHTML
     */
    public record Summary(@Nullable String type, @Nullable String text, List<Element> xhtml) {
        public static final ElementType<Summary> TYPE = ElementType.of(
                "summary",
                NAMESPACE,
                "summary",
                optionalAttribute("type", STRING, Summary::type),
                ownText("text", STRING, Summary::text),
                raw("xhtml", Summary::xhtml),
                Summary::new);
    }

    /**
     * Who may do what with a post.
     *
     * @param type text, html or xhtml; null means text
     * @param text the text; null if it is XHTML
     * @param xhtml the {@code div} when it is XHTML
     */
    public record Rights(@Nullable String type, @Nullable String text, List<Element> xhtml) {
        public static final ElementType<Rights> TYPE = ElementType.of(
                "rights",
                NAMESPACE,
                "rights",
                optionalAttribute("type", STRING, Rights::type),
                ownText("text", STRING, Rights::text),
                raw("xhtml", Rights::xhtml),
                Rights::new);
    }

    /**
     * The text of a post.
     *
     * @param type text, html, xhtml or a media type; null means text
     * @param lang its language, a tag (RFC 5646); null if absent
     * @param src where it is; null if it is here
     * @param text the text; null if it is XML
     * @param xml the XML, such as the {@code div} of XHTML
     */
    public record Content(
            @Nullable String type,
            @Nullable String lang,
            @Nullable String src,
            @Nullable String text,
            List<Element> xml) {
        public static final ElementType<Content> TYPE = ElementType.of(
                "content",
                NAMESPACE,
                "content",
                optionalAttribute("type", STRING, Content::type),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Content::lang),
                optionalAttribute("src", URI, Content::src),
                ownText("text", STRING, Content::text),
                raw("xml", Content::xml),
                Content::new);
    }

    /**
     * Who wrote a post.
     *
     * @param name the name; null if absent
     * @param uri the address, {@code xmpp:…}; null if absent
     * @param email an address for mail; null if absent
     */
    public record Author(
            @Nullable String name,
            @Nullable String uri,
            @Nullable String email) {
        public static final ElementType<Author> TYPE = ElementType.of(
                "author",
                NAMESPACE,
                "author",
                childText("name", STRING, Author::name),
                childText("uri", URI, Author::uri),
                childText("email", STRING, Author::email),
                Author::new);
    }

    /**
     * Who helped with a post.
     *
     * @param name the name; null if absent
     * @param uri the address, {@code xmpp:…}; null if absent
     * @param email an address for mail; null if absent
     */
    public record Contributor(
            @Nullable String name,
            @Nullable String uri,
            @Nullable String email) {
        public static final ElementType<Contributor> TYPE = ElementType.of(
                "contributor",
                NAMESPACE,
                "contributor",
                childText("name", STRING, Contributor::name),
                childText("uri", URI, Contributor::uri),
                childText("email", STRING, Contributor::email),
                Contributor::new);
    }

    /**
     * Where something is.
     *
     * @param rel what it is: {@code alternate}, {@code replies}, {@code via}, {@code enclosure}; null means alternate
     * @param href the address
     * @param type the media type; null if absent
     * @param hreflang its language, a tag (RFC 5646); null if absent
     * @param title for people; null if absent
     * @param length in bytes; null if absent
     * @param ref the name of a post that is repeated; null if absent
     */
    public record Link(
            @Nullable String rel,
            String href,
            @Nullable String type,
            @Nullable String hreflang,
            @Nullable String title,
            @Nullable Long length,
            @Nullable String ref) {
        public static final ElementType<Link> TYPE = ElementType.of(
                "link",
                NAMESPACE,
                "link",
                optionalAttribute("rel", STRING, Link::rel),
                attribute("href", URI, Link::href),
                optionalAttribute("type", STRING, Link::type),
                optionalAttribute("hreflang", LANGUAGE, Link::hreflang),
                optionalAttribute("title", STRING, Link::title),
                optionalAttribute("length", SIZE, Link::length),
                optionalAttribute("ref", URI, Link::ref),
                Link::new);
    }

    /**
     * What a post is about.
     *
     * @param term the word
     * @param scheme the list that it is from; null if absent
     * @param label for people; null if absent
     */
    public record Category(
            String term, @Nullable String scheme, @Nullable String label) {
        public static final ElementType<Category> TYPE = ElementType.of(
                "category",
                NAMESPACE,
                "category",
                attribute("term", STRING, Category::term),
                optionalAttribute("scheme", URI, Category::scheme),
                optionalAttribute("label", STRING, Category::label),
                Category::new);
    }

    /**
     * The program that made a post.
     *
     * @param uri where there is more about it; null if absent
     * @param version its version; null if absent
     * @param name its name; null if absent
     */
    public record Generator(
            @Nullable String uri,
            @Nullable String version,
            @Nullable String name) {
        public static final ElementType<Generator> TYPE = ElementType.of(
                "generator",
                NAMESPACE,
                "generator",
                optionalAttribute("uri", URI, Generator::uri),
                optionalAttribute("version", STRING, Generator::version),
                ownText("name", STRING, Generator::name),
                Generator::new);
    }

    /**
     * Where a post was taken from.
     *
     * @param content what RFC 4287 says of a feed
     */
    public record AtomSource(List<Element> content) {
        public static final ElementType<AtomSource> TYPE =
                ElementType.of("source", NAMESPACE, "source", raw("content", AtomSource::content), AtomSource::new);
    }

    /**
     * What a post answers (RFC 4685 section 3).
     *
     * @param ref the name of the post
     * @param href where it is; null if absent
     * @param type the media type of what is there; null if absent
     * @param source the feed that it is in; null if absent
     */
    public record InReplyTo(
            String ref,
            @Nullable String href,
            @Nullable String type,
            @Nullable String source) {
        public static final ElementType<InReplyTo> TYPE = ElementType.of(
                "inReplyTo",
                "http://purl.org/syndication/thread/1.0",
                "in-reply-to",
                attribute("ref", URI, InReplyTo::ref),
                optionalAttribute("href", URI, InReplyTo::href),
                optionalAttribute("type", STRING, InReplyTo::type),
                optionalAttribute("source", URI, InReplyTo::source),
                InReplyTo::new);
    }

    /**
     * What a microblog is: {@code <feed xmlns='http://www.w3.org/2005/Atom'/>} (RFC 4287), an item of it.
     *
     * @param id its name, a URI; null if absent
     * @param titles what it is called
     * @param updated when it was changed; null if absent
     * @param authors who writes it
     * @param links where it and what belongs to it is
     * @param payload what else there is of it
     */
    public record Feed(
            @Nullable String id,
            List<Title> titles,
            @Nullable Instant updated,
            List<Author> authors,
            List<Link> links,
            List<Element> payload) {
        public static final ElementType<Feed> TYPE = ElementType.of(
                "atomFeed",
                NAMESPACE,
                "feed",
                childText("id", STRING, Feed::id),
                children("titles", Title.TYPE, Feed::titles),
                childText("updated", DATE_TIME, Feed::updated),
                children("authors", Author.TYPE, Feed::authors),
                children("links", Link.TYPE, Feed::links),
                raw("payload", Feed::payload),
                Feed::new);
    }
}
