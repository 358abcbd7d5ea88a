package im.couplet.demo.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    private Path folder;

    private DemoOptions read(String text, String... arguments) {
        return read(text.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private DemoOptions read(byte[] text, String... arguments) {
        try {
            Path file = folder.resolve("relay.conf");
            Files.write(file, text);
            List<String> all = new ArrayList<>(List.of("--config", file.toString()));
            all.addAll(List.of(arguments));
            return DemoOptions.parse(all);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is said of the file, without its folder. */
    private String complaint(String text) {
        return complaint(text.getBytes(StandardCharsets.UTF_8));
    }

    private String complaint(byte[] text) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
        return message.replace(folder + "/", "");
    }

    @Test
    void holdsEveryOption() {
        DemoOptions options = read("""
                \uFEFF# The relay of example.org

                host = ::1
                port=6333
                domain = example.org@127.0.0.1:15222
                \tdomain =  example.net @ ignored
                login-timeout = 30
                allow-origin = https://chat.example.org/
                proxy = 127.0.0.1\r
                proxy = ::1
                max-connections = 9
                """.replace(" @ ignored", "@10.0.0.1"));
        assertEquals("::1", options.host());
        assertEquals(6333, options.port());
        assertEquals("127.0.0.1:15222", options.upstreams().of("example.org").toString());
        assertEquals("10.0.0.1:5222", options.upstreams().of("example.net").toString());
        assertEquals(Duration.ofSeconds(30), options.relay().limits().times().login());
        assertEquals(
                Set.of("https://chat.example.org"), options.relay().origins().allowed());
        assertEquals(Set.of("127.0.0.1", "::1"), options.relay().proxies());
        assertEquals(5, options.relay().limits().perAddress());
    }

    @Test
    void givesWayToTheCommandLine() {
        DemoOptions options = read("port = 1\nproxy = 127.0.0.1", "--port=2", "--proxy=::1");
        assertEquals(2, options.port());
        assertEquals(Set.of("127.0.0.1", "::1"), options.relay().proxies());
    }

    @Test
    void mayBeEmpty() {
        assertEquals(6222, read("").port());
        assertEquals(6222, read("#port = 1\n\n   \n").port());
    }

    @Test
    void looksForFilesBesideItself() throws IOException {
        Files.writeString(folder.resolve("authorities.pem"), "");
        assertEquals(
                "example.org (where DNS says), TLS required",
                read("upstream = example.org\ntrust = authorities.pem")
                        .upstreams()
                        .toString());
        assertEquals(
                "relay.conf, line 1: trust: there is no readable file nowhere.pem", complaint("trust = nowhere.pem"));
    }

    @Test
    void saysWhereItIsWrongAndWhatIsAllowed() {
        assertTrue(complaint("port = 1\n\nprot = 2")
                .startsWith("relay.conf, line 3: unknown option \"prot\"; allowed are host, port, "));
        assertTrue(complaint("--port = 1").startsWith("relay.conf, line 1: unknown option \"--port\""));
        assertTrue(complaint("Port = 1").startsWith("relay.conf, line 1: unknown option \"Port\""));
        assertTrue(complaint("config = other.conf").startsWith("relay.conf, line 1: unknown option \"config\""));
        assertEquals(
                "relay.conf, line 1: found \"port 1\" where NAME = VALUE is allowed, or a comment behind #",
                complaint("port 1"));
        assertEquals(
                "relay.conf, line 2: port needs a number from 0 to 65535, not \"http\"", complaint("# a\nport = http"));
        assertEquals(
                "relay.conf, line 1: port needs a number from 0 to 65535, not \"1 # one\"",
                complaint("port = 1 # one"));
        assertEquals("relay.conf, line 1: port needs NUMBER, not an empty value", complaint("port ="));
        assertEquals("relay.conf, line 3: port is set already, in line 1", complaint("port = 1\n\nport = 1"));
        assertEquals(
                "relay.conf, line 2: domain names a.example twice",
                complaint("domain = a.example@b\ndomain = a.example@b"));
        assertTrue(complaint("= 1").startsWith("relay.conf, line 1: unknown option \"\""));
    }

    @Test
    void isText() throws IOException {
        assertEquals("--config: relay.conf is not UTF-8", complaint(new byte[] {'#', (byte) 0xFF}));
        assertEquals("--config: relay.conf is longer than 1048576 bytes", complaint(new byte[(1 << 20) + 1]));
        assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(List.of("--config=" + folder)));
        assertEquals(
                "--config: there is no readable file /no/such.conf",
                assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(List.of("--config=/no/such.conf")))
                        .getMessage());
    }
}
