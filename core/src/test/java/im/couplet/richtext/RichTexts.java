package im.couplet.richtext;

import java.util.Locale;

/** Trees of formatted text in short: {@code strong[*'text'*]}. */
public final class RichTexts {
    private RichTexts() {}

    public static String shown(RichText text) {
        return switch (text.kind()) {
            case TEXT -> "'" + text.value() + "'";
            case DIRECTIVE -> String.valueOf(text.value());
            default -> {
                StringBuilder shown = new StringBuilder(text.kind().name().toLowerCase(Locale.ROOT));
                if (text.value() != null) {
                    shown.append('(').append(text.value()).append(')');
                }
                shown.append('[');
                text.children().forEach(child -> shown.append(shown(child)));
                yield shown.append(']').toString();
            }
        };
    }

    /** What is in the document. */
    public static String within(RichText document) {
        String shown = shown(document);
        return shown.substring("document[".length(), shown.length() - 1);
    }
}
