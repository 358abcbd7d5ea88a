package im.couplet.ext;

import im.couplet.richtext.Styling;
import im.couplet.schema.ElementType;

/**
 * The body of this message is to be shown as it stands: {@code <unstyled xmlns='urn:xmpp:styling:0'/>}. What {@link
 * Styling} makes of the others. XEP-0393 1.1.1 (2021-04-04).
 */
public record Unstyled() {
    public static final ElementType<Unstyled> TYPE =
            ElementType.flag("unstyled", "urn:xmpp:styling:0", "unstyled", new Unstyled());
}
