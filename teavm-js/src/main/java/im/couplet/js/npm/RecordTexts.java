package im.couplet.js.npm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.TypeDescriptor;
import java.lang.runtime.ObjectMethods;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Has TeaVM make the text of a record the name of its class, unless the record has a text of its own: one of all components would bring
 * the texts of all objects into a bundle, with dates and numbers, as soon as that of any object is asked for, and no page sees it. Found
 * through {@code META-INF/services}.
 */
@After(JCLPlugin.class)
public final class RecordTexts implements TeaVMPlugin, BootstrapMethodSubstitutor {
    private final BootstrapMethodSubstitutor usual = new ObjectMethodsSubstitutor();

    /** Made by TeaVM. */
    public RecordTexts() {}

    @Override
    public void install(TeaVMHost host) {
        host.add(
                new MethodReference(
                        ObjectMethods.class,
                        "bootstrap",
                        MethodHandles.Lookup.class,
                        String.class,
                        TypeDescriptor.class,
                        Class.class,
                        String.class,
                        MethodHandle[].class,
                        Object.class),
                this);
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter program) {
        if (!site.getCalledMethod().getName().equals("toString")) {
            return usual.substitute(site, program);
        }
        String name = ((ValueType.Object) site.getArguments().get(0).getType()).getClassName();
        return program.constant(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
}
