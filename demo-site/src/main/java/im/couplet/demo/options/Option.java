package im.couplet.demo.options;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An option: a word behind two dashes on the command line, and a line of the file.
 *
 * @param name without the dashes
 * @param value how its value is called; empty for one that has none
 * @param help what it does, for {@code --help}
 * @param repeatable whether it may be given several times
 * @param reader takes the value
 */
record Option(String name, String value, String help, boolean repeatable, BiConsumer<Draft, Given> reader) {
    private static final int MARGIN = 26;
    private static final int WIDTH = 118;

    static Option once(String name, String value, String help, BiConsumer<Draft, Given> reader) {
        return new Option(name, value, help, false, reader);
    }

    static Option flag(String name, String help, Consumer<Draft> setter) {
        return new Option(name, "", help, false, (draft, given) -> {
            if (given.yes()) {
                setter.accept(draft);
            }
        });
    }

    static Option repeatable(String name, String value, String help, BiConsumer<Draft, Given> reader) {
        return new Option(name, value, help + "; repeatable", true, reader);
    }

    /** Its lines of {@code --help}. */
    String usage() {
        StringBuilder text = new StringBuilder("  --" + name + (value.isEmpty() ? "" : " " + value));
        int column = text.length();
        if (column >= MARGIN - 1) {
            text.append('\n');
            column = 0;
        }
        text.append(" ".repeat(MARGIN - column));
        column = MARGIN;
        for (String word : help.split(" ", -1)) {
            if (column > MARGIN && column + word.length() >= WIDTH) {
                text.append('\n').append(" ".repeat(MARGIN));
                column = MARGIN;
            }
            text.append(column == MARGIN ? "" : " ").append(word);
            column += word.length() + (column == MARGIN ? 0 : 1);
        }
        return text.append('\n').toString();
    }
}
