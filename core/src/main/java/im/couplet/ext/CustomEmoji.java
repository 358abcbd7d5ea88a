package im.couplet.ext;

import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture in place of a piece of the body: {@code <emoji xmlns='urn:xmpp:markup:emoji:0' name='…'>…</emoji>} in
 * {@link Markup.Span}. XEP-0514 0.1.1 (2026-06-02).
 *
 * @param name what it is called; null if absent
 * @param hashes hashes of the file that has the picture, which the message shares
 */
public record CustomEmoji(@Nullable String name, List<Hash> hashes) {
    private static final String NAMESPACE = "urn:xmpp:markup:emoji:0";

    public static final ElementType<CustomEmoji> TYPE = ElementType.of(
            "customEmoji",
            NAMESPACE,
            "emoji",
            optionalAttribute("name", STRING, CustomEmoji::name),
            children("hashes", Hash.TYPE, CustomEmoji::hashes),
            CustomEmoji::new);
}
