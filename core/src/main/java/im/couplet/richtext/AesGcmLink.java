package im.couplet.richtext;

import im.couplet.schema.Bytes;
import im.couplet.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * A link to an encrypted file, with its key: the body of an encrypted message. It must not be made a link that can be followed,
 * as that gives the key to the server. XEP-0454 0.1.0 (2021-01-26).
 *
 * @param url where the encrypted file is, an https address
 * @param iv the initialisation vector, 12 bytes, in older messages 16
 * @param key the key of AES-256 in Galois/Counter Mode, 32 bytes
 * @param thumbnail a small picture as a data URI of type {@code image/jpeg}; null if there is none
 */
public record AesGcmLink(
        String url, Bytes iv, Bytes key, @Nullable String thumbnail) {
    private static final String SCHEME = "aesgcm://";
    private static final String HTTPS = "https://";
    private static final String THUMBNAIL = "data:image/jpeg,";
    private static final String THUMBNAIL_IN_BASE64 = "data:image/jpeg;base64,";
    private static final int KEY_LENGTH = 32;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the address is not https or has a fragment, or a length is not as it must be
     */
    public AesGcmLink {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("url: expected an https address without a fragment, found " + url);
        }
        if (iv.length() != 12 && iv.length() != 16) {
            throw new IllegalArgumentException("iv: expected 12 bytes, found " + iv.length());
        }
        if (key.length() != KEY_LENGTH) {
            throw new IllegalArgumentException("key: expected 32 bytes, found " + key.length());
        }
        if (thumbnail != null && !isThumbnail(thumbnail)) {
            throw new IllegalArgumentException("thumbnail: expected a data URI of type image/jpeg");
        }
    }

    /** The link that {@code body} is; null if it is anything else, or holds anything beside it. */
    public static @Nullable AesGcmLink parse(String body) {
        int line = body.indexOf('\n');
        String link = line < 0 ? body : body.substring(0, line);
        String thumbnail = line < 0 ? null : body.substring(line + 1);
        int hash = link.indexOf('#');
        if (!link.startsWith(SCHEME) || hash < 0 || (thumbnail != null && !isThumbnail(thumbnail))) {
            return null;
        }
        String url = HTTPS + link.substring(SCHEME.length(), hash);
        byte[] secret = bytes(link.substring(hash + 1));
        int ivLength = secret == null ? 0 : secret.length - KEY_LENGTH;
        if (secret == null || !isAddress(url) || (ivLength != 12 && ivLength != 16)) {
            return null;
        }
        return new AesGcmLink(url, piece(secret, 0, ivLength), piece(secret, ivLength, secret.length), thumbnail);
    }

    /** The body that says this. */
    public String body() {
        String link = SCHEME + url.substring(HTTPS.length()) + "#" + iv.toHex() + key.toHex();
        return thumbnail == null ? link : link + "\n" + thumbnail;
    }

    private static boolean isAddress(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c == '#' || c == '\u007F') {
                return false;
            }
        }
        return url.startsWith(HTTPS) && url.length() > HTTPS.length() && url.charAt(HTTPS.length()) != '/';
    }

    private static boolean isThumbnail(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) <= ' ' || uri.charAt(i) > '~') {
                return false;
            }
        }
        return uri.startsWith(THUMBNAIL) || uri.startsWith(THUMBNAIL_IN_BASE64);
    }

    private static Bytes piece(byte[] from, int start, int end) {
        byte[] piece = new byte[end - start];
        System.arraycopy(from, start, piece, 0, piece.length);
        return Bytes.of(piece);
    }

    private static byte @Nullable [] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < hex.length(); i++) {
            int digit = digit(hex.charAt(i));
            if (digit < 0 || hex.length() % 2 != 0) {
                return null;
            }
            bytes[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return bytes;
    }

    private static int digit(char c) {
        return Ascii.hexDigit(c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c);
    }
}
