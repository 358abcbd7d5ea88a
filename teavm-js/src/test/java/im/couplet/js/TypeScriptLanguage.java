package im.couplet.js;

import im.couplet.api.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What breaks for whom in TypeScript and JavaScript. */
final class TypeScriptLanguage implements Language {
    private static final Pattern NAME = Pattern.compile("(?:readonly )?([\\w$]+)[?(<:].*");

    @Override
    public String name(String member) {
        Matcher name = NAME.matcher(member);
        return name.matches() ? name.group(1) : member;
    }

    @Override
    public String whom(String declaration, @Nullable String before, @Nullable String now) {
        if (declaration.equals(before)) {
            return "whoever imports it";
        }
        if (declaration.equals(now)) {
            return NOBODY;
        }
        if (declaration.startsWith("exports")) {
            return before == null ? NOBODY : "whoever imports or calls it";
        }
        if (before == null) {
            return newcomer(declaration, now == null ? "" : now);
        }
        if (before.startsWith("| ")) {
            return "whoever uses this word";
        }
        return isMethod(before) ? "whoever calls it" : "whoever reads or writes it";
    }

    private static String newcomer(String declaration, String member) {
        if (member.startsWith("| ")) {
            return "whoever switches over all words, without a default";
        }
        boolean optional = member.matches("(readonly )?\\w+\\?.*");
        return declaration.startsWith("interface ") && !optional ? "whoever makes such an object" : NOBODY;
    }

    private static boolean isMethod(String member) {
        return member.matches("\\w+[(<].*");
    }
}
