package im.couplet.stream;

import im.couplet.text.Ascii;

/** Walks through JSON (RFC 8259), strictly, without building anything but the strings that are asked for. */
final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int position;

    Json(String text) {
        this.text = text;
    }

    /** Takes the value of a member, at whose start the text is. */
    interface Member {
        void take(String key, int depth);
    }

    /** Takes an item of an array, at whose start the text is. */
    interface Item {
        void take(int depth);
    }

    void members(Member member) {
        members(0, member);
    }

    /** An object: each member is taken in turn. */
    void members(int depth, Member member) {
        expect('{');
        if (!taken('}')) {
            do {
                space();
                String key = string();
                expect(':');
                space();
                member.take(key, depth + 1);
            } while (taken(','));
            expect('}');
        }
    }

    /** An array: each item is taken in turn. */
    void items(int depth, Item item) {
        expect('[');
        if (!taken(']')) {
            do {
                space();
                item.take(depth + 1);
            } while (taken(','));
            expect(']');
        }
    }

    /** Whether a value that begins so comes next. */
    boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    /** Passes over a value. */
    void skip(int depth) {
        if (depth > DEEPEST) {
            throw wrong("nested deeper than " + DEEPEST);
        }
        if (at('{')) {
            members(depth, (key, deeper) -> skip(deeper));
        } else if (at('[')) {
            items(depth, this::skip);
        } else if (at('"')) {
            string();
        } else if (!word("true") && !word("false") && !word("null")) {
            number();
        }
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, position);
        position += found ? word.length() : 0;
        return found;
    }

    private void number() {
        word("-");
        if (!word("0")) {
            digits();
        }
        if (word(".")) {
            digits();
        }
        if (word("e") || word("E")) {
            if (!word("+")) {
                word("-");
            }
            digits();
        }
    }

    private void digits() {
        int from = position;
        while (position < text.length() && Ascii.isDigit(text.charAt(position))) {
            position++;
        }
        if (position == from) {
            throw wrong("no value");
        }
    }

    /** A string, decoded. */
    String string() {
        if (!at('"')) {
            throw wrong("no string");
        }
        StringBuilder string = new StringBuilder();
        position++;
        while (!at('"')) {
            char c = next();
            if (c < ' ') {
                throw wrong("a control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        position++;
        return string.toString();
    }

    private char next() {
        if (position >= text.length()) {
            throw wrong("the end");
        }
        return text.charAt(position++);
    }

    private char escaped() {
        char c = next();
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        int code = 0;
        for (int i = 0; i < 4 && c == 'u'; i++) {
            int digit = "0123456789abcdef0123456789ABCDEF".indexOf(next());
            code = digit < 0 ? -1 : code << 4 | digit & 15;
            if (code < 0) {
                throw wrong("a bad escape");
            }
        }
        if (c != 'u') {
            throw wrong("a bad escape");
        }
        return (char) code;
    }

    private void space() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean taken(char c) {
        space();
        boolean taken = at(c);
        position += taken ? 1 : 0;
        return taken;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw wrong("no " + c);
        }
    }

    /** Refuses what stands behind the value. */
    void end() {
        space();
        if (position < text.length()) {
            throw wrong("something behind the value");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("document: bad JSON at index " + position + ": " + what);
    }
}
