package im.couplet.demo.sandbox.protocol;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Takes stanzas to where their {@code to} says. */
@FunctionalInterface
public interface Delivery {
    /** Takes a stanza to a client or an account; null, an answer that is not allowed, and what nobody is there for go nowhere. */
    void deliver(@Nullable Element stanza);
}
