package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import im.couplet.architecture.Classes;
import im.couplet.architecture.PackageOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages of the demo form an order: each uses those before it only. */
final class ArchitectureTest {
    private static final PackageOrder ORDER = new PackageOrder(
            "im.couplet",
            List.of(
                    "text",
                    "hash",
                    "xml",
                    "jid",
                    "schema",
                    "stanza",
                    "stream",
                    "sasl",
                    "session",
                    "ext",
                    "forms",
                    "caps",
                    "richtext",
                    "sdp",
                    "roster",
                    "chat",
                    "demo.relay.limits",
                    "demo.relay.http",
                    "demo.relay.page",
                    "demo.relay.upstream",
                    "demo.relay.raw",
                    "demo.relay.bosh",
                    "demo.relay",
                    "demo.sandbox.protocol",
                    "demo.sandbox.archive",
                    "demo.sandbox.rooms",
                    "demo.sandbox.pubsub",
                    "demo.sandbox.files",
                    "demo.sandbox",
                    "demo.options",
                    "demo"));

    @Test
    void packagesKeepTheirOrder() {
        List<JavaClass> classes = Classes.ofModuleWith("im.couplet.demo");
        assertFalse(classes.isEmpty());
        assertEquals("", String.join("\n", ORDER.violations(classes)));
    }
}
