package im.couplet.jid;

import im.couplet.jid.JidException.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link to an address, with what to do there: {@code xmpp:romeo@montague.net?message;subject=Test%20Message}.
 *
 * <p>Source: RFC 5122; XEP-0147 1.2 says which actions there are, and others may be used. Immutable and thread-safe.
 *
 * @param jid the address; null if only an account is named
 * @param action what to do: the query type, such as {@code message}, {@code join} or {@code subscribe}; null for nothing
 *     in particular
 * @param parameters what goes with the action, in the order of the link
 * @param account the bare address to act as, {@code xmpp://account/address}; null for any
 * @param fragment what stands behind {@code #}; null for nothing
 */
public record XmppUri(
        @Nullable Jid jid,
        @Nullable String action,
        List<Parameter> parameters,
        @Nullable Jid account,
        @Nullable String fragment) {
    /**
     * One parameter.
     *
     * @param key its name
     * @param value its value, decoded
     */
    public record Parameter(String key, String value) {}

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when there is neither address nor account, the account is no bare address with a
     *     localpart, or a parameter or fragment holds a lone surrogate
     */
    public XmppUri {
        parameters = List.copyOf(parameters);
        if (jid == null && account == null) {
            throw new IllegalArgumentException("jid: a link names an address or an account");
        }
        if (account != null && (account.localpart() == null || !account.isBare())) {
            throw new IllegalArgumentException("account: " + account + " is no bare address with a localpart");
        }
    }

    /** A link to an address. */
    public static XmppUri of(Jid jid) {
        return new XmppUri(jid, null, List.of(), null, null);
    }

    /** A link to an address, to do something there. */
    public static XmppUri of(Jid jid, String action) {
        return new XmppUri(jid, action, List.of(), null, null);
    }

    /** This link with one more parameter. */
    public XmppUri with(String key, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(key, value));
        return new XmppUri(jid, action, more, account, fragment);
    }

    /**
     * Reads a URI or an IRI.
     *
     * @param text a link, beginning with {@code xmpp:} in any case
     * @throws JidException when it is none: {@link Part#URI} for the link itself, otherwise the part of the address in it
     */
    public static XmppUri parse(String text) {
        if (text.length() < 5 || !Casing.lower(text.substring(0, 5)).equals("xmpp:")) {
            throw UriText.wrong("does not begin with xmpp:");
        }
        UriText.check(text);
        int hash = text.indexOf('#');
        int end = hash < 0 ? text.length() : hash;
        int mark = text.indexOf('?');
        int pathEnd = mark < 0 || mark > end ? end : mark;
        String path = text.substring(5, pathEnd);
        Jid account = null;
        if (path.startsWith("//")) {
            int slash = path.indexOf('/', 2);
            account = account(path.substring(2, slash < 0 ? path.length() : slash));
            path = slash < 0 ? "" : path.substring(slash + 1);
        }
        if (path.isEmpty() && account == null) {
            throw UriText.wrong("names no address");
        }
        Jid jid = path.isEmpty() ? null : address(path);
        String fragment = hash < 0 ? null : UriText.decode(text.substring(hash + 1));
        List<Parameter> parameters = new ArrayList<>();
        String action = pathEnd == end ? "" : query(text.substring(pathEnd + 1, end), parameters);
        return new XmppUri(jid, action.isEmpty() ? null : action, parameters, account, fragment);
    }

    private static Jid account(String authority) {
        Jid account = authority.indexOf('/') < 0 && authority.indexOf('@') > 0 ? address(authority) : null;
        if (account == null) {
            throw UriText.wrong("names an account without a localpart");
        }
        return account;
    }

    /** The address whose parts are encoded one by one; a host in brackets is not encoded. */
    private static Jid address(String path) {
        int slash = path.indexOf('/');
        int end = slash < 0 ? path.length() : slash;
        int at = path.indexOf('@');
        boolean hasLocal = at >= 0 && at < end;
        String host = path.substring(hasLocal ? at + 1 : 0, end);
        return Jid.ofParts(
                hasLocal ? UriText.decode(path.substring(0, at)) : null,
                host.startsWith("[") ? host : UriText.decode(host),
                slash < 0 ? null : UriText.decode(path.substring(slash + 1)));
    }

    /** The query type; the pairs behind it go into the list. */
    private static String query(String query, List<Parameter> parameters) {
        String type = null;
        int start = 0;
        while (start <= query.length()) {
            int semicolon = query.indexOf(';', start);
            int end = semicolon < 0 ? query.length() : semicolon;
            String part = query.substring(start, end);
            int equals = part.indexOf('=');
            if (type == null) {
                type = UriText.decode(part);
            } else if (!part.isEmpty()) {
                String key = UriText.decode(equals < 0 ? part : part.substring(0, equals));
                parameters.add(new Parameter(key, equals < 0 ? "" : UriText.decode(part.substring(equals + 1))));
            }
            start = end + 1;
        }
        return String.valueOf(type);
    }

    /**
     * The value of a parameter.
     *
     * @return that of the first with this key; null if absent
     */
    public @Nullable String parameter(String key) {
        for (Parameter parameter : parameters) {
            if (parameter.key().equals(key)) {
                return parameter.value();
            }
        }
        return null;
    }

    /** The link for people to read: characters beyond ASCII stand for themselves (an IRI). */
    public String toIri() {
        return text(true);
    }

    /** The link in ASCII (a URI). */
    @Override
    public String toString() {
        return text(false);
    }

    private String text(boolean iri) {
        UriText text = new UriText(iri);
        text.raw("xmpp:");
        if (account != null) {
            text.raw("//").address(account).raw(jid == null ? "" : "/");
        }
        if (jid != null) {
            text.address(jid);
        }
        if (action != null || !parameters.isEmpty()) {
            text.raw("?").encoded(action == null ? "" : action, "");
        }
        for (Parameter parameter : parameters) {
            text.raw(";").encoded(parameter.key(), "").raw("=").encoded(parameter.value(), "");
        }
        if (fragment != null) {
            text.raw("#").encoded(fragment, UriText.RESOURCE);
        }
        return text.toString();
    }
}
