package im.couplet.schema;

import im.couplet.jid.Jid;
import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import org.jspecify.annotations.Nullable;

/**
 * The addresses met last that had to be prepared, as that costs a hundred times what it costs to find one here: 1,024 of up to 128 code
 * units, of which the oldest goes first. So a peer that makes addresses up neither fills the memory nor makes anything slower than it is
 * without. Not safe for use by several threads.
 */
public final class PreparedAddresses {
    private static final int KEPT = 1024;
    private static final int LONGEST = 128;

    private final TextIndex places = new TextIndex();
    private final @Nullable Text[] given = new Text[KEPT];
    private final @Nullable Text[] prepared = new Text[KEPT];
    private int next;
    /** The addresses met last that need no preparation: most stanzas have one of both. */
    private @Nullable Text last;

    private @Nullable Text lastButOne;

    /** The canonical form of {@code text} as a value of {@link Values#JID}; null if it is no address. */
    public @Nullable Text canonical(Text text) {
        if (last != null && last.is(text)) {
            return text;
        }
        if (lastButOne != null && lastButOne.is(text) || Jid.isPlain(text)) {
            lastButOne = last;
            last = text;
            return text;
        }
        int place = places.get(text);
        if (place >= 0) {
            return prepared[place];
        }
        Text canonical = Values.JID.canonical(text);
        if (text.length() <= LONGEST) {
            keep(text.detached(), canonical);
        }
        return canonical;
    }

    private void keep(Text text, @Nullable Text canonical) {
        Text oldest = given[next];
        if (oldest != null) {
            places.put(oldest, -1);
        }
        places.put(text, next);
        given[next] = text;
        prepared[next] = canonical == null ? null : canonical.detached();
        next = (next + 1) % KEPT;
    }
}
