package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;

/**
 * Which limit of a server somebody has reached, in an error: {@code <stanza-too-big xmlns='urn:xmpp:errors'/>}. XEP-0205 1.0.2
 * (2021-03-04).
 */
public enum LimitExceeded {
    /** There are too many resources. */
    RESOURCE_LIMIT_EXCEEDED,
    /** The stanza is too large. */
    STANZA_TOO_BIG,
    /** There were too many stanzas to too many recipients. */
    TOO_MANY_STANZAS;

    public static final ElementType<LimitExceeded> TYPE = ElementType.choice(
            "limitExceeded",
            "urn:xmpp:errors",
            Values.oneOf(values(), "resource-limit-exceeded", "stanza-too-big", "too-many-stanzas"));
}
