package im.couplet.xml;

import im.couplet.xml.XmlException.Reason;
import java.util.Arrays;

/**
 * Keeps the elements that are open, the declarations in force, and how much the stanza at hand may still take. Elements come
 * and go here alone ({@link #enter}, {@link #close}), with the position behind their tag.
 */
abstract sealed class OpenElements extends CharacterData permits Names {
    /** How many elements are open between one stanza and the next: 0 in a document, 1 in a stream. */
    final int betweenStanzas;
    /** What is declared around the document: at least the prefix xml. */
    private final Binding surroundings;
    /** The attributes of the start tag at hand, as its handler sees them. */
    final XmlAttributes attributes;

    int depth;
    /** The names of the open elements as they stand in their tags, and expanded; the declarations in force around each. */
    private RawName[] openTags = new RawName[16];

    private XmlName[] openNames = new XmlName[16];
    private Binding[] outerBindings = new Binding[16];
    /** The declarations in force; within a start tag those around it. */
    Binding bindings;
    /** Whether the root was closed, behind which only white space may stand. */
    boolean rootClosed;

    private boolean inStanza;
    /** Offset where the stanza must have ended. */
    private double stanzaEnd;

    OpenElements(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas, RawName noName) {
        super(handler, limits);
        this.surroundings = surroundings;
        this.betweenStanzas = betweenStanzas;
        this.attributes = new XmlAttributes(noName);
        this.bindings = surroundings;
    }

    /** Forgets what is open. */
    final void clearElements() {
        depth = 0;
        bindings = surroundings;
        rootClosed = false;
        endStanza();
    }

    /** The tag of the innermost element; there must be one. */
    final RawName openTag() {
        return openTags[depth - 1];
    }

    /** Limits the input to what the stanza that starts at {@code p} may take, unless it started before. */
    final void beginStanza(int p) {
        if (!inStanza) {
            stanzaEnd = base + p + limits.stanzaLength();
            inStanza = true;
            setEnd();
        }
    }

    /** Sets the end of input that is new. */
    final void setEnd() {
        int length = input.length();
        end = length;
        if (inStanza) {
            double allowed = stanzaEnd - base;
            if (allowed < length) {
                end = (int) allowed;
            }
        }
    }

    /** Whether a stanza that is not over by {@code offset} is too long. */
    final boolean isOverlongAt(double offset) {
        return inStanza && offset > stanzaEnd;
    }

    final XmlException overlong() {
        return tooLong(Reason.STANZA_TOO_LONG, "A stanza", limits.stanzaLength(), end);
    }

    final void endStanza() {
        inStanza = false;
        end = input.length();
    }

    /** Opens an element, in which {@code inForce} is declared, and reports it, and its end too when it is empty. */
    final void enter(RawName tag, XmlName name, Binding inForce, boolean isEmpty) {
        int before = interruptions;
        int top = depth;
        if (top == openTags.length) {
            grow();
        }
        openTags[top] = tag;
        openNames[top] = name;
        outerBindings[top] = bindings;
        bindings = inForce;
        depth = top + 1;
        handler.startElement(name, attributes);
        if (interruptions == before) {
            if (isEmpty) {
                close();
            } else if (depth <= betweenStanzas) {
                endStanza();
            }
        }
    }

    /** Closes the innermost element and reports it. */
    final void close() {
        int top = depth - 1;
        XmlName name = openNames[top];
        bindings = outerBindings[top];
        depth = top;
        rootClosed = top == 0;
        if (top <= betweenStanzas) {
            endStanza();
        }
        handler.endElement(name);
    }

    private void grow() {
        int size = 2 * openTags.length;
        openTags = Arrays.copyOf(openTags, size);
        openNames = Arrays.copyOf(openNames, size);
        outerBindings = Arrays.copyOf(outerBindings, size);
    }
}
