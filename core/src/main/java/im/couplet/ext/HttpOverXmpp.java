package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.POSITIVE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.integer;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTTP, spoken in stanzas. XEP-0332 0.5.1 (2020-03-31). */
public final class HttpOverXmpp {
    private static final String NAMESPACE = "urn:xmpp:http";

    private HttpOverXmpp() {}

    /**
     * A request: {@code <req xmlns='urn:xmpp:http' method='GET' resource='/' version='1.1'>…</req>}.
     *
     * @param method what to do, such as {@code GET}
     * @param resource with what
     * @param version the version of HTTP
     * @param maxChunkSize how many bytes a piece may have; null for any number
     * @param sipub whether the answer may come so; null for yes
     * @param ibb whether the answer may come so; null for yes
     * @param jingle whether the answer may come so; null for yes
     * @param headers the headers; null if absent
     * @param data the content; null if absent
     */
    public record Request(
            String method,
            String resource,
            String version,
            @Nullable Integer maxChunkSize,
            @Nullable Boolean sipub,
            @Nullable Boolean ibb,
            @Nullable Boolean jingle,
            @Nullable Headers headers,
            @Nullable Data data) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "httpRequest",
                NAMESPACE,
                "req",
                attribute("method", STRING, Request::method),
                attribute("resource", STRING, Request::resource),
                attribute("version", STRING, Request::version),
                optionalAttribute("maxChunkSize", integer(256, 65_536), Request::maxChunkSize),
                optionalAttribute("sipub", BOOLEAN, Request::sipub),
                optionalAttribute("ibb", BOOLEAN, Request::ibb),
                optionalAttribute("jingle", BOOLEAN, Request::jingle),
                child("headers", Headers.TYPE, Request::headers),
                child("data", Data.TYPE, Request::data),
                Request::new);
    }

    /**
     * The answer: {@code <resp xmlns='urn:xmpp:http' version='1.1' statusCode='200'>…</resp>}.
     *
     * @param version the version of HTTP
     * @param statusCode what became of it
     * @param statusMessage that in words; null if absent
     * @param headers the headers; null if absent
     * @param data the content; null if absent
     */
    public record Response(
            String version,
            Long statusCode,
            @Nullable String statusMessage,
            @Nullable Headers headers,
            @Nullable Data data) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "httpResponse",
                NAMESPACE,
                "resp",
                attribute("version", STRING, Response::version),
                attribute("statusCode", POSITIVE, Response::statusCode),
                optionalAttribute("statusMessage", STRING, Response::statusMessage),
                child("headers", Headers.TYPE, Response::headers),
                child("data", Data.TYPE, Response::data),
                Response::new);
    }

    /**
     * The content, in one of these ways.
     *
     * @param text as text; null if not
     * @param xml as XML; null if not
     * @param base64 as bytes; null if not
     * @param chunks in pieces that follow, which say this; null if not
     * @param publication as a file that is there to be had (XEP-0137); null if not
     * @param ibb in a stream of this name (XEP-0047); null if not
     * @param jingle by Jingle (XEP-0166); null if not
     */
    public record Data(
            @Nullable String text,
            @Nullable Xml xml,
            @Nullable Bytes base64,
            @Nullable String chunks,
            @Nullable SiPublication publication,
            @Nullable String ibb,
            @Nullable Jingle jingle) {
        public static final ElementType<Data> TYPE = ElementType.of(
                "data",
                NAMESPACE,
                "data",
                childText("text", STRING, Data::text),
                child("xml", Xml.TYPE, Data::xml),
                childText("base64", BYTES, Data::base64),
                childAttribute("chunks", "chunkedBase64", "streamId", STRING, Data::chunks),
                child("publication", SiPublication.TYPE, Data::publication),
                childAttribute("ibb", "ibb", "sid", STRING, Data::ibb),
                child("jingle", Jingle.TYPE, Data::jingle),
                Data::new);
    }

    /**
     * XML.
     *
     * @param content the elements
     */
    public record Xml(List<Element> content) {
        public static final ElementType<Xml> TYPE =
                ElementType.of("xml", NAMESPACE, "xml", raw("content", Xml::content), Xml::new);
    }

    /**
     * A piece of the content: {@code <chunk xmlns='urn:xmpp:http' streamId='…' nr='0'>…</chunk>}.
     *
     * @param streamId of which
     * @param number the how maniest, from 0
     * @param last whether it is the last; null for no
     * @param data the piece; null if it is empty
     */
    public record Chunk(
            String streamId,
            Integer number,
            @Nullable Boolean last,
            @Nullable Bytes data) {
        public static final ElementType<Chunk> TYPE = ElementType.of(
                "httpChunk",
                NAMESPACE,
                "chunk",
                attribute("streamId", STRING, Chunk::streamId),
                attribute("number", "nr", NON_NEGATIVE, Chunk::number),
                optionalAttribute("last", BOOLEAN, Chunk::last),
                ownText("data", BYTES, Chunk::data),
                Chunk::new);
    }

    /**
     * No more pieces, please: {@code <close xmlns='urn:xmpp:http' streamId='…'/>}.
     *
     * @param streamId of which
     */
    public record Close(String streamId) {
        public static final ElementType<Close> TYPE = ElementType.of(
                "httpClose", NAMESPACE, "close", attribute("streamId", STRING, Close::streamId), Close::new);
    }
}
