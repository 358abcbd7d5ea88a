package im.couplet.ext;

import im.couplet.schema.ElementType;

/** Asks somebody to look here: {@code <attention xmlns='urn:xmpp:attention:0'/>}. XEP-0224 1.0 (2008-11-13). */
public record Attention() {
    public static final ElementType<Attention> TYPE =
            ElementType.flag("attention", "urn:xmpp:attention:0", "attention", new Attention());
}
