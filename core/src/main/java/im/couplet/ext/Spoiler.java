package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Hides the body of a message until somebody asks for it: {@code <spoiler xmlns='urn:xmpp:spoiler:0'>Love story
 * end</spoiler>}. There may be one for each language. XEP-0382 0.2.0 (2018-01-25).
 *
 * @param lang the language of the hint, a tag (RFC 5646); null if it is that of the message
 * @param hint what the body is about, for people; null if absent
 */
public record Spoiler(@Nullable String lang, @Nullable String hint) {
    public static final ElementType<Spoiler> TYPE = ElementType.of(
            "spoiler",
            "urn:xmpp:spoiler:0",
            "spoiler",
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Spoiler::lang),
            ownText("hint", STRING, Spoiler::hint),
            Spoiler::new);
}
