package im.couplet.js.npm;

import im.couplet.ext.Extensions.Extension;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.StanzaError;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the TypeScript types of stanzas and extensions, from their declarations and the documentation of their Java types. */
final class StanzaTypes {
    /** The types of IQs, which say by their property {@code type} what else may be there. */
    private static final String IQS = """
            /** An IQ that asks for something or sets something; it is answered exactly once (RFC 6120 section 8.2.3). */
            export interface IqRequest extends IqCommon {
              /** Whether it asks for something or sets something. */
              type: "get" | "set";
              /** There is none in a request. */
              error?: undefined;
            }

            /** The answer to an IQ. */
            export interface IqResult extends IqCommon {
              /** That it was done, or what was asked for. */
              type: "result";
              /** There is none in a result. */
              error?: undefined;
            }

            /** The answer that it did not work. */
            export interface IqError extends IqCommon {
              /** That it failed. */
              type: "error";
              /** Why; absent only if the sender broke the rules (RFC 6120 section 8.3.1). */
              error?: StanzaError | undefined;
            }

            /** A request or the answer to one (RFC 6120 section 8.2.3). */
            export type Iq = IqRequest | IqResult | IqError;

            """;

    private final Path sources;
    private final IdentityHashMap<ElementType<?>, Class<?>> classes = new IdentityHashMap<>();
    /** The interfaces by name, in the order in which they are first needed. */
    private final Map<String, String> interfaces = new LinkedHashMap<>();

    private final List<Extension> extensions;

    private StanzaTypes(Path sources, List<Extension> extensions) {
        this.sources = sources;
        this.extensions = extensions;
    }

    /**
     * The types.
     *
     * @param sources the root of the Java sources of the declarations
     * @param extensions what the bundle knows
     */
    static String generate(Path sources, List<Extension> extensions) throws IOException {
        StanzaTypes types = indexed(sources, extensions);
        StringBuilder out = new StringBuilder();
        out.append(types.stanza("Message", Message.class, Message.TYPE));
        out.append(types.stanza("Presence", Presence.class, Presence.TYPE));
        out.append(types.stanza("Iq", Iq.class, Iq.TYPE, "IqCommon", Set.of("type", "error")));
        out.append(IQS);
        out.append(types.anywhere());
        out.append(types.place("Message", "The extensions of messages.", Place.MESSAGE));
        out.append(types.place("Presence", "The extensions of presence.", Place.PRESENCE));
        out.append(types.place("Iq", "The extensions of IQs.", Place.IQ));
        out.append(types.place("Item", "What stands in items of publish-subscribe.", Place.ITEM));
        out.append(types.place("Error", "What stands in errors of stanzas.", Place.ERROR));
        out.append(types.place("Features", "The extensions of stream features.", Place.FEATURES));
        out.append(types.place("Mechanisms", "What stands among the mechanisms of a login.", Place.MECHANISMS));
        out.append(types.place("StreamError", "What stands in errors of streams.", Place.STREAM_ERROR));
        for (Extension extension : extensions) {
            types.element(extension.type());
        }
        return out.append(String.join("", types.interfaces.values())).toString();
    }

    static StanzaTypes indexed(Path sources, List<Extension> extensions) throws IOException {
        StanzaTypes types = new StanzaTypes(sources, extensions);
        types.index(StanzaError.class);
        for (Extension extension : extensions) {
            types.indexOwnerOf(extension.type());
        }
        return types;
    }

    /** The Java type of an extension. */
    Class<?> owner(Extension extension) {
        return Objects.requireNonNull(classes.get(extension.type()));
    }

