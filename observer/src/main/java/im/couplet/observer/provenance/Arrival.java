package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to whom it is for.
 *
 * @param outer the stanza as it came
 * @param message the message itself, which may be forwarded in it
 * @param from whom the message is from; null for the own account
 * @param provenance where it came from, as far as that is known
 */
record Arrival(Element outer, Element message, @Nullable Address from, Provenance provenance) {
    static Arrival of(Element outer, Element message, Provenance provenance) {
        return new Arrival(outer, message, Stanzas.address(message, Stanzas.FROM), provenance);
    }

    Arrival with(Element other) {
        return new Arrival(outer, other, from, provenance);
    }

    Arrival with(Provenance other) {
        return new Arrival(outer, message, from, other);
    }

    Way way() {
        return provenance.way();
    }

    boolean isOf(String type) {
        return type.equals(message.attribute("type"));
    }

    /** Whether the account itself has said it. */
    boolean isOwn(Jid own) {
        return from == null || own.bare().equals(Stanzas.bare(from));
    }

    /** With whom the account talks in it; null when that cannot be read. */
    @Nullable
    Jid other(Jid own) {
        Address other = isOwn(own) ? Stanzas.address(message, Stanzas.TO) : from;
        return other == null ? own.bare() : other instanceof Jid jid ? jid : null;
    }
}
