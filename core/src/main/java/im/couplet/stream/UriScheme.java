package im.couplet.stream;

/** The scheme that a URI begins with, which may be written in any case (RFC 3986 section 3.1). */
public final class UriScheme {
    private UriScheme() {}

    /**
     * Whether a URI begins so.
     *
     * @param beginning the scheme in lower case, with what has to follow it: {@code wss://}
     */
    public static boolean begins(String uri, String beginning) {
        if (uri.length() < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            char c = uri.charAt(i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
