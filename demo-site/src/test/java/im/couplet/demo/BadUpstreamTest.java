package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.RelayTimes;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstream;
import im.couplet.testing.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jabber servers that are absent, broken or hostile: the page gets a clear error, and the relay keeps nothing. */
@Timeout(300)
class BadUpstreamTest {
    private static final RelayLimits IMPATIENT =
            RelayLimits.DEFAULT.withTimes(RelayTimes.DEFAULT.withPatience(Duration.ofSeconds(3)));

    /** Opens a stream through a relay in front of {@code upstream} and gives the text of the error that must come. */
    private static String textWhen(FakeUpstream upstream) {
        try (upstream;
                RunningDemo demo = RunningDemo.upstream(upstream.port(), IMPATIENT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            String text = page.expectFailure("remote-connection-failed");
            demo.awaitNoConnections();
            upstream.awaitFinished();
            return text;
        }
    }

    private static void assertContains(String expected, String actual) {
        assertTrue(actual.contains(expected), actual);
    }

    @Test
    void nobodyListens() {
        try (RunningDemo demo = RunningDemo.upstream(Ports.unused(), IMPATIENT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            assertEquals("localhost", page.next("open").attribute("from"));
            assertContains("is not running", page.expectFailure("remote-connection-failed"));
            demo.awaitNoConnections();
        }
    }

    @Test
    void theNameIsUnknown() {
        Upstream upstream = new Upstream("no-such-host.invalid", 5222, TlsPolicy.OPTIONAL);
        try (RunningDemo demo = RunningDemo.upstream(upstream, RelayLimits.DEFAULT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            assertContains("no-such-host.invalid", page.expectFailure("remote-connection-failed"));
            demo.awaitNoConnections();
        }
    }

    @Test
    void itNeverAnswers() {
        assertContains("did not answer", textWhen(FakeUpstream.that(FakeUpstream.Conversation::readToEnd)));
    }

    @Test
    void itAnswersWithAHeaderAlone() {
        assertContains("did not answer", textWhen(FakeUpstream.that(conversation -> {
            conversation.write(FakeUpstream.HEADER);
            conversation.readToEnd();
        })));
    }

    @Test
    void itClosesAtOnce() {
        assertContains("closed the connection", textWhen(FakeUpstream.that(conversation -> {})));
    }

    @Test
    void itClosesMidway() {
        assertContains("closed the connection in the middle", textWhen(FakeUpstream.that(conversation -> {
            conversation.greet();
            conversation.write("<message from='a@localhost'><body>to be con");
        })));
    }

    @Test
    void itIsNoJabberServer() {
        assertContains("XML that is not allowed", textWhen(FakeUpstream.that(conversation -> {
            conversation.write("SSH-2.0-OpenSSH_9.2\r\n");
            conversation.readToEnd();
        })));
        assertContains("is no Jabber server", textWhen(FakeUpstream.that(conversation -> {
            conversation.write("<html><body>Hello</body></html>");
            conversation.readToEnd();
        })));
    }

    @Test
    void itSendsMalformedXml() {
        assertContains("XML that is not allowed", textWhen(FakeUpstream.that(conversation -> {
            conversation.greet();
            conversation.write("<message><body>no end</message>");
            conversation.readToEnd();
        })));
    }

    @Test
    void itSendsADoctype() {
        assertContains("XML that is not allowed", textWhen(FakeUpstream.that(conversation -> {
            conversation.write("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><stream:stream>");
            conversation.readToEnd();
        })));
    }

    @Test
    void itSendsBytesThatAreNotUtf8() {
        assertContains("not UTF-8", textWhen(FakeUpstream.that(conversation -> {
            conversation.greet();
            conversation.write(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0x80});
            conversation.readToEnd();
        })));
    }

    @Test
    void itOffersTlsAndThenRefuses() {
        assertContains("would not begin TLS", textWhen(FakeUpstream.that(conversation -> {
            conversation.readUntil("<stream:stream ");
            conversation.write(FakeUpstream.HEADER
                    + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>");
            conversation.readUntil("<starttls");
            conversation.write("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>");
            conversation.readToEnd();
        })));
    }

    @Test
    void itAnswersTlsWithGarbage() {
        assertContains("does not trust the TLS", textWhen(FakeUpstream.that(conversation -> {
            conversation.readUntil("<stream:stream ");
            conversation.write(FakeUpstream.HEADER
                    + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>");
            conversation.readUntil("<starttls");
            conversation.write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            conversation.write("this is not TLS, whatever it is");
            conversation.readToEnd();
        })));
    }

    @Test
    void itOffersNoTlsThoughItMust() {
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    conversation.readToEnd();
                });
                RunningDemo demo =
                        RunningDemo.upstream(new Upstream("127.0.0.1", fake.port(), TlsPolicy.REQUIRED), IMPATIENT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            assertContains("offers no TLS", page.expectFailure("remote-connection-failed"));
        }
    }

    @Test
    void itSendsAnErrorAndCloses() {
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.readUntil("<stream:stream ");
                    conversation.write(FakeUpstream.HEADER
                            + "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                            + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>Not here</text></stream:error>");
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), IMPATIENT);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            assertEquals("Not here", page.expectFailure("host-unknown"));
            demo.awaitNoConnections();
        }
    }

    @Test
    void itSendsATextWithoutEnd() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        long[] written = new long[1];
        long before = usedMemory();
        String text = textWhen(FakeUpstream.that(conversation -> {
            conversation.greet();
            conversation.write("<message><body>");
            for (int i = 0; i < 300; i++) {
                conversation.write(megabyte);
                written[0] += megabyte.length;
            }
        }));
        assertContains("longer than 1048576", text);
        assertTrue(written[0] < 64L << 20, "It took in " + written[0] + " bytes");
        assertTrue(usedMemory() - before < 64L << 20, "It kept the text");
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aPageThatReadsNothingMakesTheServerWait() throws Exception {
        byte[] stanza = ("<message><body>" + "y".repeat(10_000) + "</body></message>").getBytes(StandardCharsets.UTF_8);
        long[] written = new long[1];
        try (FakeUpstream fake = FakeUpstream.that(conversation -> {
                    conversation.greet();
                    while (written[0] < 300L << 20) {
                        conversation.write(stanza);
                        written[0] += stanza.length;
                    }
                });
                RunningDemo demo = RunningDemo.upstream(fake.port(), RelayLimits.DEFAULT);
                StalledPage page = StalledPage.open(demo.port())) {
            long last = -1;
            for (int i = 0; i < 50 && (last != written[0] || last == 0); i++) {
                last = written[0];
                Thread.sleep(300);
            }
            assertTrue(written[0] < 64L << 20, "It took in " + written[0] + " bytes that nobody read");
            page.hangUp();
            demo.awaitNoConnections();
            fake.awaitFinished();
        }
    }

    @Test
    void aPageThatDoesNotLogInIsSentAway() {
        RelayLimits strict = RelayLimits.DEFAULT.withTimes(RelayTimes.DEFAULT.withLogin(Duration.ofSeconds(2)));
        try (RunningDemo demo = RunningDemo.sandbox(strict);
                PageClient page = PageClient.connect(demo.port())) {
            page.open("localhost");
            page.next("open");
            page.next("features");
            assertContains("Nobody logged in", page.expectFailure("connection-timeout"));
        }
    }

    @Test
    void aPageThatGivesNoSignOfLifeIsForgotten() throws Exception {
        RelayLimits strict = RelayLimits.DEFAULT.withTimes(RelayTimes.DEFAULT.withPing(Duration.ofMillis(1500)));
        try (RunningDemo demo = RunningDemo.sandbox(strict);
                PageClient alive = PageClient.connect(demo.port());
                StalledPage dead = StalledPage.open(demo.port())) {
            alive.logIn("juliet", "couplet", "alive");
            demo.awaitConnections(1);
            Thread.sleep(2500);
            demo.awaitConnections(1);
            dead.hangUp();
        }
    }
}
