package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.jid.Jid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is beside the people, by its domain. */
final class SandboxServices {
    private final Map<String, Service> services = new LinkedHashMap<>();

    void add(Service service) {
        if (service.item().jid() instanceof Jid jid) {
            services.put(jid.domainpart(), service);
        }
    }

    /** The service that an address belongs to; null if it is none of a service. */
    @Nullable
    Service at(Jid address) {
        return services.get(address.domainpart());
    }

    List<Service> all() {
        return List.copyOf(services.values());
    }
}
