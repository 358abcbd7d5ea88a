package im.couplet.xml;

import im.couplet.text.Ascii;
import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/** Checks an XML declaration against production [23] XMLDecl and RFC 6120 section 11.6, which allows UTF-8 alone. */
final class XmlDeclaration {
    private final Text text;
    private int position = "<?xml".length();

    private XmlDeclaration(Text text) {
        this.text = text;
    }

    /** What is wrong with {@code declaration}, which starts with "&lt;?xml" and white space; null if it is good. */
    static @Nullable Reason problem(Text declaration) {
        return new XmlDeclaration(declaration).check();
    }

    private @Nullable Reason check() {
        Text version = field("version");
        if (version == null || !isVersion(version)) {
            return Reason.NOT_WELL_FORMED;
        }
        Text encoding = field("encoding");
        Text standalone = field("standalone");
        if (standalone != null && !standalone.is(Text.of("yes")) && !standalone.is(Text.of("no"))) {
            return Reason.NOT_WELL_FORMED;
        }
        skipSpace();
        if (!text.startsWith(Text.of("?>"), position) || position + 2 != text.length()) {
            return Reason.NOT_WELL_FORMED;
        }
        if (encoding != null && !Ascii.equalIgnoringCase(encoding, Text.of("utf-8"))) {
            return isEncodingName(encoding) ? Reason.UNSUPPORTED_ENCODING : Reason.NOT_WELL_FORMED;
        }
        return null;
    }

    /** The value of the field when it stands at the position; null, with the position kept, when it does not. */
    private @Nullable Text field(String name) {
        int start = position;
        if (skipSpace() && text.startsWith(Text.of(name), position)) {
            position += name.length();
            skipSpace();
            if (position < text.length() && text.charAt(position) == '=') {
                position++;
                skipSpace();
                char quote = position < text.length() ? text.charAt(position) : ' ';
                int close = quote == '"' || quote == '\'' ? text.indexOf(quote, position + 1) : -1;
                if (close >= 0) {
                    Text value = text.slice(position + 1, close);
                    position = close + 1;
                    return value;
                }
            }
        }
        position = start;
        return null;
    }

    private boolean skipSpace() {
        int start = position;
        while (position < text.length() && XmlChars.isSpace(text.charAt(position))) {
            position++;
        }
        return position > start;
    }

    /** Production [26] VersionNum: {@code 1.} and digits. */
    private static boolean isVersion(Text version) {
        for (int i = 2; i < version.length(); i++) {
            if (!Ascii.isDigit(version.charAt(i))) {
                return false;
            }
        }
        return version.startsWith(Text.of("1."), 0) && version.length() > 2;
    }

    /** Production [81] EncName. */
    private static boolean isEncodingName(Text name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean later = Ascii.isDigit(c) || c == '.' || c == '_' || c == '-';
            if (!Ascii.isLetter(c) && (i == 0 || !later)) {
                return false;
            }
        }
        return name.length() > 0;
    }
}
