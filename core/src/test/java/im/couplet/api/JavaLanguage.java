package im.couplet.api;

import org.jspecify.annotations.Nullable;

/** What breaks for whom in Java. */
final class JavaLanguage implements Language {
    @Override
    public String name(String member) {
        int parenthesis = member.indexOf('(');
        String head = parenthesis < 0 ? member : member.substring(0, parenthesis);
        return head.substring(head.lastIndexOf(' ') + 1);
    }

    @Override
    public String whom(String declaration, @Nullable String before, @Nullable String now) {
        if (before != null) {
            return before.equals(declaration) ? users(declaration) : user(before);
        }
        return now == null || now.equals(declaration) ? NOBODY : newcomer(declaration, now);
    }

    private static String users(String declaration) {
        if (declaration.contains("record ")) {
            return "whoever uses it, makes one by its constructor or takes it apart by a pattern";
        }
        return declaration.contains("sealed ") || declaration.contains("enum ")
                ? "whoever uses it or switches over it"
                : "whoever uses, extends or implements it";
    }

    private static String user(String member) {
        if (member.startsWith("constant ")) {
            return "whoever names this constant";
        }
        if (!member.contains("(")) {
            return "whoever reads this field";
        }
        return member.contains("abstract ") || member.contains("default ")
                ? "whoever calls or implements it"
                : member.startsWith("new(") ? "whoever makes one" : "whoever calls it";
    }

    private static String newcomer(String declaration, String member) {
        if (member.startsWith("constant ")) {
            return "whoever switches over all constants, without a default";
        }
        boolean open = !declaration.contains("sealed ") && !declaration.contains("final ");
        return member.contains("abstract ") && open ? "whoever implements it" : NOBODY;
    }
}
