package im.couplet.session;

import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What can be asked for along with a login by SASL 2 (XEP-0388) and with the resource (XEP-0386). */
final class Sasl2Features {
    private Sasl2Features() {}

    /** The offer of SASL 2; null if there is none. */
    static @Nullable Element authentication(StreamFeatures offered) {
        return offered.feature(Namespaces.SASL2, "authentication");
    }

    /** What the server offers along with SASL 2; null if it does not offer this. */
    static @Nullable Element inline(StreamFeatures offered, String namespace, String name) {
        Element authentication = authentication(offered);
        Element inline = authentication == null ? null : authentication.child(Namespaces.SASL2, "inline");
        return inline == null ? null : inline.child(namespace, name);
    }

    /** Whether a feature can be asked for while the resource is bound. */
    static boolean bindOffers(Element bind, String feature) {
        Element inline = bind.child(Namespaces.BIND2, "inline");
        if (inline != null) {
            for (Element one : inline.elements(Namespaces.BIND2, "feature")) {
                if (feature.equals(one.attribute("var"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
