package im.couplet.demo.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line: {@code --name value} or {@code --name=value}. */
final class CommandLine {
    private static final Path FOLDER = Path.of("");

    /**
     * One argument.
     *
     * @param option what it sets
     * @param given its value
     */
    private record Setting(Option option, Given given) {}

    private final List<Setting> settings = new ArrayList<>();
    private @Nullable String config;
    private boolean help;

    /**
     * Takes the arguments apart.
     *
     * @throws IllegalArgumentException for one that is unknown or lacks its value
     */
    CommandLine(List<String> arguments) {
        Iterator<String> rest = split(arguments).iterator();
        while (rest.hasNext()) {
            take(rest.next(), rest);
        }
    }

    private static List<String> split(List<String> arguments) {
        List<String> split = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                split.add(argument.substring(0, equals));
                split.add(argument.substring(equals + 1));
            } else {
                split.add(argument);
            }
        }
        return split;
    }

    private void take(String name, Iterator<String> rest) {
        if (name.equals("--help") || name.equals("-h")) {
            help = true;
            return;
        }
        if (name.equals("--config")) {
            config = value(name, "FILE", rest);
            return;
        }
        Option option = name.startsWith("--") ? OptionTable.find(name.substring(2)) : null;
        if (option == null) {
            throw new IllegalArgumentException("unknown argument: " + name);
        }
        if (!option.repeatable() && settings.stream().anyMatch(before -> before.option.equals(option))) {
            throw new IllegalArgumentException(name + " is given twice");
        }
        settings.add(new Setting(
                option, new Given(name, option.value().isEmpty() ? "yes" : value(name, option.value(), rest), FOLDER)));
    }

    private static String value(String name, String wanted, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs " + wanted);
        }
        String value = rest.next();
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " needs " + wanted + ", not an empty value");
        }
        return value;
    }

    /** What it says, and before that the file it names. */
    DemoOptions options() {
        Draft draft = new Draft();
        if (help) {
            return draft.options().withHelp(true);
        }
        if (config != null) {
            ConfigFile.read(config).into(draft);
        }
        for (Setting setting : settings) {
            setting.option.reader().accept(draft, setting.given);
        }
        return draft.options();
    }
}
