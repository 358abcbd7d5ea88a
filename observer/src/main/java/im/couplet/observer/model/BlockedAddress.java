package im.couplet.observer.model;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from whom nothing is to come (XEP-0191). Immutable.
 *
 * @param jid a full address, a bare one, or a domain, with a resource or without
 */
public record BlockedAddress(Jid jid) implements Item {
    @Override
    public String key() {
        return jid.toString();
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
    }

    static @Nullable BlockedAddress read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        return jid == null ? null : new BlockedAddress(jid);
    }
}
