package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of content is to be expected: {@code <content-rating xmlns='urn:xmpp:crl:0'>…</content-rating>}. XEP-0456
 * 0.2.0 (2021-03-28).
 *
 * @param labels the labels
 */
public record ContentRating(List<Label> labels) {
    private static final String NAMESPACE = "urn:xmpp:crl:0";

    public static final ElementType<ContentRating> TYPE = ElementType.of(
            "contentRating",
            NAMESPACE,
            "content-rating",
            children("labels", Label.TYPE, ContentRating::labels),
            ContentRating::new);

    /**
     * A label: {@code <simple-label xmlns='urn:xmpp:crl:0' type='…'>…</simple-label>}.
     *
     * @param type what kind of label it is, which says what the text means
     * @param label the label
     */
    public record Label(String type, @Nullable String label) {
        public static final ElementType<Label> TYPE = ElementType.of(
                "contentLabel",
                NAMESPACE,
                "simple-label",
                attribute("type", URI, Label::type),
                ownText("label", STRING, Label::label),
                Label::new);
    }
}
