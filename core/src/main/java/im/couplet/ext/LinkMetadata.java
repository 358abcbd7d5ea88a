package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link in the body: {@code <Description xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
 * rdf:about='…'>…</Description>}, in the words of Open Graph. There may be several. XEP-0511 0.1.1 (2026-02-27).
 *
 * @param about the link
 * @param title its title; null if absent
 * @param description what it is about; null if absent
 * @param url the address that it should have; null if absent
 * @param images the same picture in several places
 * @param imageText what the picture shows, in words; null if absent
 * @param video a video; null if absent
 * @param type what is there, such as {@code website}; null if absent
 * @param siteName what it is part of; null if absent
 * @param others what else is known
 */
public record LinkMetadata(
        String about,
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        List<String> images,
        @Nullable String imageText,
        @Nullable String video,
        @Nullable String type,
        @Nullable String siteName,
        List<Element> others) {
    private static final String NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final XmlName ABOUT = XmlName.of(NAMESPACE, "about");

    public static final ElementType<LinkMetadata> TYPE = ElementType.of(
            "linkMetadata",
            NAMESPACE,
            "Description",
            attribute("about", ABOUT, URI, LinkMetadata::about),
            childText("title", STRING, LinkMetadata::title).inNamespace("https://ogp.me/ns#"),
            childText("description", STRING, LinkMetadata::description).inNamespace("https://ogp.me/ns#"),
            childText("url", URI, LinkMetadata::url).inNamespace("https://ogp.me/ns#"),
            childTexts("images", "image", URI, LinkMetadata::images).inNamespace("https://ogp.me/ns#"),
            childText("imageText", "alt", STRING, LinkMetadata::imageText).inNamespace("https://ogp.me/ns#image:"),
            childText("video", URI, LinkMetadata::video).inNamespace("https://ogp.me/ns#"),
            childText("type", STRING, LinkMetadata::type).inNamespace("https://ogp.me/ns#"),
            childText("siteName", "site_name", STRING, LinkMetadata::siteName).inNamespace("https://ogp.me/ns#"),
            raw("others", LinkMetadata::others),
            LinkMetadata::new);
}
