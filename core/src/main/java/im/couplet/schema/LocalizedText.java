package im.couplet.schema;

import im.couplet.text.Ascii;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same text in several languages, such as the bodies of a message (RFC 6121 section 5.2.3). Immutable. */
public final class LocalizedText {
    /** No text in any language. */
    public static final LocalizedText NONE = new LocalizedText(List.of());

    /**
     * The text in one language.
     *
     * @param language the tag (RFC 5646); {@code ""} means the language of what is around it
     * @param text the text
     */
    public record Variant(String language, String text) {}

    private final List<Variant> variants;

    LocalizedText(List<Variant> variants) {
        this.variants = variants;
    }

    /** The texts of the children of {@code parent} called {@code name}, by their {@code xml:lang}. */
    public static LocalizedText read(Element parent, XmlName name) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < parent.childCount(); i++) {
            if (parent.childAt(i) instanceof Element child && child.is(name)) {
                String language = child.attribute(Fields.XML_LANG);
                variants.add(new Variant(language == null ? "" : language, child.text()));
            }
        }
        return variants.isEmpty() ? NONE : new LocalizedText(List.copyOf(variants));
    }

    /** The text in the language of what is around it. */
    public static LocalizedText of(String text) {
        return NONE.with("", text);
    }

    /** This with {@code text} for {@code language}, in place of what was there. */
    public LocalizedText with(String language, String text) {
        List<Variant> more = new ArrayList<>();
        for (Variant variant : variants) {
            if (!Ascii.equalIgnoringCase(variant.language(), language)) {
                more.add(variant);
            }
        }
        more.add(new Variant(language, Objects.requireNonNull(text, "text")));
        return new LocalizedText(List.copyOf(more));
    }

    /** All of them, in the order of the document. */
    public List<Variant> variants() {
        return variants;
    }

    /** The one without a language of its own, else the first; null if there is none. */
    public @Nullable String text() {
        String own = in("");
        return own != null || variants.isEmpty() ? own : variants.get(0).text();
    }

    /** The text in exactly {@code language} (compared without case), or null. */
    public @Nullable String in(String language) {
        for (Variant variant : variants) {
            if (Ascii.equalIgnoringCase(variant.language(), language)) {
                return variant.text();
            }
        }
        return null;
    }

    /**
     * The text in the language that a reader likes best. Each language that the reader names is sought with less and less of
     * its subtags before the next is: {@code de-CH-1996}, {@code de-CH}, {@code de}. Source: RFC 4647 section 3.4.
     *
     * @param languages tags (RFC 5646), the preferred first; {@code *} is passed over
     * @param own the language of what is around the texts; null if it is not known
     * @return the text found, else {@link #text()}; null if there is none
     */
    public @Nullable String lookup(Iterable<String> languages, @Nullable String own) {
        for (String language : languages) {
            for (String range = language; !range.isEmpty(); range = shortened(range)) {
                String found = in(range);
                if (found == null && own != null && Ascii.equalIgnoringCase(own, range)) {
                    found = in("");
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return text();
    }

    /** Without the last subtag, and without the single letter that may have introduced it. */
    private static String shortened(String range) {
        int end = range.lastIndexOf('-');
        return end < 0 ? "" : range.substring(0, end > 1 && range.charAt(end - 2) == '-' ? end - 2 : end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && text.variants.equals(variants);
    }

    @Override
    public int hashCode() {
        return variants.hashCode();
    }

    @Override
    public String toString() {
        return variants.toString();
    }
}
