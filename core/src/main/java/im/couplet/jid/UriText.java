package im.couplet.jid;

import im.couplet.jid.JidException.Part;
import im.couplet.text.Ascii;
import im.couplet.text.Utf8;

/** The percent-encoding of links (RFC 3986 section 2.1, RFC 3987 section 3.1), with the character sets of RFC 5122. */
final class UriText {
    /** {@code nodeallow}. */
    static final String LOCAL = "!$()*+,;=";
    /** {@code resallow}. */
    static final String RESOURCE = "!$&'()*+,:;=";

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();
    private final boolean iri;

    UriText(boolean iri) {
        this.iri = iri;
    }

    UriText raw(String part) {
        text.append(part);
        return this;
    }

    UriText address(Jid jid) {
        String local = jid.localpart();
        if (local != null) {
            encoded(local, LOCAL).raw("@");
        }
        String domain = jid.domainpart();
        if (domain.startsWith("[")) {
            raw(domain);
        } else {
            encoded(domain, "");
        }
        String resource = jid.resourcepart();
        return resource == null ? this : raw("/").encoded(resource, RESOURCE);
    }

    /** Encodes what is neither unreserved nor allowed. */
    UriText encoded(String part, String allowed) {
        for (int c : DerivedProperty.of(part)) {
            String one = DerivedProperty.text(c);
            if (isLetterDigit(c) || c < 0x80 && (UNRESERVED + allowed).contains(one) || iri && isReadable(c)) {
                text.append(one);
            } else {
                for (byte octet : Utf8.encode(one)) {
                    text.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
                }
            }
        }
        return this;
    }

    private static boolean isLetterDigit(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c);
    }

    /** {@code ucschar} of RFC 3987, but for the formatting characters of its section 4.1 and the tags. */
    private static boolean isReadable(int c) {
        boolean formatting = c >= 0x200E && c <= 0x200F || c >= 0x202A && c <= 0x202E;
        return c >= 0xA0 && c <= 0xD7FF && !formatting
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFEF
                || c >= 0x10000 && c < 0xF0000 && (c & 0xFFFF) < 0xFFFE && c >> 12 != 0xE0;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Refuses the ASCII characters that no link holds unencoded. */
    static void check(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                throw wrong(PreparationException.name(c) + " at index " + i + " has to be encoded");
            }
        }
    }

    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < encoded.length()) {
            int end = i;
            while (end < encoded.length() && encoded.charAt(end) == '%') {
                end += 3;
            }
            if (end == i) {
                decoded.append(encoded.charAt(i++));
            } else {
                decoded.append(decoded(encoded, i, end));
                i = end;
            }
        }
        return decoded.toString();
    }

    /** What a run of encoded octets stands for. */
    private static String decoded(String encoded, int from, int end) {
        byte[] octets = new byte[(end - from) / 3];
        for (int i = 0; i < octets.length; i++) {
            int octet = digit(encoded, from + 3 * i + 1) << 4 | digit(encoded, from + 3 * i + 2);
            if (octet < 0) {
                throw wrong("has a % without two hexadecimal digits");
            }
            octets[i] = (byte) octet;
        }
        try {
            return Utf8.decode(octets);
        } catch (IllegalArgumentException e) {
            throw wrong("encodes what is not UTF-8: " + encoded.substring(from, end));
        }
    }

    private static int digit(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : ' ';
        return HEX.indexOf(c >= 'a' && c <= 'f' ? (char) (c - 32) : c);
    }

    static JidException wrong(String reason) {
        return new JidException(Part.URI, reason);
    }
}
