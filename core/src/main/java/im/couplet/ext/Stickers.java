package im.couplet.ext;

import static im.couplet.schema.Fields.XML_LANG;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures that stand for a feeling, and packs of them. XEP-0449 0.2.0 (2026-05-01). */
public final class Stickers {
    private static final String NAMESPACE = "urn:xmpp:stickers:0";

    private Stickers() {}

    /**
     * The {@link FileSharing} of this message is a sticker: {@code <sticker xmlns='urn:xmpp:stickers:0' pack='…'/>}.
     *
     * @param pack the pack that it is of: the id of an item at the sender; null if it is of none
     */
    public record Sticker(@Nullable String pack) {
        public static final ElementType<Sticker> TYPE = ElementType.of(
                "sticker", NAMESPACE, "sticker", optionalAttribute("pack", STRING, Sticker::pack), Sticker::new);
    }

    /**
     * Stickers that belong together: {@code <pack xmlns='urn:xmpp:stickers:0'>…</pack>}.
     *
     * @param names what it is called
     * @param summaries what it is about
     * @param restricted whether others must not use it
     * @param items the stickers
     * @param hashes the hash of all this, of which its id is a part; there is one
     */
    public record Pack(
            LocalizedText names, LocalizedText summaries, boolean restricted, List<PackItem> items, List<Hash> hashes) {
        public static final ElementType<Pack> TYPE = ElementType.of(
                "stickerPack",
                NAMESPACE,
                "pack",
                localized("name", "name", Pack::names),
                localized("summary", "summary", Pack::summaries),
                flag("restricted", "restricted", Pack::restricted),
                children("items", PackItem.TYPE, Pack::items),
                children("hashes", Hash.TYPE, Pack::hashes),
                Pack::new);
    }

    /**
     * A sticker of a pack.
     *
     * @param file what is known of the picture; its description is what stands for it in text; null if a sender forgot
     * @param sources where it is to be had; null if a sender forgot
     * @param suggestions texts that it may stand for
     */
    public record PackItem(
            @Nullable FileMetadata file, FileSharing.@Nullable Sources sources, List<Suggestion> suggestions) {
        public static final ElementType<PackItem> TYPE = ElementType.of(
                "item",
                NAMESPACE,
                "item",
                child("file", FileMetadata.TYPE, PackItem::file),
                child("sources", FileSharing.Sources.TYPE, PackItem::sources),
                children("suggestions", Suggestion.TYPE, PackItem::suggestions),
                PackItem::new);
    }

    /**
     * A text that a sticker may stand for.
     *
     * @param text the text; null if there is none
     * @param lang its language, a tag (RFC 5646); null if absent
     */
    public record Suggestion(
            @Nullable String text, @Nullable String lang) {
        public static final ElementType<Suggestion> TYPE = ElementType.of(
                "suggest",
                NAMESPACE,
                "suggest",
                ownText("text", STRING, Suggestion::text),
                optionalAttribute("lang", XML_LANG, LANGUAGE, Suggestion::lang),
                Suggestion::new);
    }
}
