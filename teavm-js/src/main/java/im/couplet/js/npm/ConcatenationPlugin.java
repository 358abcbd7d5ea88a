package im.couplet.js.npm;

import im.couplet.js.border.Concatenation;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatFactory;
import java.util.ArrayList;
import java.util.List;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Has TeaVM make calls of {@link Concatenation} of {@code +} between strings. Found through {@code META-INF/services}. */
@After(JCLPlugin.class)
public final class ConcatenationPlugin implements TeaVMPlugin {
    private static final ValueType STRING = ValueType.object("java.lang.String");
    /** How many strings {@link Concatenation} joins at once. */
    private static final int MOST = 5;

    /** What a recipe has in place of an argument, and of a constant. */
    private static final String PLACES = "\u0001\u0002";

    /** Made by TeaVM. */
    public ConcatenationPlugin() {}

    @Override
    public void install(TeaVMHost host) {
        host.add(
                new MethodReference(
                        StringConcatFactory.class,
                        "makeConcatWithConstants",
                        MethodHandles.Lookup.class,
                        String.class,
                        MethodType.class,
                        String.class,
                        Object[].class,
                        CallSite.class),
                ConcatenationPlugin::substitute);
    }

    private static ValueEmitter substitute(DynamicCallSite site, ProgramEmitter program) {
        List<ValueEmitter> parts = parts(site, program);
        ValueEmitter joined = parts.get(0);
        for (int at = 1; at < parts.size(); at += MOST - 1) {
            List<ValueEmitter> together = new ArrayList<>(List.of(joined));
            together.addAll(parts.subList(at, Math.min(parts.size(), at + MOST - 1)));
            ValueEmitter[] values = together.toArray(new ValueEmitter[0]);
            joined = program.invoke(Concatenation.class.getName(), "join", STRING, values);
        }
        return joined;
    }

    /** The strings, of which the first is a constant. */
    private static List<ValueEmitter> parts(DynamicCallSite site, ProgramEmitter program) {
        String recipe = site.getBootstrapArguments().get(0).getString();
        List<ValueEmitter> parts = new ArrayList<>();
        int arguments = 0;
        int constants = 0;
        for (int at = 0; at < recipe.length(); ) {
            int end = at;
            while (end < recipe.length() && PLACES.indexOf(recipe.charAt(end)) < 0) {
                end++;
            }
            if (end > at || at == 0) {
                parts.add(program.constant(recipe.substring(at, end)));
            }
            if (end < recipe.length()) {
                parts.add(
                        recipe.charAt(end) == PLACES.charAt(0)
                                ? string(site.getArguments().get(arguments++), program)
                                : program.constant(site.getBootstrapArguments()
                                        .get(++constants)
                                        .getString()));
            }
            at = end + 1;
        }
        return parts;
    }

    private static ValueEmitter string(ValueEmitter value, ProgramEmitter program) {
        ValueType type = value.getType();
        if (type.equals(STRING)) {
            return value;
        }
        if (!(type instanceof ValueType.Primitive primitive)) {
            return program.invoke("java.lang.String", "valueOf", STRING, value.cast(Object.class));
        }
        PrimitiveType kind = primitive.getKind();
        return switch (kind) {
            case BOOLEAN, CHARACTER, INTEGER -> program.invoke(Concatenation.class.getName(), "of", STRING, value);
            case BYTE, SHORT -> program.invoke(Concatenation.class.getName(), "of", STRING, value.cast(int.class));
            default -> program.invoke("java.lang.String", "valueOf", STRING, value);
        };
    }
}
