package im.couplet.observer.model;

import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be seen. Immutable.
 *
 * @param jid the bare address
 * @param nick the nickname that it has published (XEP-0172); null for none
 * @param pictures the formats of its picture (XEP-0084), at most eight; empty for none
 * @param photo the SHA-1 of the picture in its vCard (XEP-0153), empty when there is none there; null if nothing is said of that
 */
public record Profile(
        Jid jid,
        @Nullable String nick,
        List<Picture> pictures,
        @Nullable String photo) implements Item {
    /** Copies the list. */
    public Profile {
        pictures = List.copyOf(pictures);
    }

    @Override
    public String key() {
        return jid.toString();
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.text("nick", nick);
        sink.values("pictures", pictures);
        sink.text("photo", photo);
    }

    static @Nullable Profile read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        List<Picture> pictures = new ArrayList<>();
        for (PortableSource one : source.values("pictures")) {
            Picture picture = Picture.read(one);
            if (picture != null) {
                pictures.add(picture);
            }
        }
        return jid == null ? null : new Profile(jid, source.text("nick"), pictures, source.text("photo"));
    }
}
