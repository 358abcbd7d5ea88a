package im.couplet.js.typed;

import im.couplet.schema.ElementType;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What a page may hand over where an element is meant, and what it may call by a key. */
public interface Vocabulary {
    /** The element of what a page gives; one without a namespace is in that of stanzas. */
    Element element(JSObject given);

    /** A message or presence that need not be written and read again to be told of; null for all else. */
    @Nullable
    ReadyStanza ready(JSObject given);

    /** The element of one of these: by way of the vocabulary, so that one without types brings none along. */
    Element element(ReadyStanza ready);

    /**
     * The inverse, for what did not come by a stream.
     *
     * @throws im.couplet.stanza.StanzaException for an IQ that cannot be answered
     */
    JSObject read(Element element);

    /** The object of the payload of a stanza; {@code key} is what an extension of its name is called. */
    JSObject payload(Element payload, String key);

    /** The declaration of the extension whose key this is; null if no such extension is known. */
    @Nullable
    ElementType<?> declaration(Text key);

    /** The keys of all extensions, with commas between. */
    String keys();
}
