package im.couplet.schema;

/** What stands for a value type in an {@link ElementTable}. */
final class ValueNotation {
    private ValueNotation() {}

    /** What stands in an {@link ElementTable} for the types without parameters; the first is left out. */
    private static final String LETTERS = "SLUTBJDYNO";

    /** What stands for {@code type} in an {@link ElementTable}. */
    static String of(ValueType<?> type) {
        if (type instanceof DateTimeOr<?> time) {
            return "@" + ElementTable.escaped(time.word());
        }
        String[] words = type.words();
        if (words != null) {
            StringBuilder list = new StringBuilder();
            if (type instanceof OpenWords open) {
                list.append('?').append(ElementTable.escaped(open.excluded()));
            }
            for (String word : words) {
                list.append(list.length() == 0 ? "=" : ";").append(ElementTable.escaped(word));
            }
            return list.toString();
        }
        if (type instanceof IntegerType range) {
            return "#" + range.least() + ";" + range.most();
        }
        if (type instanceof WholeType range) {
            return (range.signed() ? "#" : "+") + (long) range.least() + ";" + (long) range.most();
        }
        if (type instanceof AnyBut other) {
            return "!" + ElementTable.escaped(other.excluded()) + ";" + of(other.type());
        }
        for (int i = 0; i < LETTERS.length(); i++) {
            if (plain(LETTERS.charAt(i)) == type) {
                return i == 0 ? "" : LETTERS.substring(i, i + 1);
            }
        }
        throw new IllegalArgumentException("Nothing stands for the type that expects " + type.expected());
    }

    /** The inverse of {@link #of}; the Java values of words are the words. */
    @SuppressWarnings("unchecked") // names are text
    static ValueType<?> read(String notation) {
        if (notation.isEmpty()) {
            return Values.STRING;
        }
        int semicolon = notation.indexOf(';');
        return switch (notation.charAt(0)) {
            case '=' -> {
                String[] words = words(notation.substring(1));
                yield new Words<>(words, words);
            }
            case '?' ->
                Values.openWords(
                        ElementTable.unescaped(notation.substring(1, semicolon)),
                        words(notation.substring(semicolon + 1)));
            case '@' -> {
                String word = ElementTable.unescaped(notation.substring(1));
                yield Values.dateTimeOr(word, word, time -> word, value -> null);
            }
            case '#', '+' ->
                new WholeType(
                        ElementTable.number(notation.substring(1, semicolon)),
                        ElementTable.number(notation.substring(semicolon + 1)),
                        notation.startsWith("#"));
            case '!' ->
                new AnyBut(ElementTable.unescaped(notation.substring(1, semicolon)), (ValueType<String>)
                        read(notation.substring(semicolon + 1)));
            default -> plain(notation.charAt(0));
        };
    }

    private static String[] words(String list) {
        String[] words = ElementTable.split(list, ';');
        for (int i = 0; i < words.length; i++) {
            words[i] = ElementTable.unescaped(words[i]);
        }
        return words;
    }

    private static ValueType<?> plain(char letter) {
        return switch (letter) {
            case 'S' -> Values.STRING;
            case 'L' -> Values.LANGUAGE;
            case 'U' -> Values.URI;
            case 'T' -> Values.TOKEN;
            case 'B' -> Values.BOOLEAN;
            case 'J' -> Values.JID;
            case 'D' -> Values.DATE_TIME;
            case 'Y' -> Values.BYTES;
            case 'N' -> Values.DECIMAL;
            case 'O' -> Values.LEGACY_DATE_TIME;
            default -> throw new IllegalArgumentException(letter + " stands for no type");
        };
    }
}
