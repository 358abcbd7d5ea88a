package im.couplet.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types in few characters: no packages, {@code ?} behind what may be null, {@code *} in place of any type. */
final class TypeNames {
    private TypeNames() {}

    static String of(AnnotatedType type) {
        return unmarked(type) + mark(type);
    }

    private static String unmarked(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return name(raw) + "<" + list(parameterized.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            String upper = list(wildcard.getAnnotatedUpperBounds());
            return lower.length > 0 ? "* super " + list(lower) : upper.equals("Object") ? "*" : "* extends " + upper;
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            return variable.getType().getTypeName();
        }
        return type.getType() instanceof Class<?> plain
                ? name(plain)
                : type.getType().getTypeName();
    }

    private static String mark(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class) ? "?" : "";
    }

    static String list(AnnotatedType[] types) {
        return Arrays.stream(types).map(TypeNames::of).collect(Collectors.joining(", "));
    }

    /** The type variables of a declaration in brackets, with a space behind; empty for none. */
    static String variables(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables).map(TypeNames::variable).collect(Collectors.joining(", ", "<", "> "));
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getAnnotatedBounds())
                .map(TypeNames::of)
                .filter(bound -> !bound.equals("Object"))
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    /** The name without its package, those of the types around it in front. */
    static String name(Type type) {
        Class<?> raw = (Class<?>) type;
        if (raw.isArray()) {
            return name(raw.getComponentType()) + "[]";
        }
        Class<?> outer = raw.getDeclaringClass();
        return outer == null ? raw.getSimpleName() : name(outer) + "." + raw.getSimpleName();
    }
}
