package im.couplet.demo.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {
    private static DemoOptions parse(String... arguments) {
        return DemoOptions.parse(List.of(arguments));
    }

    private static String complaint(String... arguments) {
        return assertThrows(IllegalArgumentException.class, () -> parse(arguments))
                .getMessage();
    }

    @Test
    void hasDefaults() {
        DemoOptions options = parse();
        assertEquals("127.0.0.1", options.host());
        assertEquals(6222, options.port());
        assertNull(options.upstreams());
        assertEquals(Set.of(), options.relay().origins().allowed());
        assertEquals(Set.of(), options.relay().proxies());
        assertEquals(RelayLimits.DEFAULT, options.relay().limits());
    }

    @Test
    void readsBothFormsOfAnOption() {
        assertEquals(8080, parse("--port", "8080").port());
        assertEquals(8080, parse("--port=8080").port());
    }

    private static String upstream(String... arguments) {
        return parse(arguments).upstreams().toString();
    }

    @Test
    void readsUpstreams() {
        assertEquals("example.org (where DNS says), TLS required", upstream("--upstream", "example.org"));
        assertEquals("example.org:15222, TLS required", upstream("--upstream", "example.org:15222"));
        assertEquals("[2001:db8::1]:5222, TLS required", upstream("--upstream", "2001:db8::1"));
        assertEquals("[2001:db8::1]:5299, TLS required", upstream("--upstream", "[2001:db8::1]:5299"));
    }

    @Test
    void requiresTlsUnlessTheServerIsOnThisMachine() {
        assertTrue(upstream("--upstream", "127.evil.example").endsWith("TLS required"));
        assertTrue(upstream("--upstream", "localhost").endsWith("TLS optional"));
        assertTrue(upstream("--upstream", "127.0.0.1:15222").endsWith("TLS optional"));
        assertTrue(upstream("--upstream", "::1").endsWith("TLS optional"));
        assertTrue(upstream("--upstream", "example.org", "--tls", "off").endsWith("TLS off"));
    }

    @Test
    void readsThePublicAddress() {
        var relay = parse("--public-url=https://Chat.example.org:443/x/").relay();
        assertEquals("https://Chat.example.org:443/x", relay.publicUrl());
        assertEquals(Set.of("https://chat.example.org"), relay.origins().allowed());
        for (String bad :
                new String[] {"http://a.example", "a.example", "https://", "https://a/?b", "https://a@b", "https://a/#b"
                }) {
            assertEquals(
                    "--public-url needs an address such as https://chat.example.org, not \"" + bad + "\"",
                    complaint("--public-url", bad));
        }
    }

    @Test
    void servesTheDomainsThatAreNamedAndNoOthers() {
        Upstreams upstreams = parse(
                        "--domain=Example.ORG@127.0.0.1:15222",
                        "--domain=b\u00fccher.example",
                        "--upstream=xmpp.example.net")
                .upstreams();
        assertEquals("127.0.0.1:15222", upstreams.of("example.org").toString());
        assertEquals(TlsPolicy.OPTIONAL, upstreams.of("example.org").tls());
        assertEquals("xmpp.example.net", upstreams.of("b\u00fccher.example").toString());
        assertEquals(TlsPolicy.REQUIRED, upstreams.of("b\u00fccher.example").tls());
        assertNull(upstreams.of("xmpp.example.net"));
        assertNull(upstreams.of("evil.example"));
        assertNotNull(parse("--upstream=xmpp.example.net").upstreams().of("any.example"));
    }

    @Test
    void readsLimits() {
        RelayLimits limits = parse(
                        "--max-connections=9",
                        "--header-timeout=1",
                        "--open-timeout=2",
                        "--login-timeout=3",
                        "--idle-timeout=4")
                .relay()
                .limits();
        assertEquals(9, limits.connections());
        assertEquals(5, limits.perAddress());
        assertEquals(Duration.ofSeconds(1), limits.times().request());
        assertEquals(Duration.ofSeconds(2), limits.times().opening());
        assertEquals(Duration.ofSeconds(3), limits.times().login());
        // Half of it to be asked, half of it to answer.
        assertEquals(Duration.ofSeconds(2), limits.times().ping());
        assertEquals(7, parse("--max-per-address", "7").relay().limits().perAddress());
        assertEquals(
                Set.of("127.0.0.1", "::1"),
                parse("--proxy=127.0.0.1", "--proxy=::1").relay().proxies());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals("unknown argument: --prot", complaint("--prot", "1"));
        assertEquals("--port needs NUMBER", complaint("--port"));
        assertEquals("--port needs a number from 0 to 65535, not \"http\"", complaint("--port", "http"));
        assertEquals("--port needs a number from 0 to 65535, not \"65536\"", complaint("--port=65536"));
        assertEquals(
                "--upstream needs HOST[:PORT] with a port from 1 to 65535, not \":5222\"",
                complaint("--upstream", ":5222"));
        assertEquals(
                "--upstream needs HOST[:PORT] with a port from 1 to 65535, not \"[::1\"",
                complaint("--upstream", "[::1"));
        assertEquals("--upstream needs HOST[:PORT], not an empty value", complaint("--upstream="));
        for (String bad : new String[] {"a:0", "a:65536", "a:x", "a:", "a b", "a@b", "[::1]5222", "a:\u0661"}) {
            assertEquals(
                    "--upstream needs HOST[:PORT] with a port from 1 to 65535, not \"" + bad + "\"",
                    complaint("--upstream", bad));
        }
        for (String bad : new String[] {"", "@", "a@", "@b", "a@b:0", "a/b", "a b"}) {
            String text = complaint("--domain", bad.isEmpty() ? " " : bad);
            assertTrue(text.startsWith("--domain needs DOMAIN"), text);
        }
        assertEquals("--domain names a.example twice", complaint("--domain=a.example@b", "--domain=A.example@c"));
        for (String bad : new String[] {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "/8", "10.0.0.0/8/8"}) {
            assertTrue(complaint("--proxy", bad).contains("10.0.0.0/8, not \"" + bad + "\""));
        }
        assertTrue(complaint("--proxy-says", "x").contains("x-forwarded-for, forwarded or proxy-protocol"));
        assertTrue(complaint("--proxy-says=proxy-protocol").contains("needs --proxy"));
        for (String bad : new String[] {"9222", "localhost:9222", "127.0.0.1", "127.0.0.1:", ":0", "127.0.0.1:65536"}) {
            assertTrue(complaint("--admin", bad).contains("such as 127.0.0.1:9222, not \"" + bad + "\""));
        }
        assertTrue(complaint("--log-addresses").contains("needs --log"));
        assertTrue(complaint("--key=README.md").contains("need each other"));
        assertEquals("--port is given twice", complaint("--port=1", "--port=2"));
        assertEquals("--port needs a number from 0 to 65535, not \"\u0661\"", complaint("--port=\u0661"));
        assertTrue(complaint("--upstream=a", "--trust", "/no/such.pem").contains("no readable file /no/such.pem"));
        assertEquals(
                "--tls is required, optional or off, not \"maybe\"", complaint("--upstream", "a", "--tls", "maybe"));
        assertTrue(complaint("--allow-origin", "chat.example.org").contains("https://chat.example.org"));
        assertTrue(complaint("--tls", "off").contains("need --upstream"));
        assertEquals("--login-timeout needs a number from 1 to 86400, not \"0\"", complaint("--login-timeout", "0"));
        assertEquals(
                "--proxy needs an address in numbers such as 127.0.0.1 or 10.0.0.0/8, not \"localhost\"",
                complaint("--proxy", "localhost"));
    }

    @Test
    void theReadmeAndTheHelpNameEveryOption() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String name : OptionTable.names().split(", ", -1)) {
            assertTrue(
                    readme.contains("| `--" + name + " ") || readme.contains("| `--" + name + "`"),
                    name + " is missing in README.md");
            assertTrue(DemoOptions.helpText().contains("\n  --" + name + " "), name);
        }
        assertTrue(DemoOptions.helpText().lines().allMatch(line -> line.length() <= 120), DemoOptions.helpText());
    }
}
