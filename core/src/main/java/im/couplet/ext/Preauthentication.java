package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;

/**
 * The token of an invitation, which lets its bearer subscribe or register without further questions: {@code <preauth
 * xmlns='urn:xmpp:pars:0' token='…'/>}. XEP-0379 0.3.3 (2021-03-04).
 *
 * @param token the token
 */
public record Preauthentication(String token) {
    public static final ElementType<Preauthentication> TYPE = ElementType.of(
            "preauth",
            "urn:xmpp:pars:0",
            "preauth",
            attribute("token", STRING, Preauthentication::token),
            Preauthentication::new);

    /**
     * Says that a server takes such a token before an account is registered: {@code <register xmlns='urn:xmpp:ibr-token:0'/>}.
     * XEP-0445 0.2.0 (2020-11-24).
     */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("preauthFeature", "urn:xmpp:ibr-token:0", "register", new Feature());
    }
}
