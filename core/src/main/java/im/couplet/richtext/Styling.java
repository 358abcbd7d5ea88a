package im.couplet.richtext;

import im.couplet.ext.Unstyled;
import im.couplet.richtext.RichText.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the formatting that people type: {@code *strong*}, {@code _emphasis_}, {@code ~deleted~}, {@code `code`}, lines that
 * begin with {@code >}, and lines between {@code ```}. A message that says {@link Unstyled} is to be left alone. XEP-0393
 * 1.1.1 (2021-04-04).
 */
public final class Styling {
    private static final String FENCE = "```";

    /** How many quotes may be in each other; further marks are text. */
    private static final int DEPTH = 64;

    private Styling() {}

    /**
     * The tree of {@code body}: paragraphs, one for each line, quotes and code blocks. The directives of spans are in the tree,
     * as the document recommends to show them; the marks of quotes and the lines around code are not.
     */
    public static RichText parse(String body) {
        return RichText.of(Kind.DOCUMENT, blocks(lines(body), 0));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        lines.add(text.substring(from));
        return lines;
    }

    private static List<RichText> blocks(List<String> lines, int depth) {
        List<RichText> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            int end = at + 1;
            if (line.startsWith(FENCE)) {
                while (end < lines.size() && !lines.get(end).equals(FENCE)) {
                    end++;
                }
                blocks.add(code(lines, at, end));
                at = end + 1;
            } else if (depth < DEPTH && line.startsWith(">")) {
                while (end < lines.size() && lines.get(end).startsWith(">")) {
                    end++;
                }
                blocks.add(RichText.of(Kind.QUOTE, blocks(unquoted(lines, at, end), depth + 1)));
                at = end;
            } else {
                blocks.add(RichText.of(Kind.PARAGRAPH, spans(line, 0, line.length())));
                at = end;
            }
        }
        return blocks;
    }

    private static RichText code(List<String> lines, int fence, int end) {
        StringBuilder code = new StringBuilder();
        for (int i = fence + 1; i < end; i++) {
            code.append(i == fence + 1 ? "" : "\n").append(lines.get(i));
        }
        String language = lines.get(fence).substring(FENCE.length());
        return new RichText(
                Kind.CODE_BLOCK, language.isEmpty() ? null : language, List.of(RichText.text(code.toString())));
    }

    private static List<String> unquoted(List<String> lines, int from, int end) {
        List<String> unquoted = new ArrayList<>();
        for (int i = from; i < end; i++) {
            String line = lines.get(i);
            unquoted.add(line.substring(line.length() > 1 && isSpace(line.charAt(1)) ? 2 : 1));
        }
        return unquoted;
    }

    private static List<RichText> spans(String line, int from, int to) {
        List<RichText> spans = new ArrayList<>();
        int plain = from;
        int at = from;
        String unclosed = "";
        while (at < to) {
            char c = line.charAt(at);
            int close = -1;
            if (kind(c) != null && unclosed.indexOf(c) < 0 && mayOpen(line, at, from, to)) {
                close = closing(line, at, to);
                // what nothing closes here, nothing closes further on either
                unclosed = close < 0 ? unclosed + c : unclosed;
            }
            if (close > at + 1) {
                addText(spans, line, plain, at);
                spans.add(span(line, at, close));
                plain = close + 1;
                at = plain;
            } else {
                // two directives with nothing between them are none, neither of them
                at = close < 0 ? at + 1 : close + 1;
            }
        }
        addText(spans, line, plain, to);
        return spans;
    }

    private static RichText span(String line, int open, int close) {
        String directive = line.substring(open, open + 1);
        List<RichText> children = new ArrayList<>();
        children.add(RichText.directive(directive));
        Kind kind = kind(line.charAt(open));
        if (kind == Kind.CODE) {
            addText(children, line, open + 1, close);
        } else {
            children.addAll(spans(line, open + 1, close));
        }
        children.add(RichText.directive(directive));
        return RichText.of(kind == null ? Kind.TEXT : kind, children);
    }

    private static void addText(List<RichText> to, String line, int from, int end) {
        if (end > from) {
            to.add(RichText.text(line.substring(from, end)));
        }
    }

    /** At the beginning of what it is in, which is after another directive or of the line, or after white space. */
    private static boolean mayOpen(String line, int at, int from, int to) {
        return (at == from ? at == 0 || line.charAt(at - 1) != line.charAt(at) : isSpace(line.charAt(at - 1)))
                && at + 1 < to
                && !isSpace(line.charAt(at + 1));
    }

    /** The first place after {@code open} that closes what is opened there; -1 if there is none. */
    private static int closing(String line, int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (line.charAt(i) == line.charAt(open) && !isSpace(line.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Kind kind(char directive) {
        return switch (directive) {
            case '*' -> Kind.STRONG;
            case '_' -> Kind.EMPHASIS;
            case '~' -> Kind.DELETED;
            case '`' -> Kind.CODE;
            default -> null;
        };
    }

    /** Property White_Space or category Z of Unicode; all of them are in the basic plane. */
    private static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }
}
