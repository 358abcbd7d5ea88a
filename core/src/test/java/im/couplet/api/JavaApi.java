package im.couplet.api;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other programs can use of the classes of a module, by reflection: public and protected types and members. */
public final class JavaApi {
    /** For whom a change breaks something. */
    public static final Language LANGUAGE = new JavaLanguage();

    private final Class<?> type;

    private JavaApi(Class<?> type) {
        this.type = type;
    }

    /** The types that others can use, by their names. */
    public static NavigableMap<String, Declaration> of(Iterable<JavaClass> classes) throws ClassNotFoundException {
        NavigableMap<String, Declaration> api = new TreeMap<>();
        for (JavaClass each : classes) {
            Class<?> type = Class.forName(each.getName(), false, JavaApi.class.getClassLoader());
            if (isUsable(type)) {
                JavaApi reader = new JavaApi(type);
                api.put(type.getCanonicalName(), new Declaration(reader.header(), reader.members()));
            }
        }
        return api;
    }

    private static boolean isUsable(Class<?> type) {
        boolean named = !type.isSynthetic() && !type.isAnonymousClass() && !type.isLocalClass();
        Class<?> outer = type.getDeclaringClass();
        return named && isUsable(type.getModifiers()) && (outer == null || isUsable(outer));
    }

    private static boolean isUsable(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private String header() {
        StringBuilder out = new StringBuilder(modifiers()).append(TypeNames.variables(type.getTypeParameters()));
        if (type.isRecord()) {
            out.append(Arrays.stream(type.getRecordComponents())
                    .map(component -> TypeNames.of(component.getAnnotatedType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ") ")));
        }
        AnnotatedType above = usableAbove();
        if (above != null && !type.isEnum() && !type.isRecord() && above.getType() != Object.class) {
            out.append("extends ").append(TypeNames.of(above)).append(' ');
        }
        String interfaces = TypeNames.list(type.getAnnotatedInterfaces());
        if (!interfaces.isEmpty()) {
            out.append(type.isInterface() ? "extends " : "implements ")
                    .append(interfaces)
                    .append(' ');
        }
        if (type.isSealed()) {
            String permitted = Arrays.stream(type.getPermittedSubclasses())
                    .map(each -> isUsable(each) ? TypeNames.name(each) : "others")
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            out.append("permits ").append(permitted);
        }
        return out.toString().strip();
    }

    /** The nearest class above that others can name; null for an interface. */
    private @Nullable AnnotatedType usableAbove() {
        Class<?> at = type;
        while (at.getSuperclass() != null && !isUsable(at.getSuperclass())) {
            at = at.getSuperclass();
        }
        return at.getAnnotatedSuperclass();
    }

    private String modifiers() {
        int modifiers = type.getModifiers();
        String access = Modifier.isProtected(modifiers) ? "protected " : "";
        if (type.isEnum()) {
            return access + "enum ";
        }
        if (type.isRecord()) {
            return access + "record ";
        }
        String sealed = type.isSealed() ? "sealed " : "";
        if (type.isInterface()) {
            return access + sealed + "interface ";
        }
        String kind = Modifier.isAbstract(modifiers) ? "abstract " : Modifier.isFinal(modifiers) ? "final " : "";
        return access + sealed + kind + "class ";
    }

    private NavigableSet<String> members() {
        NavigableSet<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isUsable(constructor.getModifiers()) && !isCanonical(constructor)) {
                members.add(protection(constructor) + "new" + parameters(constructor));
            }
        }
        inherited().flatMap(each -> Arrays.stream(each.getDeclaredFields())).forEach(field -> add(field, members));
        inherited().flatMap(each -> Arrays.stream(each.getDeclaredMethods())).forEach(method -> add(method, members));
        return members;
    }

    /** The type, and those above it that others cannot name, whose members they see in it. */
    private Stream<Class<?>> inherited() {
        List<Class<?>> above = Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .takeWhile(each -> each == type || !isUsable(each))
                .filter(each -> each.getName().startsWith("im.couplet."))
                .toList();
        return above.stream();
    }

    private void add(Field field, NavigableSet<String> members) {
        if (!isUsable(field.getModifiers()) || field.isSynthetic()) {
            return;
        }
        String constant = field.isEnumConstant() ? "constant " + field.getName() : null;
        String kind = (Modifier.isStatic(field.getModifiers()) ? "static " : "")
                + (Modifier.isFinal(field.getModifiers()) ? "final " : "");
        members.add(
                constant != null
                        ? constant
                        : protection(field) + kind + TypeNames.of(field.getAnnotatedType()) + " " + field.getName());
    }

    private void add(Method method, NavigableSet<String> members) {
        if (!isUsable(method.getModifiers()) || method.isSynthetic() || isImplied(method)) {
            return;
        }
        int modifiers = method.getModifiers();
        String kind = Modifier.isStatic(modifiers)
                ? "static "
                : Modifier.isAbstract(modifiers) ? "abstract " : method.isDefault() ? "default " : "";
        members.add(protection(method) + kind + TypeNames.variables(method.getTypeParameters())
                + TypeNames.of(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method));
    }

    private static String protection(Member member) {
        return Modifier.isProtected(member.getModifiers()) ? "protected " : "";
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getExceptionTypes())
                .filter(each -> !RuntimeException.class.isAssignableFrom(each))
                .map(TypeNames::name)
                .collect(Collectors.joining(", "));
        String types = TypeNames.list(executable.getAnnotatedParameterTypes());
        return "(" + (executable.isVarArgs() ? types.replaceFirst("\\[]$", "...") : types) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private boolean isCanonical(Constructor<?> constructor) {
        Class<?>[] components = !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        return Arrays.equals(constructor.getParameterTypes(), components);
    }

    /** What every object has, and what follows from the header. */
    private boolean isImplied(Method method) {
        String signature = method.getName() + Arrays.toString(method.getParameterTypes());
        if (List.of("toString[]", "hashCode[]", "equals[class java.lang.Object]")
                .contains(signature)) {
            return true;
        }
        if (type.isEnum()) {
            return List.of("values", "valueOf").contains(method.getName());
        }
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> method.equals(component.getAccessor()));
    }
}
