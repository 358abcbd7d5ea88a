package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two agree on something by a form: {@code <feature xmlns='http://jabber.org/protocol/feature-neg'/>}. XEP-0020 1.6
 * (2018-03-07), deprecated; stanza session negotiation (XEP-0155 1.2 (2016-01-20)) and stream initiation still use it.
 *
 * @param form what there is to choose from, or what was chosen; null in an error
 * @param refused the fields that an error is about (XEP-0155)
 */
public record FeatureNegotiation(@Nullable DataForm form, List<String> refused) {
    public static final ElementType<FeatureNegotiation> TYPE = ElementType.of(
            "featureNegotiation",
            "http://jabber.org/protocol/feature-neg",
            "feature",
            child("form", DataForm.TYPE, FeatureNegotiation::form),
            childAttributes("refused", "field", "var", STRING, FeatureNegotiation::refused),
            FeatureNegotiation::new);
}
