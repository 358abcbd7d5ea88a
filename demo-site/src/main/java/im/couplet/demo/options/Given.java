package im.couplet.demo.options;

import im.couplet.demo.relay.limits.ClientAddresses;
import im.couplet.demo.relay.limits.ProxyWord;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.relay.upstream.Upstreams;
import im.couplet.stream.ConnectionUri;
import im.couplet.stream.Framing;
import im.couplet.stream.HostPort;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The value of an option as it was written, and the ways to read it. Each refuses what it cannot read with a sentence that says what
 * was found and what is allowed.
 *
 * @param name the option as it was written, with the dashes of the command line
 * @param value what stands behind it
 * @param folder where the names of files begin
 */
record Given(String name, String value, Path folder) {
    IllegalArgumentException refused(String allowed) {
        return new IllegalArgumentException(name + " needs " + allowed + ", not \"" + value + "\"");
    }

    int number(int least, int most) {
        try {
            // What Java takes for a digit is more than those of ASCII.
            int number = value.chars().allMatch(c -> c < 128) ? Integer.parseInt(value) : -1;
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused("a number from " + least + " to " + most);
    }

    /** What a word that needs no value on the command line says in a file. */
    boolean yes() {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(name + " is yes or no, not \"" + value + "\"");
        };
    }

    Duration seconds() {
        return Duration.ofSeconds(number(1, 86_400));
    }

    /** An address in numbers, or a network of them. */
    String network() {
        if (!ClientAddresses.isNetwork(value)) {
            throw refused("an address in numbers such as 127.0.0.1 or 10.0.0.0/8");
        }
        return value;
    }

    ProxyWord proxyWord() {
        return switch (value) {
            case "x-forwarded-for" -> ProxyWord.X_FORWARDED_FOR;
            case "forwarded" -> ProxyWord.FORWARDED;
            case "proxy-protocol" -> ProxyWord.PROXY_PROTOCOL;
            default -> throw refused("x-forwarded-for, forwarded or proxy-protocol");
        };
    }

    HostPort hostPort() {
        HostPort read = HostPort.parse(value);
        if (read == null) {
            throw refused("HOST[:PORT] with a port from 1 to 65535");
        }
        return read;
    }

    /** An address in numbers with a port, 0 for any free one. */
    HostPort place() {
        int colon = value.lastIndexOf(':');
        HostPort read = HostPort.parse(value.endsWith(":0") ? value.substring(0, colon) : value);
        boolean good =
                read != null && ClientAddresses.isNumber(read.host()) && (read.port() != 0 || value.endsWith(":0"));
        if (read == null || !good) {
            throw refused("an address in numbers with a port, such as 127.0.0.1:9222");
        }
        return read;
    }

    /** An address in numbers, perhaps with a port. */
    HostPort addressPort(int usualPort) {
        HostPort read = HostPort.parse(value);
        if (read == null || !ClientAddresses.isNumber(read.host())) {
            throw refused("an address in numbers with perhaps a port, such as 127.0.0.1:53");
        }
        return read.port() == 0 ? new HostPort(read.host(), usualPort) : read;
    }

    TlsPolicy tls() {
        return switch (value) {
            case "required" -> TlsPolicy.REQUIRED;
            case "optional" -> TlsPolicy.OPTIONAL;
            case "off" -> TlsPolicy.OFF;
            default ->
                throw new IllegalArgumentException(name + " is required, optional or off, not \"" + value + "\"");
        };
    }

    String origin() {
        String origin = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        int scheme = origin.indexOf("://");
        if (scheme <= 0 || scheme + 3 == origin.length() || origin.indexOf('/', scheme + 3) >= 0) {
            throw refused("an origin such as https://chat.example.org");
        }
        return origin;
    }

    /** An address over TLS, without a slash at its end. */
    String publicUrl() {
        String url = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        if (ConnectionUri.fault(url, Framing.BOSH, true) != null || url.indexOf('?') >= 0) {
            throw refused("an address such as https://chat.example.org");
        }
        return url;
    }

    /** The origin of such an address, as browsers write it (RFC 6454 section 6.2). */
    static String originOf(String url) {
        int path = url.indexOf('/', "https://".length());
        String origin = (path < 0 ? url : url.substring(0, path)).toLowerCase(Locale.ROOT);
        return origin.endsWith(":443") ? origin.substring(0, origin.length() - ":443".length()) : origin;
    }

    /** A domain with perhaps the server that has it. */
    Domain domain() {
        int at = value.indexOf('@');
        String domain = Upstreams.domain(at < 0 ? value : value.substring(0, at));
        HostPort server = at < 0 ? null : HostPort.parse(value.substring(at + 1));
        if (domain == null || (at >= 0 && server == null)) {
            throw refused("DOMAIN or DOMAIN@HOST[:PORT]");
        }
        return new Domain(domain, server);
    }

    /** A file that can be read; one named in a file is looked for beside it. */
    Path file() {
        try {
            Path file = folder.resolve(value);
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new IllegalArgumentException(name + ": there is no readable file " + value);
    }
}
