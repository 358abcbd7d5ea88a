package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The expanded name of an element or attribute: a namespace and a local name (Namespaces in XML 1.0, section 2.1).
 * Prefixes are no part of it.
 */
public final class XmlName {
    /** The namespace that the prefix {@code xml} always stands for. */
    public static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    /** The namespace of the declarations themselves, which no element and no other attribute can be in. */
    static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

    private final Text namespace;
    private final Text localName;
    /** 0 until it is asked for. */
    private int hash;
    /** Null until it is asked for. */
    private @Nullable Text key;
    /** Null until it is asked for. */
    private @Nullable Markup markup;

    XmlName(Text namespace, Text localName) {
        this.namespace = namespace;
        this.localName = localName;
    }

    /**
     * The name with these parts.
     *
     * @param namespace the namespace, or {@code ""} for none
     * @param localName a name without a colon
     * @throws IllegalArgumentException if {@code localName} is no such name, {@code namespace} holds what XML cannot, or
     *     it is the namespace of declarations, {@code http://www.w3.org/2000/xmlns/}
     */
    public static XmlName of(String namespace, String localName) {
        Text local = Text.of(Objects.requireNonNull(localName, "localName"));
        Text uri = Text.of(Objects.requireNonNull(namespace, "namespace"));
        if (!XmlChars.isNcName(local)) {
            throw new IllegalArgumentException("localName: \"" + localName + "\" is not an XML name without a colon");
        }
        XmlChars.requireLegal(uri, "namespace");
        if (namespace.equals(XMLNS_NAMESPACE)) {
            throw new IllegalArgumentException("namespace: " + namespace + " is for declarations alone");
        }
        return new XmlName(uri, local);
    }

    /** Whether an attribute of this name would be read as the declaration of a namespace. */
    boolean isDeclaration() {
        return markup().isDeclaration;
    }

    /** What is written for this name. */
    public Markup markup() {
        Markup known = markup;
        if (known == null) {
            known = new Markup(namespace, localName);
            markup = known;
        }
        return known;
    }

    /** The namespace; {@code ""} means none. */
    public String namespace() {
        return namespace.string();
    }

    /** The name within the namespace. */
    public String localName() {
        return localName.string();
    }

    /** The namespace in the platform's own form. */
    public Text namespaceText() {
        return namespace;
    }

    /** The local name in the platform's own form. */
    public Text localText() {
        return localName;
    }

    /**
     * The name in one text, as the attributes of JavaScript's element objects are called: the local name alone without a
     * namespace, {@code xml:lang} and the like in that of {@code xml}, and else {@code {namespace}local}.
     */
    public Text key() {
        if (namespace.length() == 0) {
            return localName;
        }
        Text known = key;
        if (known == null) {
            Text before = namespace.is(Text.of(XML_NAMESPACE))
                    ? Text.of("xml:")
                    : Text.of("{").plus(namespace).plus(Text.of("}"));
            known = before.plus(localName).detached();
            key = known;
        }
        return known;
    }

    /** Whether both parts are the same: {@link #equals} without the detour over {@link Object}. */
    @SuppressWarnings("ReferenceEquality") // the parser gives one object for one name, so this is nearly always enough
    public boolean is(XmlName other) {
        return this == other || localName.is(other.localName) && namespace.is(other.namespace);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XmlName name && is(name);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * XmlChars.hash(namespace) + XmlChars.hash(localName);
            hash = known;
        }
        return known;
    }

    /** The name in James Clark's notation: {@code {namespace}local}, or the local name alone without a namespace. */
    @Override
    public String toString() {
        return namespace.length() == 0 ? localName() : "{" + namespace() + "}" + localName();
    }
}
