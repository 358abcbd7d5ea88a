package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.schema.ElementType;
import im.couplet.schema.ObjectLayout;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Typed objects beside elements. A class of its own, so that the functions of {@link Codec} stand alone. */
public final class TypedVocabulary implements Vocabulary {
    private final Codec codec;
    private final ReadyStanzas ready;

    public TypedVocabulary(Codec codec) {
        this.codec = codec;
        ready = new ReadyStanzas(codec);
    }

    @Override
    public Element element(JSObject given) {
        return codec.element(given);
    }

    @Override
    public @Nullable ReadyStanza ready(JSObject given) {
        return ready.of(given);
    }

    @Override
    public Element element(ReadyStanza one) {
        return one.stanza().element();
    }

    @Override
    public JSObject read(Element element) {
        return codec.read(element);
    }

    @Override
    public JSObject payload(Element payload, String key) {
        Element iq = Element.builder(Stanza.NAMESPACE, "iq")
                .attribute("type", "result")
                .attribute("id", "")
                .child(payload)
                .build();
        return Js.get(codec.read(iq), key);
    }

    @Override
    public @Nullable ElementType<?> declaration(Text key) {
        ObjectLayout layout = codec.extension(key);
        return layout == null ? null : layout.type();
    }

    @Override
    public String keys() {
        return codec.keys();
    }
}
