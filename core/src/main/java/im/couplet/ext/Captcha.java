package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A riddle that a robot cannot solve, or its solution: {@code <captcha xmlns='urn:xmpp:captcha'><x
 * xmlns='jabber:x:data'/></captcha>}. XEP-0158 1.0.1 (2019-11-07).
 *
 * @param form the form with the challenges, or with the answers; null if absent
 */
public record Captcha(@Nullable DataForm form) {
    public static final ElementType<Captcha> TYPE = ElementType.of(
            "captcha", "urn:xmpp:captcha", "captcha", child("form", DataForm.TYPE, Captcha::form), Captcha::new);
}