    /** Finds the class in the package of extensions that holds {@code type}, and indexes the file that it is in. */
    private void indexOwnerOf(ElementType<?> type) throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve("im/couplet/ext"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info") && !classes.containsKey(type)) {
                    index(load("im.couplet.ext." + name));
                }
            }
        }
        if (!classes.containsKey(type)) {
            throw new IllegalStateException("No class of im.couplet.ext holds the declaration " + type);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void index(Class<?> type) {
        for (java.lang.reflect.Field field : type.getDeclaredFields()) {
            boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers());
            if (constant && field.getType() == ElementType.class) {
                classes.put(declaration(field), typed(field, type));
            }
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            index(inner);
        }
    }

    private static ElementType<?> declaration(java.lang.reflect.Field field) {
        try {
            return (ElementType<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Java type of what {@code field} declares: its own when it is one of the project, else the class that it is in. */
    private static Class<?> typed(java.lang.reflect.Field field, Class<?> owner) {
        return field.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> own
                        && own.getName().startsWith("im.couplet.")
                ? own
                : owner;
    }

    private String stanza(String name, Class<?> type, ElementType<?> declaration) throws IOException {
        return stanza(name, type, declaration, name, Set.of());
    }

    /** The interface {@code called} for all but some of the properties of a stanza. */
    private String stanza(String name, Class<?> type, ElementType<?> declaration, String called, Set<String> without)
            throws IOException {
        StringBuilder out = new StringBuilder();
        out.append(Javadoc.comment(Javadoc.of(type, sources).text(), ""));
        out.append("export interface ")
                .append(called)
                .append(" extends Stanza, ")
                .append(name);
        out.append("Extensions {\n  /** Tells it from other stanzas. */\n  kind: \"")
                .append(declaration.key())
                .append("\";\n");
        out.append(more(name));
        for (Field<?, ?> field : declaration.fields()) {
            if (!without.contains(field.key())) {
                out.append(
                        property(field, Javadoc.of(type, field.key(), sources).text()));
            }
        }
        return out.append("}\n\n").toString();
    }

    private static String more(String place) {
        return "  /** What is there several times, behind the first. */\n" + "  more?: Repeated<" + place
                + "Extensions> | undefined;\n";
    }

    /** The properties of all extensions, as an element that stands nowhere may be any of them. */
    private String anywhere() throws IOException {
        StringBuilder out = new StringBuilder(Javadoc.comment("Each extension that is known, wherever it stands.", ""));
        out.append("export interface AnyExtensions {\n");
        for (Extension extension : extensions) {
            out.append(Javadoc.comment(extension.specification() + " " + extension.title() + ".", "  "));
            out.append(property(extension));
        }
        return out.append("}\n\n").toString();
    }

    private String property(Extension extension) throws IOException {
        return "  " + extension.type().key() + "?: " + element(extension.type()) + " | undefined;\n";
    }

    /** The properties of those extensions that documents put in one place. */
    private String place(String name, String documentation, Place place) throws IOException {
        StringBuilder out = new StringBuilder(Javadoc.comment(documentation, ""));
        out.append("export interface ").append(name).append("Extensions {\n");
        for (Extension extension : extensions) {
            if (extension.places().contains(place)) {
                out.append(Javadoc.comment(documentation(extension), "  "));
                out.append(property(extension));
            }
        }
        return out.append("}\n\n").toString();
    }

    /** The document that an extension comes from, and what it says. */
    String documentation(Extension extension) throws IOException {
        return extension.specification() + " " + extension.title() + ". "
                + Javadoc.of(owner(extension), sources).text();
    }

    private String property(Field<?, ?> field, @Nullable String documentation) throws IOException {
        if (field.kind() == Field.Kind.EXTENSIONS) {
            return "";
        }
        String type = type(field);
        // A property that is undefined is absent, so that one object's properties can be handed on to another.
        String typed = field.required() ? ": " + type : "?: " + type + " | undefined";
        String own = Javadoc.comment(inWords(documentation, field), "  ") + "  " + field.key() + typed + ";\n";
        if (field.kind() != Field.Kind.LOCALIZED) {
            return own;
        }
        return own
                + "  /** The same by language if it comes in several; the key `\"\"` is the language of the stanza. */\n"
                + "  " + field.key() + "ByLanguage?: Record<string, string> | undefined;\n";
    }

    /** {@code documentation} with the words of the field where Java has constants for them: {@code "error"} for {@code ERROR}. */
    private static @Nullable String inWords(@Nullable String documentation, Field<?, ?> field) {
        ValueType<?> type = field.valueType();
        String[] words = type == null ? null : type.words();
        String text = documentation;
        if (text != null && words != null) {
            for (String word : words) {
                String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
                text = text.replace("`" + constant + "`", "`\"" + word + "\"`");
            }
        }
        return text;
    }

    private String type(Field<?, ?> field) throws IOException {
        return switch (field.kind()) {
            case FLAG -> "boolean";
            case CHILD -> element(Objects.requireNonNull(field.elementType()));
            case CHILDREN -> list(element(Objects.requireNonNull(field.elementType())));
            case RAW -> "XmlElement[]";
            case CHILD_TEXTS, CHILD_ATTRIBUTES -> list(value(Objects.requireNonNull(field.valueType())));
            default -> value(Objects.requireNonNull(field.valueType()));
        };
    }

    private static String list(String type) {
        return type.contains("|") ? "(" + type + ")[]" : type + "[]";
    }

    private static String value(ValueType<?> type) {
        String[] words = type.words();
        if (type.form() == ValueType.Form.DATE) {
            return "Date" + (words == null ? "" : " | \"" + words[0] + "\"");
        }
        if (words != null) {
            return Stream.of(words).map(word -> "\"" + word + "\"").collect(Collectors.joining(" | "));
        }
        return switch (type.form()) {
            case STRING -> type == Values.JID ? "Address" : "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> throw new IllegalStateException();
            case BYTES -> "Uint8Array";
        };
    }

    /** What an element is in JavaScript. */
    String element(ElementType<?> type) throws IOException {
        return switch (type.shape()) {
            case FLAG -> "boolean";
            case CHOICE -> value(Objects.requireNonNull(type.choices()));
            case OBJECT -> object(type);
            case STANZA -> stanzas(type);
        };
    }

    private static String stanzas(ElementType<?> type) {
        return type.members().isEmpty()
                ? Character.toUpperCase(type.key().charAt(0)) + type.key().substring(1)
                : type.members().stream().map(StanzaTypes::stanzas).collect(Collectors.joining(" | "));
    }

    private String object(ElementType<?> type) throws IOException {
        Class<?> record = Objects.requireNonNull(classes.get(type), type::toString);
        String name = name(record);
        if (interfaces.containsKey(name)) {
            return name;
        }
        interfaces.put(name, "");
        Javadoc documentation = Javadoc.of(record, sources);
        List<String> components = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            ElementType<?> inner = type.fields().get(components.size()).elementType();
            if (inner != null) {
                classes.putIfAbsent(inner, held(component));
            }
            components.add(component.getName());
        }
        StringBuilder out = new StringBuilder(Javadoc.comment(documentation.text(), ""));
        String carried = type.fields().stream()
                .filter(field -> field.kind() == Field.Kind.EXTENSIONS)
                .map(field -> name(field.carried()))
                .findFirst()
                .orElse(null);
        out.append("export interface ").append(name).append(" extends Kept");
        out.append(carried == null ? " {\n" : ", " + others(type, carried + "Extensions") + " {\n" + more(carried))
                .append(version(type));
        for (int i = 0; i < type.fields().size(); i++) {
            out.append(property(type.fields().get(i), documentation.parameters().get(components.get(i))));
        }
        interfaces.put(name, out.append("}\n\n").toString());
        return name;
    }

    /** The properties of {@code all} but those that an element of {@code type} has for itself. */
    private String others(ElementType<?> type, String all) {
        String own = type.fields().stream()
                .map(Field::key)
                .filter(key -> extensions.stream()
                        .anyMatch(extension -> extension.type().key().equals(key)))
                .map(key -> "\"" + key + "\"")
                .collect(Collectors.joining(" | "));
        return own.isEmpty() ? all : "Omit<" + all + ", " + own + ">";
    }

    /** {@code Item} for {@link Place#ITEM}; {@code Any} for null. */
    private static String name(@Nullable Place place) {
        if (place == null) {
            return "Any";
        }
        String name = place.name();
        int next = name.indexOf('_') + 1;
        return next == 0 ? capital(name) : capital(name.substring(0, next - 1)) + capital(name.substring(next));
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The class of what a component holds, or holds a list of. */
    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String version(ElementType<?> type) {
        if (type.older().isEmpty()) {
            return "";
        }
        String namespaces = Stream.concat(Stream.of(type), type.older().stream())
                .map(version -> "\"" + version.name().namespace() + "\"")
                .collect(Collectors.joining(" | "));
        return "  /** The version; the first if absent. */\n  xmlns?: " + namespaces + " | undefined;\n";
    }

    /** The name of the Java type, those of the types around it in front: {@code DataFormField}. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }
}
