package im.couplet.ext;

import static im.couplet.schema.Fields.children;

import im.couplet.caps.Caps2Hash;
import im.couplet.schema.ElementType;
import java.util.List;

/**
 * What an entity can do, in short, with its presence or in stream features: {@code <c xmlns='urn:xmpp:caps'><hash
 * xmlns='urn:xmpp:hashes:2' algo='sha-256'>…</hash></c>}. {@link Caps2Hash} computes and checks the hashes. XEP-0390 0.3.2
 * (2018-03-05).
 *
 * @param hashes the hashes of the same service discovery information by several functions, at least one
 */
public record Caps2(List<Hash> hashes) {
    public static final ElementType<Caps2> TYPE =
            ElementType.of("caps2", "urn:xmpp:caps", "c", children("hashes", Hash.TYPE, Caps2::hashes), Caps2::new);
}
