package im.couplet.demo.relay.limits;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses with the same first bits, such as {@code 10.0.0.0/8}; one address without the slash. */
final class Network {
    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Reads one; null if it is none. */
    static @Nullable Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int bits = slash < 0 ? 8 * address.length : bits(text.substring(slash + 1));
        return bits < 0 || bits > 8 * address.length ? null : new Network(address, bits);
    }

    private static int bits(String text) {
        boolean number = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }

    boolean contains(String other) {
        byte[] bytes = bytes(other);
        if (bytes == null || bytes.length != address.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((bytes[i / 8] & mask) != (address[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The octets of an address; null if it is none. One of IPv4 in the form of IPv6 is one of IPv4 (RFC 4291 section 2.5.5.2). */
    static byte @Nullable [] bytes(String address) {
        if (!NetUtil.isValidIpV4Address(address) && !NetUtil.isValidIpV6Address(address)) {
            return null;
        }
        int zone = address.indexOf('%');
        try {
            return InetAddress.getByName(zone < 0 ? address : address.substring(0, zone))
                    .getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
