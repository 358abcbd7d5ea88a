package im.couplet.jid;

import im.couplet.jid.JidException.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link to an address, with what to do there: {@code xmpp:romeo@montague.net?message;subject=Test%20Message}.
 *
 * <p>Source: RFC 5122; XEP-0147 1.2 says which actions there are, and others may be used. Immutable and thread-safe.
 */
public final class XmppUri {
    private final @Nullable Jid jid;
    private final @Nullable String action;
    private final Parameter[] parameters;
    private final @Nullable Jid account;
    private final @Nullable String fragment;

    /**
     * One parameter.
     *
     * @param key its name
     * @param value its value, decoded
     */
    public record Parameter(String key, String value) {}

    /**
     * A link of these parts.
     *
     * @param jid the address; null if only an account is named
     * @param action what to do: the query type, such as {@code message}, {@code join} or {@code subscribe}; null for nothing
     *     in particular
     * @param parameters what goes with the action, in the order of the link
     * @param account the bare address to act as, {@code xmpp://account/address}; null for any
     * @param fragment what stands behind {@code #}; null for nothing
     * @throws IllegalArgumentException when there is neither address nor account, or the account is no bare address with a
     *     localpart
     */
    public XmppUri(
            @Nullable Jid jid,
            @Nullable String action,
            List<Parameter> parameters,
            @Nullable Jid account,
            @Nullable String fragment) {
        this(jid, action, account, fragment, List.copyOf(parameters).toArray(new Parameter[0]));
    }

    /** The same, with the parameters in the order of the link. */
    public XmppUri(
            @Nullable Jid jid,
            @Nullable String action,
            @Nullable Jid account,
            @Nullable String fragment,
            Parameter... parameters) {
        if (jid == null && account == null) {
            throw new IllegalArgumentException("jid: a link names an address or an account");
        }
        if (account != null && (account.localpart() == null || !account.isBare())) {
            throw new IllegalArgumentException("account: " + account + " is no bare address with a localpart");
        }
        this.jid = jid;
        this.action = action;
        this.parameters = parameters.clone();
        this.account = account;
        this.fragment = fragment;
    }

    /** A link to an address. */
    public static XmppUri of(Jid jid) {
        return new XmppUri(jid, null, null, null);
    }

    /** A link to an address, to do something there. */
    public static XmppUri of(Jid jid, String action) {
        return new XmppUri(jid, action, null, null);
    }

    /** This link with one more parameter. */
    public XmppUri with(String key, String value) {
        Parameter[] more = Arrays.copyOf(parameters, parameters.length + 1);
        more[parameters.length] = new Parameter(key, value);
        return new XmppUri(jid, action, account, fragment, more);
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
        String query = pathEnd == end ? "" : text.substring(pathEnd + 1, end);
        String action = UriText.decode(query.substring(0, partEnd(query, 0)));
        return new XmppUri(jid, action.isEmpty() ? null : action, account, fragment, parameters(query));
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

    /** The pairs behind the query type. */
    private static Parameter[] parameters(String query) {
        Parameter[] parameters = new Parameter[4];
        int count = 0;
        for (int start = partEnd(query, 0) + 1; start <= query.length(); start = partEnd(query, start) + 1) {
            String part = query.substring(start, partEnd(query, start));
            if (!part.isEmpty()) {
                if (count == parameters.length) {
                    parameters = Arrays.copyOf(parameters, 2 * count);
                }
                int equals = part.indexOf('=');
                parameters[count++] = new Parameter(
                        UriText.decode(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : UriText.decode(part.substring(equals + 1)));
            }
        }
        return Arrays.copyOf(parameters, count);
    }

    private static int partEnd(String query, int start) {
        int semicolon = query.indexOf(';', start);
        return semicolon < 0 ? query.length() : semicolon;
    }

    /** The address; null if only an account is named. */
    public @Nullable Jid jid() {
        return jid;
    }

    /** What to do; null for nothing in particular. */
    public @Nullable String action() {
        return action;
    }

    /** What goes with the action, in the order of the link. */
    public List<Parameter> parameters() {
        return List.of(parameters);
    }

    /** How many parameters there are. */
    public int parameterCount() {
        return parameters.length;
    }

    /** The parameter at {@code index}, from 0, in the order of the link. */
    public Parameter parameterAt(int index) {
        return parameters[index];
    }

    /** The bare address to act as; null for any. */
    public @Nullable Jid account() {
        return account;
    }

    /** What stands behind {@code #}; null for nothing. */
    public @Nullable String fragment() {
        return fragment;
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
        if (action != null || parameters.length > 0) {
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

    /** Whether both are links of equal parts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof XmppUri uri
                && Objects.equals(jid, uri.jid)
                && Objects.equals(action, uri.action)
                && Arrays.equals(parameters, uri.parameters)
                && Objects.equals(account, uri.account)
                && Objects.equals(fragment, uri.fragment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jid, action, Arrays.hashCode(parameters), account, fragment);
    }
}
