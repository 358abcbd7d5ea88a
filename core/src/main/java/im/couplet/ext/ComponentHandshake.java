package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * How a component proves to its server that it knows the secret: {@code <handshake
 * xmlns='jabber:component:accept'>…</handshake>}, empty in the server's answer. XEP-0114 1.6 (2012-01-25).
 *
 * @param digest see {@link #digest(String, String)}; null in the server's answer
 */
public record ComponentHandshake(@Nullable String digest) {
    public static final ElementType<ComponentHandshake> TYPE = type("handshake", ContentNamespaces.COMPONENT);

    /** The same where the server has connected to the component, with namespace {@code jabber:component:connect}. */
    public static final ElementType<ComponentHandshake> CONNECT_TYPE =
            type("connectHandshake", ContentNamespaces.COMPONENT_CONNECT);

    private static ElementType<ComponentHandshake> type(String key, String namespace) {
        return ElementType.of(
                key,
                namespace,
                "handshake",
                ownText("digest", TOKEN, ComponentHandshake::digest),
                ComponentHandshake::new);
    }

    /**
     * What proves it: SHA-1 of the two texts in a row.
     *
     * @param streamId the {@code id} of the server's stream header
     * @param secret what component and server both know
     * @return 40 lower-case hexadecimal digits
     */
    public static String digest(String streamId, String secret) {
        return Bytes.of(Hashes.digest(HashFunction.SHA_1, Utf8.encode(streamId + secret)))
                .toHex();
    }
}
