package im.couplet.stream;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bodies of HTTP requests or responses, each one {@code <body/>}: XEP-0124, XEP-0206. */
final class BodyReader implements StreamReader {
    private final StreamParser stream;
    private final StreamOptions options;
    private StreamInput input;
    /** Whether what a body says of the stream opens it: at first, and behind the end of the login. */
    private boolean awaitsHeader = true;

    /** Whether a body is being read, or was cut off by an exception of the listener. */
    private boolean busy;

    private boolean ends;
    private boolean failed;
    private @Nullable String condition;
    private @Nullable String otherUri;

    BodyReader(StreamParser stream, StreamOptions options) {
        this.stream = stream;
        this.options = options;
        this.input = new StreamInput(stream, options, new Handler(), 1, null, () -> {});
    }

    @Override
    public void feed(Text text) {
        if (!Whitespace.isBlank(text)) {
            begin();
            try {
                input.xml.feed(text);
                input.xml.finish();
            } catch (XmlException e) {
                busy = false;
                throw e;
            }
            end();
        }
    }

    @Override
    public void feed(Octets octets) {
        if (!Whitespace.isBlank(octets)) {
            begin();
            try {
                input.xml.feed(octets);
                input.xml.finish();
            } catch (XmlException e) {
                busy = false;
                throw e;
            }
            end();
        }
    }

    /** A body that was cut off is left as it is: to put it right would need a parser that still can be called. */
    private void begin() {
        if (busy) {
            input = new StreamInput(stream, options, new Handler(), 1, null, () -> {});
            reset();
        }
        busy = true;
    }

    private void end() {
        busy = false;
        reset();
    }

    /** The body that is being read goes on; only a failed one has to be forgotten. */
    @Override
    public void restart() {
        awaitsHeader = true;
        if (!busy) {
            reset();
        }
    }

    private void reset() {
        ends = false;
        failed = false;
        condition = null;
        otherUri = null;
        input.reset();
    }

    private void started(XmlName name, XmlAttributes attributes) {
        if (!BoshBody.isBody(name)) {
            String other = OtherFraming.message(name, Framing.BOSH);
            throw stream.fail(
                    StreamCondition.BAD_FORMAT,
                    other == null ? "Found " + name + " in place of the body of BOSH" : other);
        }
        ends = "terminate".equals(BoshBody.value(attributes, "type"));
        condition = BoshBody.value(attributes, "condition");
        StreamHeader header = BoshBody.header(attributes);
        if (header != null && awaitsHeader && !ends) {
            opened(header);
        }
    }

    private void opened(StreamHeader header) {
        awaitsHeader = false;
        stream.opened(header);
    }

    private void received(Element child) {
        if (child.is(Namespaces.STREAMS, "features") && awaitsHeader) {
            opened(new StreamHeader(null, null, null, "1.0", null, null));
        }
        if (child.is(Namespaces.BOSH, "uri")) {
            otherUri = child.text();
            return;
        }
        failed |= child.is(Namespaces.STREAMS, "error");
        awaitsHeader |= child.is(Namespaces.SASL, "success");
        stream.received(isBareStanza(child) ? inClientNamespace(child) : child);
    }

    /** Whether the sender has left out the namespace of stanzas, as many do (XEP-0206 section 3). */
    private static boolean isBareStanza(Element child) {
        return child.namespace().equals(Namespaces.BOSH) && ContentNamespaces.isKind(child.localName());
    }

    /** The same in the namespace of stanzas, however deep it goes. */
    private static Element inClientNamespace(Element stanza) {
        List<Element> open = new ArrayList<>();
        List<Element.Builder> copies = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        @Nullable Element entered = stanza;
        while (true) {
            if (entered != null) {
                open.add(entered);
                copies.add(started(entered));
                next.add(0);
                entered = null;
            }
            int last = open.size() - 1;
            int at = next.get(last);
            if (at < open.get(last).childCount()) {
                next.set(last, at + 1);
                XmlNode child = open.get(last).childAt(at);
                if (child instanceof Element inner) {
                    entered = inner;
                } else {
                    copies.get(last).text(child.toString());
                }
            } else {
                Element done = copies.remove(last).build();
                if (last == 0) {
                    return done;
                }
                open.remove(last);
                next.remove(last);
                copies.get(last - 1).child(done);
            }
        }
    }

    private static Element.Builder started(Element element) {
        boolean bare = element.namespace().equals(Namespaces.BOSH);
        Element.Builder copy = Element.builder(bare ? Namespaces.CLIENT : element.namespace(), element.localName());
        for (int i = 0; i < element.attributeCount(); i++) {
            copy.attribute(
                    element.attributeAt(i).name(), element.attributeAt(i).text().string());
        }
        return copy;
    }

    private void ended() {
        if (ends) {
            if (condition != null && otherUri == null && !failed) {
                stream.received(error(condition));
            }
            stream.closed(otherUri);
        }
    }

    /** The stream error that stands for a condition of BOSH (XEP-0124 section 17.2). */
    private static Element error(String condition) {
        if (StreamCondition.of(condition) != null) {
            return Element.builder(Namespaces.STREAMS, "error")
                    .child(Element.of(Namespaces.STREAM_ERRORS, condition))
                    .build();
        }
        return StreamError.of(StreamCondition.UNDEFINED_CONDITION)
                .withApplicationCondition(
                        BoshBody.builder().attribute("condition", condition).build())
                .element();
    }

    private final class Handler extends ElementHandler {
        Handler() {
            super(1, BodyReader.this::received);
        }

        @Override
        protected void rootStarted(XmlName name, XmlAttributes attributes) {
            started(name, attributes);
        }

        @Override
        protected void rootEnded() {
            ended();
        }
    }
}
