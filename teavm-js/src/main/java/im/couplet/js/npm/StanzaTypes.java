package im.couplet.js.npm;

import im.couplet.ext.Extensions;
import im.couplet.ext.Extensions.Extension;
import im.couplet.ext.Extensions.Place;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.StanzaError;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the TypeScript types of stanzas and extensions, from their declarations and the documentation of their Java types. */
final class StanzaTypes {
    private final Path sources;
    private final Map<Method, Class<?>> makers = new LinkedHashMap<>();
    private final IdentityHashMap<ElementType<?>, Class<?>> classes = new IdentityHashMap<>();
    /** The interfaces by name, in the order in which they are first needed. */
    private final Map<String, String> interfaces = new LinkedHashMap<>();

    private StanzaTypes(Path sources) {
        this.sources = sources;
    }

    /**
     * The types.
     *
     * @param sources the root of the Java sources of the declarations
     */
    static String generate(Path sources) throws IOException {
        StanzaTypes types = new StanzaTypes(sources);
        // The table first: the declarations need one another, and it begins where programs do.
        Objects.requireNonNull(Extensions.ALL);
        types.index(StanzaError.class);
        types.indexExtensions();
        StringBuilder out = new StringBuilder();
        out.append(types.stanza("Message", Message.class, Message.TYPE, Place.MESSAGE));
        out.append(types.stanza("Presence", Presence.class, Presence.TYPE, Place.PRESENCE));
        out.append(types.stanza("Iq", Iq.class, Iq.TYPE, Place.IQ));
        return out.append(String.join("", types.interfaces.values())).toString();
    }

    private void indexExtensions() throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve("im/couplet/ext"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    index(load("im.couplet.ext." + name));
                }
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers which class holds which declarations, and which makes them for one namespace or another. */
    private void index(Class<?> type) {
        for (java.lang.reflect.Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == ElementType.class) {
                classes.put(value(field), type);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean makes = method.getReturnType() == ElementType.class
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
            if (makes && Modifier.isStatic(method.getModifiers())) {
                makers.put(method, type);
            }
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            index(inner);
        }
    }

    private static ElementType<?> value(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return (ElementType<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class that holds a declaration, or makes the like for its namespace. */
    private Class<?> owner(ElementType<?> type) {
        Class<?> holder = classes.get(type);
        if (holder != null) {
            return holder;
        }
        for (Map.Entry<Method, Class<?>> maker : makers.entrySet()) {
            if (isMadeBy(maker.getKey(), type)) {
                return maker.getValue();
            }
        }
        throw new IllegalStateException("No class of im.couplet.ext holds the declaration " + type);
    }

    private static boolean isMadeBy(Method maker, ElementType<?> type) {
        try {
            maker.setAccessible(true);
            ElementType<?> made =
                    (ElementType<?>) maker.invoke(null, type.name().namespace());
            return made != null && made.key().equals(type.key()) && made.name().equals(type.name());
        } catch (InvocationTargetException wantsNoNamespace) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private String stanza(String name, Class<?> type, ElementType<?> declaration, Place place) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append(Javadoc.comment(Javadoc.of(type, sources).text(), ""));
        out.append("export interface ").append(name).append(" extends Stanza {\n");
        out.append("  kind: \"").append(declaration.key()).append("\";\n");
        for (Field<?, ?> field : declaration.fields()) {
            out.append(property(field, Javadoc.of(type, field.key(), sources).text()));
        }
        for (Extension extension : Extensions.ALL) {
            if (extension.places().contains(place)) {
                String title = extension.specification() + " " + extension.title() + ". "
                        + Javadoc.of(owner(extension.type()), sources).text();
                out.append(Javadoc.comment(title, "  "));
                out.append("  ").append(extension.type().key()).append("?: ");
                out.append(element(extension.type())).append(" | undefined;\n");
            }
        }
        return out.append("}\n\n").toString();
    }

    private String property(Field<?, ?> field, @Nullable String documentation) throws IOException {
        String type = type(field);
        // A property that is undefined is absent, so that one object's properties can be handed on to another.
        String typed = field.required() ? ": " + type : "?: " + type + " | undefined";
        String own = Javadoc.comment(documentation, "  ") + "  " + field.key() + typed + ";\n";
        if (field.kind() != Field.Kind.LOCALIZED) {
            return own;
        }
        return own
                + "  /** The same by language when it comes in several; the key `\"\"` is the language of the stanza. */\n"
                + "  " + field.key() + "ByLanguage?: Record<string, string> | undefined;\n";
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
        if (words != null) {
            return Stream.of(words).map(word -> "\"" + word + "\"").collect(Collectors.joining(" | "));
        }
        return switch (type.form()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "Date";
            case BYTES -> "Uint8Array";
        };
    }

    private String element(ElementType<?> type) throws IOException {
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
        Class<?> record = owner(type);
        String name = name(record);
        if (interfaces.containsKey(name)) {
            return name;
        }
        interfaces.put(name, "");
        Javadoc documentation = Javadoc.of(record, sources);
        List<String> components = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            components.add(component.getName());
        }
        StringBuilder out = new StringBuilder(Javadoc.comment(documentation.text(), ""));
        out.append("export interface ").append(name).append(" extends Kept {\n");
        for (int i = 0; i < type.fields().size(); i++) {
            out.append(property(type.fields().get(i), documentation.parameters().get(components.get(i))));
        }
        interfaces.put(name, out.append("}\n\n").toString());
        return name;
    }

    /** The name of the Java type, those of the types around it in front: {@code DataFormField}. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }
}
