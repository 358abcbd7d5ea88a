package im.couplet.js.tools;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import im.couplet.richtext.AesGcmLink;
import im.couplet.richtext.MarkupText;
import im.couplet.richtext.MeCommand;
import im.couplet.richtext.RichText;
import im.couplet.richtext.RichText.Kind;
import im.couplet.richtext.Styling;
import im.couplet.schema.Bytes;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** The object {@code RichText}: formatted text as trees of plain objects. */
public final class RichTextFunctions {
    private RichTextFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("of", (message, unused, none) -> of(message))
                .add("styled", (body, unused, none) -> tree(Styling.parse(Arguments.string("body", body))))
                .add("marked", (body, markup, none) -> tree(marked(Arguments.string("body", body), markup)))
                .add("plain", (text, unused, none) -> Js.value(plain(text)))
                .add("action", (body, unused, none) -> orNothing(MeCommand.action(Arguments.string("body", body))))
                .add("encryptedFile", (body, unused, none) -> file(AesGcmLink.parse(Arguments.string("body", body))))
                .add(
                        "encryptedLink",
                        (file, unused, none) -> Js.value(link(file).body()))
                .frozen();
    }

    private static JSObject orNothing(@Nullable String text) {
        return text == null ? Js.undefined() : Js.value(text);
    }

    private static JSObject file(@Nullable AesGcmLink link) {
        if (link == null) {
            return Js.undefined();
        }
        JSObject file = Js.object();
        Js.set(file, "url", Js.value(link.url()));
        Js.set(file, "iv", Js.bytes(link.iv().toArray()));
        Js.set(file, "key", Js.bytes(link.key().toArray()));
        String thumbnail = link.thumbnail();
        if (thumbnail != null) {
            Js.set(file, "thumbnail", Js.value(thumbnail));
        }
        return file;
    }

    private static AesGcmLink link(JSObject file) {
        Options given = Options.of("file", file, PublicNames.ENCRYPTED_FILE);
        JSObject thumbnail = given.raw("thumbnail");
        return new AesGcmLink(
                Arguments.string(given.name("url"), given.raw("url")),
                bytes(given, "iv"),
                bytes(given, "key"),
                Js.isUndefined(thumbnail) ? null : Arguments.string(given.name("thumbnail"), thumbnail));
    }

    private static Bytes bytes(Options given, String key) {
        JSObject value = given.raw(key);
        if (!Js.isBytes(value)) {
            throw Errors.argument(given.name(key), "a Uint8Array", value);
        }
        return Bytes.of(Js.byteArray(value));
    }

    /** The formatted body of a message: by its markup, else as it was typed, unless it says that nothing is meant by that. */
    private static JSObject of(JSObject message) {
        if (!Js.isObject(message) || !Js.is(Js.get(message, "kind"), "message")) {
            throw Errors.argument("message", "a message", message);
        }
        JSObject body = Js.get(message, "body");
        String text = Js.isUndefined(body) ? "" : Arguments.string("message.body", body);
        JSObject markup = Js.get(message, "markup");
        if (!Js.isUndefined(markup)) {
            return tree(marked(text, markup));
        }
        return tree(Js.isUndefined(Js.get(message, "unstyled")) ? Styling.parse(text) : new MarkupText(text).tree());
    }

    private static RichText marked(String body, JSObject markup) {
        if (!Js.isObject(markup)) {
            throw Errors.argument("markup", "an object", markup);
        }
        MarkupText text = new MarkupText(body);
        each(markup, "quotes", one -> text.block(Kind.QUOTE, place(one, "start"), place(one, "end"), null));
        each(markup, "lists", one -> {
            JSObject items = Js.get(one, "items");
            int[] starts = new int[Js.isArray(items) ? Js.length(items) : 0];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = Js.integer(Js.at(items, i));
            }
            text.list(has(one, "ordered"), place(one, "start"), place(one, "end"), starts);
        });
        each(markup, "codeBlocks", one -> {
            JSObject language = Js.get(one, "language");
            text.block(
                    Kind.CODE_BLOCK,
                    place(one, "start"),
                    place(one, "end"),
                    Js.isString(language) ? Js.text(language).string() : null);
        });
        each(markup, "spans", one -> {
            span(text, one, "emphasis", Kind.EMPHASIS);
            span(text, one, "strong", Kind.STRONG);
            span(text, one, "deleted", Kind.DELETED);
            span(text, one, "code", Kind.CODE);
        });
        return text.tree();
    }

    private interface Visitor {
        void visit(JSObject one);
    }

    private static void each(JSObject markup, String key, Visitor visitor) {
        JSObject list = Js.get(markup, key);
        if (Js.isUndefined(list)) {
            return;
        }
        if (!Js.isArray(list)) {
            throw Errors.argument("markup." + key, "an array", list);
        }
        for (int i = 0; i < Js.length(list); i++) {
            if (!Js.isObject(Js.at(list, i))) {
                throw Errors.argument("markup." + key + "[" + i + "]", "an object", Js.at(list, i));
            }
            visitor.visit(Js.at(list, i));
        }
    }

    private static void span(MarkupText text, JSObject one, String key, Kind kind) {
        if (has(one, key)) {
            text.span(kind, place(one, "start"), place(one, "end"));
        }
    }

    private static boolean has(JSObject one, String key) {
        JSObject value = Js.get(one, key);
        return Js.isBoolean(value) && Js.truth(value);
    }

    /** A place in the body; -1, which no range has, for what is none. */
    private static int place(JSObject one, String key) {
        JSObject value = Js.get(one, key);
        return Js.isNumber(value) && Js.decimal(value) <= Integer.MAX_VALUE ? Js.integer(value) : -1;
    }

    static JSObject tree(RichText text) {
        JSObject tree = Js.object();
        Events.put(tree, "kind", Errors.word(text.kind().name()));
        Events.put(tree, "value", text.value());
        Kind kind = text.kind();
        if (kind != Kind.TEXT && kind != Kind.DIRECTIVE && kind != Kind.LINE_BREAK) {
            JSObject children = Js.array();
            for (RichText child : text.children()) {
                Js.push(children, tree(child));
            }
            Js.set(tree, "children", children);
        }
        return tree;
    }

    private static String plain(JSObject text) {
        StringBuilder plain = new StringBuilder();
        Level open = null;
        for (JSObject next = text; next != null; next = open == null ? null : open.next()) {
            if (!Js.isObject(next)) {
                throw Errors.argument("text", "a tree of formatted text", next);
            }
            JSObject children = Js.get(next, "children");
            if (Js.is(Js.get(next, "kind"), "text")) {
                plain.append(Arguments.string("text.value", Js.get(next, "value")));
            } else if (Js.isArray(children)) {
                open = new Level(children, open);
            }
            while (open != null && open.isEmpty()) {
                open = open.outer;
            }
        }
        return plain.toString();
    }

    /** Children that are being read. */
    private static final class Level {
        /** No tree of people is as deep: one that is contains itself. */
        private static final int DEEPEST = 100_000;

        private final JSObject children;
        private final @Nullable Level outer;
        private final int depth;
        private int next;

        Level(JSObject children, @Nullable Level outer) {
            this.children = children;
            this.outer = outer;
            this.depth = outer == null ? 0 : outer.depth + 1;
            if (depth > DEEPEST) {
                throw new BadArgument("text nests deeper than " + DEEPEST + " levels, or contains itself");
            }
        }

        boolean isEmpty() {
            return next == Js.length(children);
        }

        JSObject next() {
            return Js.at(children, next++);
        }
    }
}
