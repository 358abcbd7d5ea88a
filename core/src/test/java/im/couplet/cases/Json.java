package im.couplet.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader of JSON (RFC 8259) that also refuses a name that is twice in an object. Objects become {@link Map},
 * arrays {@link List}, strings {@link String}, whole numbers {@link Long}, other numbers {@link Double}, and the words
 * {@link Boolean} and {@code null}.
 */
public final class Json {
    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that {@code text} stands for.
     *
     * @throws IllegalArgumentException if {@code text} is not JSON
     */
    public static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.error("something behind the value");
        }
        return value;
    }

    private Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        position++;
        if (!ends('}')) {
            do {
                skipSpace();
                String name = string();
                skipSpace();
                expect(':');
                if (object.containsKey(name)) {
                    throw error("\"" + name + "\" twice");
                }
                object.put(name, value());
            } while (another('}'));
        }
        return Collections.unmodifiableMap(object);
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        position++;
        if (!ends(']')) {
            do {
                array.add(value());
            } while (another(']'));
        }
        return Collections.unmodifiableList(array);
    }

    private boolean ends(char close) {
        skipSpace();
        if (peek() == close) {
            position++;
            return true;
        }
        return false;
    }

    private boolean another(char close) {
        if (ends(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return string.toString();
            }
            if (c < ' ') {
                throw error("a control character in a string");
            }
            string.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw error("a bad escape");
                    }
                    unit = unit * 16 + digit;
                }
                yield (char) unit;
            }
            default -> throw error("a bad escape");
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw error("an unknown word");
        }
        position += word.length();
        return value;
    }

    private Object number() {
        int start = position;
        while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        String number = text.substring(start, position);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw error("no value");
        }
        if (number.matches("-?[0-9]+")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    private char peek() {
        if (position == text.length()) {
            throw error("the end");
        }
        return text.charAt(position);
    }

    private char next() {
        char c = peek();
        position++;
        return c;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw error("no \"" + wanted + "\"");
        }
        position++;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private IllegalArgumentException error(String problem) {
        long line = text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
        return new IllegalArgumentException("JSON, line " + line + ": found " + problem);
    }
}
