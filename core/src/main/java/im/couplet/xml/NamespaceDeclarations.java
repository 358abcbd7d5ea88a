package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the declarations of namespaces in a start tag, and finds what prefixes stand for. A tag's declarations are put one by
 * one in front of those around it ({@link #inForce}) and become those of an element when the tag is whole.
 */
abstract sealed class NamespaceDeclarations extends Names permits Tags {
    private final Declarations declarations = new Declarations();
    private final Prefixes prefixes = new Prefixes();
    final Text xmlNamespace = Text.of(XmlName.XML_NAMESPACE);
    /** The declarations in force within the start tag at hand, its own so far in front. */
    Binding inForce;
    /** The number of the start tag at hand; 0 is none. */
    int tagSerial;
    /** The declarations of the tag with this serial number, but for the last one, by their prefixes. */
    private TextIndex prefixesOfTag = new TextIndex();

    private int tagInPrefixes;

    NamespaceDeclarations(
            XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas, RawName noName) {
        super(handler, limits, surroundings, betweenStanzas, noName);
        this.inForce = surroundings;
    }

    /** Forgets which prefixes there were. */
    final void clearPrefixes() {
        prefixes.reset();
    }

    /** The expanded name of the element whose tag starts at {@code p}. */
    final XmlName elementName(RawName tag, int p) {
        Text prefix = tag.prefix;
        return tag.in(prefix == null ? inForce.defaultNamespace : namespaceOf(prefix, tag, p + 1));
    }

    /** What the prefix of {@code name}, which stands at {@code p}, is bound to with the whole tag read. */
    final Text namespaceOf(Text prefix, RawName name, int p) {
        Text namespace = name.builtIn ? xmlNamespace : prefixes.find(inForce, prefix);
        if (namespace == null) {
            if (name.declaration) {
                throw fail(Reason.BAD_NAMESPACE, "An element must not have the prefix xmlns", p);
            }
            throw fail(
                    Reason.UNBOUND_PREFIX,
                    "The prefix of \"" + name.text.string() + "\" is not bound to a namespace",
                    p);
        }
        return namespace;
    }

    /** What an element of this name declared before, when just that stands at {@code open} again; else null. */
    @SuppressWarnings("ReferenceEquality") // it is for this very chain of declarations
    @Nullable
    final Binding expectedDeclaration(RawName tag, RawName name, int open) {
        Binding last = tag.declared;
        if (last == null || last.outer != inForce || inForce != bindings || !last.prefix.is(declaredPrefix(name))) {
            return null;
        }
        int close = open + last.namespace.length();
        boolean same =
                close < end && input.charAt(close) == input.charAt(open - 1) && input.startsWith(last.namespace, open);
        return same ? last : null;
    }

    /** Puts the declaration called {@code name}, which stands at {@code p}, in force. */
    @SuppressWarnings("ReferenceEquality") // it is about this very chain of declarations
    final void declare(RawName tag, RawName name, Text namespace, int p) {
        Text prefix = declaredPrefix(name);
        if (isDeclared(prefix)) {
            throw duplicate(name, p);
        }
        Binding known = declarations.find(prefix, namespace, inForce);
        Binding declared = known != null ? known : newDeclaration(name, prefix, namespace, p);
        if (declared.outer == bindings && declared.isExpectable && tag.kept) {
            tag.declared = declared;
        }
        inForce = declared;
    }

    private Text declaredPrefix(RawName declaration) {
        return declaration.prefix == null ? empty : declaration.localName;
    }

    /** Whether this tag has declared {@code prefix}. */
    private boolean isDeclared(Text prefix) {
        if (inForce.count - bindings.count < TextIndex.FEW) {
            return inForce.declaresBefore(bindings, prefix);
        }
        Binding outermost = inForce.outer;
        if (tagInPrefixes != tagSerial) {
            tagInPrefixes = tagSerial;
            prefixesOfTag = new TextIndex();
            outermost = bindings;
        }
        for (Binding one = inForce; one != null && one != outermost; one = one.outer) {
            prefixesOfTag.put(one.prefix, 0);
        }
        return prefixesOfTag.get(prefix) >= 0;
    }

    private Binding newDeclaration(RawName name, Text prefix, Text namespace, int p) {
        int longest = Math.max(limits.nameLength(), XmlLimits.DEFAULT.nameLength());
        if (namespace.length() > longest) {
            throw tooLong(Reason.NAME_TOO_LONG, "A namespace", longest, p);
        }
        if (inForce.count == limits.namespaces()) {
            throw fail(
                    Reason.TOO_MANY_NAMESPACES,
                    "More than " + limits.namespaces() + " namespace declarations are in force",
                    p);
        }
        requireBindable(name, prefix, namespace, p);
        Binding binding = inForce.plus(prefix, namespace.detached());
        declarations.keep(binding);
        return binding;
    }

    /** Refuses what Namespaces in XML 1.0 sections 2.2 and 3 say of {@code xml}, {@code xmlns} and no namespace. */
    private void requireBindable(RawName name, Text prefix, Text namespace, int p) {
        boolean isXml = namespace.is(xmlNamespace);
        boolean named = prefix.length() > 0;
        if (named && prefix.is(Text.of("xml")) ? !isXml : isXml) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xml and its namespace belong together and to nothing else", p);
        }
        if (named && prefix.is(Text.of("xmlns")) || namespace.is(Text.of(XmlName.XMLNS_NAMESPACE))) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xmlns and its namespace must not be declared", p);
        }
        if (named && namespace.length() == 0) {
            throw fail(Reason.BAD_NAMESPACE, "\"" + name.text.string() + "\" declares an empty namespace", p);
        }
    }

    final XmlException duplicate(RawName name, int p) {
        return fail(Reason.DUPLICATE_ATTRIBUTE, "A second attribute \"" + name.text.string() + "\"", p);
    }
}
