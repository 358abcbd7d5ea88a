package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A relay for several domains, each with its own server. */
@Timeout(120)
class DomainsTest {
    /** A server that says who it is. */
    private static FakeUpstream named(String id) {
        return FakeUpstream.that(conversation -> {
            conversation.readUntil("<stream:stream ");
            conversation.write(FakeUpstream.HEADER.replace("id='s1'", "id='" + id + "'") + FakeUpstream.FEATURES);
            conversation.readToEnd();
        });
    }

    private static String idOf(RunningDemo demo, String domain) {
        try (PageClient page = PageClient.connect(demo.port())) {
            return page.open(domain).next("open").attribute("id");
        }
    }

    @Test
    void eachDomainHasItsServer() {
        try (FakeUpstream one = named("one");
                FakeUpstream other = named("other");
                RunningDemo demo = RunningDemo.with(
                        "--domain=one.example@127.0.0.1:" + one.port(),
                        "--domain=other.example",
                        "--upstream=127.0.0.1:" + other.port())) {
            assertEquals("one", idOf(demo, "one.example"));
            assertEquals("other", idOf(demo, "other.example"));
            assertEquals("one", idOf(demo, "ONE.example"));
            assertEquals("one", idOf(demo, "one.example."));
        }
    }

    @Test
    void othersAreUnknown() {
        try (RunningDemo demo = RunningDemo.with("--domain=one.example@127.0.0.1:" + Ports.unused());
                PageClient page = PageClient.connect(demo.port())) {
            assertEquals(
                    "other.example", page.open("other.example").next("open").attribute("from"));
            assertEquals("The relay does not serve the domain other.example.", page.expectFailure("host-unknown"));
        }
    }
}
