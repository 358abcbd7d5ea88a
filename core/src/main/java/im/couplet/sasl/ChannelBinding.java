package im.couplet.sasl;

import im.couplet.text.Ascii;

/**
 * What ties an authentication to the TLS connection that carries it (RFC 5929, RFC 9266). Browsers do not tell; on the JVM
 * the transport computes it.
 *
 * <p>Immutable.
 */
public final class ChannelBinding {
    private final String type;
    private final byte[] data;

    private ChannelBinding(String type, byte[] data) {
        this.type = type;
        this.data = data;
    }

    /**
     * A channel binding.
     *
     * @param type its registered name, such as {@code tls-exporter} or {@code tls-server-end-point}
     * @param data the connection's data for this type, copied
     * @return the channel binding
     * @throws IllegalArgumentException when the type holds other characters than letters, digits, dot and hyphen
     */
    public static ChannelBinding of(String type, byte[] data) {
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '.' && c != '-') {
                throw new IllegalArgumentException("type: not the name of a channel binding: " + type);
            }
        }
        if (type.isEmpty()) {
            throw new IllegalArgumentException("type: may not be empty");
        }
        return new ChannelBinding(type, data.clone());
    }

    /**
     * The type.
     *
     * @return its registered name
     */
    public String type() {
        return type;
    }

    byte[] data() {
        return data;
    }

    @Override
    public String toString() {
        return "ChannelBinding[" + type + "]";
    }
}
