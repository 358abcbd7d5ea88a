package im.couplet.demo.relay.limits;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may use the relay. A browser names the page's origin truthfully; that keeps other sites from reaching,
 * through their visitor's browser, a relay that only the visitor should reach.
 *
 * @param allowed origins of other sites, such as {@code https://chat.example.org}
 * @param ownHost the address the server listens on
 */
public record Origins(Set<String> allowed, String ownHost) {
    /**
     * Whether a page of {@code origin} may connect. Programs that are no browser send no origin, and may.
     *
     * @param origin the header {@code Origin}, or null
     * @param host the header {@code Host}, or null
     */
    public boolean allow(@Nullable String origin, @Nullable String host) {
        if (origin == null || allowed.contains(origin)) {
            return true;
        }
        int scheme = origin.indexOf("://");
        return scheme > 0 && host != null && origin.substring(scheme + 3).equalsIgnoreCase(host) && isOwn(host);
    }

    /**
     * Whether a host is certainly this server: a number, {@code localhost}, or the name it was told to listen on. A name
     * of somebody else's that was made to point here is not (DNS rebinding).
     */
    private boolean isOwn(String host) {
        int colon = host.lastIndexOf(':');
        String name = host.endsWith("]") || colon < 0 ? host : host.substring(0, colon);
        return name.startsWith("[")
                || name.equalsIgnoreCase("localhost")
                || name.equalsIgnoreCase(ownHost)
                || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
