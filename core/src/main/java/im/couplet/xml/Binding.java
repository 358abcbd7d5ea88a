package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** One namespace declaration in force, in front of those that were in force before it. */
final class Binding {
    /** More declarations in force are not kept together. */
    private static final int LONGEST_REMEMBERED = 8;

    /** The prefix; {@code ""} for the default namespace. */
    final Text prefix;

    final Text namespace;
    final @Nullable Binding outer;
    /** The default namespace with this declaration in force. */
    final Text defaultNamespace;
    /** How many declarations are in force, this one counted, the built-in {@code xml} not. */
    final int count;

    /** Whether this declaration and those outside it take so little memory that it can be kept. */
    final boolean isLight;
    /** Whether it can be kept, and its namespace stands for itself in the value of an attribute. */
    final boolean isExpectable;
    /** The same for the same declarations in the same order, so that {@link Declarations} finds them. */
    final int hash;
    /** The next one in the same bucket of the table of {@link Declarations}. */
    @Nullable
    Binding next;
    /** The innermost declaration of a prefix, this one counted; null where only default namespaces are declared. */
    private final @Nullable Binding prefixed;

    private Binding(Text prefix, Text namespace, @Nullable Binding outer, Text defaultNamespace, int count) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.outer = outer;
        this.defaultNamespace = defaultNamespace;
        this.count = count;
        this.isLight = namespace.length() <= RawName.LONGEST_REMEMBERED
                && (outer == null || outer.isLight && count <= LONGEST_REMEMBERED);
        this.isExpectable = isLight && ParserInput.isPlain(namespace);
        this.hash = outer == null ? 0 : Declarations.hash(outer, namespace);
        this.prefixed = prefix.length() > 0 ? this : outer == null ? null : outer.prefixed;
    }

    /** What is in force where nothing was declared: {@code xml} alone. */
    static Binding builtIn() {
        return new Binding(Text.of("xml"), Text.of(XmlName.XML_NAMESPACE), null, Text.of(""), 0);
    }

    Binding plus(Text newPrefix, Text newNamespace) {
        Text newDefault = newPrefix.length() == 0 ? newNamespace : defaultNamespace;
        return new Binding(newPrefix, newNamespace, this, newDefault, count + 1);
    }

    /** The namespace that the prefix {@code wanted}, which is not empty, stands for, or null. */
    @Nullable
    Text find(Text wanted) {
        Binding binding = prefixed;
        while (binding != null) {
            if (binding.prefix.is(wanted)) {
                return binding.namespace;
            }
            binding = binding.outer == null ? null : binding.outer.prefixed;
        }
        return null;
    }

    /** A prefix, not the default, that stands for {@code wanted}, or null. */
    @Nullable
    Text prefixFor(Text wanted) {
        Binding binding = prefixed;
        while (binding != null) {
            if (binding.namespace.is(wanted)) {
                Text now = find(binding.prefix);
                if (now != null && now.is(wanted)) {
                    return binding.prefix;
                }
            }
            binding = binding.outer == null ? null : binding.outer.prefixed;
        }
        return null;
    }

    /** Whether {@code wanted} is declared in front of {@code limit}. */
    boolean declaresBefore(Binding limit, Text wanted) {
        for (Binding binding = this; binding != null && binding != limit; binding = binding.outer) {
            if (binding.prefix.is(wanted)) {
                return true;
            }
        }
        return false;
    }
}
