package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that are already declared where XML is to be written, so that they need not be declared again, and the
 * prefixes to choose for others. Immutable.
 */
public final class XmlContext {
    /** No default namespace and no prefixes: for XML that stands on its own. */
    public static final XmlContext EMPTY = new XmlContext("");

    /**
     * A prefix for a namespace; declared already, or only wanted. No record: in a browser a {@link Text} is no object of Java, and the
     * {@code equals} of a record would wrap it in one.
     */
    static final class Prefix {
        private final Text prefix;
        private final Text namespace;
        private final boolean declared;

        Prefix(Text prefix, Text namespace, boolean declared) {
            this.prefix = prefix;
            this.namespace = namespace;
            this.declared = declared;
        }

        Text prefix() {
            return prefix;
        }

        Text namespace() {
            return namespace;
        }

        boolean declared() {
            return declared;
        }
    }

    private final String defaultNamespace;
    private final Prefix[] prefixes;

    private XmlContext(String defaultNamespace, Prefix... prefixes) {
        this.defaultNamespace = defaultNamespace;
        this.prefixes = prefixes;
    }

    /**
     * Surroundings in which {@code xmlns="defaultNamespace"} is declared; {@code ""} for none.
     *
     * @throws IllegalArgumentException if the namespace cannot be declared
     */
    public static XmlContext of(String defaultNamespace) {
        requireDeclarable(defaultNamespace);
        return new XmlContext(defaultNamespace);
    }

    /**
     * These surroundings with {@code prefix} declared for {@code namespace} too.
     *
     * @throws IllegalArgumentException if the prefix or the namespace cannot be declared
     */
    public XmlContext declaring(String prefix, String namespace) {
        return with(prefix, namespace, true);
    }

    /**
     * These surroundings; where {@code namespace} needs a declaration, it is declared with {@code prefix}.
     *
     * @throws IllegalArgumentException if the prefix or the namespace cannot be declared
     */
    public XmlContext preferring(String prefix, String namespace) {
        return with(prefix, namespace, false);
    }

    private XmlContext with(String prefix, String namespace, boolean declared) {
        Text name = Text.of(prefix);
        if (!XmlChars.isNcName(name) || prefix.startsWith("xml")) {
            throw new IllegalArgumentException("prefix: \"" + prefix + "\" cannot be declared");
        }
        requireDeclarable(namespace);
        if (namespace.isEmpty()) {
            throw new IllegalArgumentException("namespace: a prefix cannot stand for no namespace");
        }
        Prefix[] more = Arrays.copyOf(prefixes, prefixes.length + 1);
        more[prefixes.length] = new Prefix(name, Text.of(namespace), declared);
        return new XmlContext(defaultNamespace, more);
    }

    private static void requireDeclarable(String namespace) {
        XmlChars.requireLegal(Text.of(namespace), "namespace");
        if (namespace.equals(XmlName.XML_NAMESPACE) || namespace.equals(XmlName.XMLNS_NAMESPACE)) {
            throw new IllegalArgumentException("namespace: " + namespace + " cannot be declared");
        }
    }

    /** What is declared here, the built-in prefix included. */
    Binding bindings() {
        Binding declared = Binding.builtIn();
        for (Prefix prefix : prefixes) {
            if (prefix.declared()) {
                declared = declared.plus(prefix.prefix(), prefix.namespace());
            }
        }
        return defaultNamespace.isEmpty() ? declared : declared.plus(Text.of(""), Text.of(defaultNamespace));
    }

    /** The prefix to declare for {@code namespace}, or null if the default namespace is to be declared instead. */
    @Nullable
    Text preferred(Text namespace) {
        for (Prefix prefix : prefixes) {
            if (!prefix.declared() && prefix.namespace().is(namespace)) {
                return prefix.prefix();
            }
        }
        return null;
    }
}
