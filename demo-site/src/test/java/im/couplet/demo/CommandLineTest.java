package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.RelayLimits;
import im.couplet.demo.relay.TlsPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }

    private static String complaint(String... arguments) {
        return assertThrows(IllegalArgumentException.class, () -> parse(arguments))
                .getMessage();
    }

    @Test
    void hasDefaults() {
        CommandLine options = parse();
        assertEquals("127.0.0.1", options.host());
        assertEquals(6222, options.port());
        assertNull(options.upstream());
        assertEquals(Set.of(), options.allowedOrigins());
        assertEquals(Set.of(), options.proxies());
        assertEquals(RelayLimits.DEFAULT, options.limits());
    }

    @Test
    void readsBothFormsOfAnOption() {
        assertEquals(8080, parse("--port", "8080").port());
        assertEquals(8080, parse("--port=8080").port());
    }

    @Test
    void readsUpstreams() {
        assertEquals(
                new CommandLine.Address("example.org", 5222),
                parse("--upstream", "example.org").upstream());
        assertEquals(
                new CommandLine.Address("example.org", 15222),
                parse("--upstream", "example.org:15222").upstream());
        assertEquals(
                new CommandLine.Address("2001:db8::1", 5222),
                parse("--upstream", "2001:db8::1").upstream());
        assertEquals(
                new CommandLine.Address("2001:db8::1", 5299),
                parse("--upstream", "[2001:db8::1]:5299").upstream());
        assertEquals(
                "[2001:db8::1]:5299",
                parse("--upstream", "[2001:db8::1]:5299").upstream().toString());
    }

    @Test
    void requiresTlsUnlessTheServerIsOnThisMachine() {
        assertEquals(TlsPolicy.REQUIRED, parse("--upstream", "example.org").effectiveTls());
        assertEquals(TlsPolicy.REQUIRED, parse("--upstream", "127.evil.example").effectiveTls());
        assertEquals(TlsPolicy.OPTIONAL, parse("--upstream", "localhost").effectiveTls());
        assertEquals(TlsPolicy.OPTIONAL, parse("--upstream", "127.0.0.1:15222").effectiveTls());
        assertEquals(
                TlsPolicy.OFF,
                parse("--upstream", "example.org", "--tls", "off").effectiveTls());
    }

    @Test
    void readsLimits() {
        RelayLimits limits = parse(
                        "--max-connections=9",
                        "--header-timeout=1",
                        "--open-timeout=2",
                        "--login-timeout=3",
                        "--idle-timeout=4")
                .limits();
        assertEquals(9, limits.connections());
        assertEquals(5, limits.perAddress());
        assertEquals(Duration.ofSeconds(1), limits.times().request());
        assertEquals(Duration.ofSeconds(2), limits.times().opening());
        assertEquals(Duration.ofSeconds(3), limits.times().login());
        // Half of it to be asked, half of it to answer.
        assertEquals(Duration.ofSeconds(2), limits.times().ping());
        assertEquals(7, parse("--max-per-address", "7").limits().perAddress());
        assertEquals(
                Set.of("127.0.0.1", "::1"),
                parse("--proxy=127.0.0.1", "--proxy=::1").proxies());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals("unknown argument: --prot", complaint("--prot", "1"));
        assertEquals("--port needs a number", complaint("--port"));
        assertEquals("--port needs a number from 0 to 65535, not \"http\"", complaint("--port", "http"));
        assertEquals("--port needs a number from 0 to 65535, not \"65536\"", complaint("--port=65536"));
        assertEquals("--upstream needs HOST[:PORT], not \":5222\"", complaint("--upstream", ":5222"));
        assertEquals("--upstream needs HOST[:PORT], not \"[::1\"", complaint("--upstream", "[::1"));
        assertEquals("--upstream needs HOST[:PORT], not an empty value", complaint("--upstream="));
        assertEquals(
                "the port of --upstream needs a number from 1 to 65535, not \"0\"", complaint("--upstream", "a:0"));
        assertEquals(
                "--tls is required, optional or off, not \"maybe\"", complaint("--upstream", "a", "--tls", "maybe"));
        assertTrue(complaint("--allow-origin", "chat.example.org").contains("https://chat.example.org"));
        assertTrue(complaint("--tls", "off").contains("need --upstream"));
        assertEquals("--login-timeout needs a number from 1 to 86400, not \"0\"", complaint("--login-timeout", "0"));
        assertEquals(
                "--proxy needs an address in numbers such as 127.0.0.1, not \"localhost\"",
                complaint("--proxy", "localhost"));
    }
}
