package im.couplet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An example of the guide: a block of code with what it says that it prints. That stands in comments behind what prints it, in a block of
 * {@code text} behind the example, or both.
 *
 * @param name the page and the number of the block in it
 * @param info what stands behind the fence, such as {@code js browser}
 * @param code the code
 * @param comments what the comments say
 * @param output what the block behind it says; null if there is none
 */
record GuideExample(
        String name,
        String info,
        String code,
        List<String> comments,
        @Nullable String output) {
    private static final Path GUIDE = Path.of("src", "docs", "guide");
    private static final Pattern BLOCK = Pattern.compile(
            "^```([a-z][^\n]*)\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PRINTS = Pattern.compile("; // (.*)");

    /** All examples of the guide in a language. */
    static List<GuideExample> in(String language) throws IOException {
        List<GuideExample> all = new ArrayList<>();
        try (Stream<Path> pages = Files.list(GUIDE)) {
            for (Path page : pages.sorted().toList()) {
                String title = page.getFileName().toString().replace(".md", "");
                Matcher block = BLOCK.matcher(Files.readString(page));
                for (int i = 1; block.find(); i++) {
                    if (block.group(1).split(" ", -1)[0].equals(language)) {
                        all.add(of(title + "-" + i, block));
                    }
                }
            }
        }
        return all;
    }

    private static GuideExample of(String name, Matcher block) {
        List<String> comments = PRINTS.matcher(block.group(2))
                .results()
                .map(prints -> prints.group(1))
                .toList();
        return new GuideExample(name, block.group(1), block.group(2), comments, block.group(3));
    }

    boolean isForBrowsers() {
        return info.contains(" browser");
    }

    /** The file that the example is, for others on its page; null if it is none. */
    @Nullable
    String file() {
        int at = info.indexOf("file=");
        return at < 0 ? null : info.substring(at + "file=".length());
    }

    /** How many lines it says that it prints. */
    int lines() {
        return output == null ? comments.size() : (int) output.lines().count();
    }

    /** What is wrong with what it printed; null if nothing is. */
    @Nullable
    String fault(List<String> printed) {
        List<String> said = output == null ? comments : output.lines().toList();
        if (!printed.equals(said)) {
            return name + " printed " + printed + " and says " + said;
        }
        List<String> rest = new ArrayList<>(printed);
        for (String comment : comments) {
            int at = rest.indexOf(comment);
            if (at < 0) {
                return name + " does not print " + comment;
            }
            rest.subList(0, at + 1).clear();
        }
        return null;
    }

    @Override
    public String toString() {
        return name;
    }
}
