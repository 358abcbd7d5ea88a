package im.couplet.xml;

import im.couplet.text.Ascii;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/** Checks an XML declaration against production [23] XMLDecl and RFC 6120 section 11.6, which allows UTF-8 alone. */
final class XmlDeclaration {
    private final String text;
    private int position = "<?xml".length();

    private XmlDeclaration(String text) {
        this.text = text;
    }

    /** What is wrong with {@code declaration}, which starts with "&lt;?xml" and white space; null if it is good. */
    static @Nullable Reason problem(String declaration) {
        return new XmlDeclaration(declaration).check();
    }

    private @Nullable Reason check() {
        String version = field("version");
        if (version == null || !isVersion(version)) {
            return Reason.NOT_WELL_FORMED;
        }
        String encoding = field("encoding");
        String standalone = field("standalone");
        if (standalone != null && !standalone.equals("yes") && !standalone.equals("no")) {
            return Reason.NOT_WELL_FORMED;
        }
        skipSpace();
        if (!text.startsWith("?>", position) || position + 2 != text.length()) {
            return Reason.NOT_WELL_FORMED;
        }
        if (encoding != null && !Ascii.equalIgnoringCase(encoding, "utf-8")) {
            return isEncodingName(encoding) ? Reason.UNSUPPORTED_ENCODING : Reason.NOT_WELL_FORMED;
        }
        return null;
    }

    /** The value of the field when it stands at the position; null, with the position kept, when it does not. */
    private @Nullable String field(String name) {
        int start = position;
        if (skipSpace() && text.startsWith(name, position)) {
            position += name.length();
            skipSpace();
            if (position < text.length() && text.charAt(position) == '=') {
                position++;
                skipSpace();
                char quote = position < text.length() ? text.charAt(position) : ' ';
                int close = quote == '"' || quote == '\'' ? text.indexOf(quote, position + 1) : -1;
                if (close >= 0) {
                    String value = text.substring(position + 1, close);
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
    private static boolean isVersion(String version) {
        for (int i = 2; i < version.length(); i++) {
            if (version.charAt(i) < '0' || version.charAt(i) > '9') {
                return false;
            }
        }
        return version.startsWith("1.") && version.length() > 2;
    }

    /** Production [81] EncName. */
    private static boolean isEncodingName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
            if (!letter && (i == 0 || !later)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
