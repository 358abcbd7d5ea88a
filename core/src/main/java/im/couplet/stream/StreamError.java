package im.couplet.stream;

import im.couplet.text.Ascii;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * Why a stream ends: a view over {@code <stream:error/>} that loses nothing of it. A stream error is unrecoverable; who
 * sends it closes the stream after it. Source: RFC 6120 section 4.9. Immutable.
 *
 * <pre>{@code
 * <stream:error>
 *   <see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>[2001:41D0:1:A49b::1]:9222</see-other-host>
 *   <text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>Moving house</text>
 *   <relocated xmlns='urn:example:app'/>
 * </stream:error>
 * }</pre>
 *
 * @param element the whole element
 */
public record StreamError(Element element) {
    /** Refuses an element that is no {@code <stream:error/>}. */
    public StreamError {
        if (!element.is(Namespaces.STREAMS, "error")) {
            throw new IllegalArgumentException("element: " + element.name() + " is not a stream error");
        }
    }

    /** The error with this condition. */
    public static StreamError of(StreamCondition condition) {
        return of(condition.text(), "");
    }

    /**
     * The error that sends the peer to another host (section 4.9.3.19).
     *
     * @param host a domain name or address, with {@code :port} behind it where that matters; IPv6 in brackets
     */
    public static StreamError seeOtherHost(String host) {
        return of(StreamCondition.SEE_OTHER_HOST.text(), host);
    }

    /** The error that tells the peer of its bad XML; its text says where that is. */
    public static StreamError of(XmlException exception) {
        return of(exception.streamErrorCondition(), "").withText(String.valueOf(exception.getMessage()), "en");
    }

    /** The error that tells the peer that what it sent is no stream. */
    public static StreamError of(StreamException exception) {
        return of(exception.condition()).withText(String.valueOf(exception.getMessage()), "en");
    }

    private static StreamError of(String condition, String content) {
        Element child = Element.builder(Namespaces.STREAM_ERRORS, condition)
                .text(content)
                .build();
        return new StreamError(
                Element.builder(Namespaces.STREAMS, "error").child(child).build());
    }

    /** This error with one more text, for people. */
    public StreamError withText(String text, @Nullable String lang) {
        return new StreamError(element.withChild(Element.builder(Namespaces.STREAM_ERRORS, "text")
                .attribute(XmlName.of(XmlName.XML_NAMESPACE, "lang"), lang)
                .text(text)
                .build()));
    }

    /** This error with a condition of the application's own (section 4.9.4). */
    public StreamError withApplicationCondition(Element condition) {
        return new StreamError(element.withChild(condition));
    }

    /** The condition, or null if it is none that RFC 6120 defines; {@link #conditionName} then says which. */
    public @Nullable StreamCondition condition() {
        return StreamCondition.of(conditionName());
    }

    /** The condition as it stands in the element; {@code undefined-condition} when there is none. */
    public String conditionName() {
        Element child = conditionElement();
        return child == null ? StreamCondition.UNDEFINED_CONDITION.text() : child.localName();
    }

    private @Nullable Element conditionElement() {
        for (Element child : element.elements()) {
            if (child.namespace().equals(Namespaces.STREAM_ERRORS)
                    && !child.localName().equals("text")) {
                return child;
            }
        }
        return null;
    }

    /** Where the peer says to go: the content of {@code <see-other-host/>}; null with any other condition. */
    public @Nullable String otherHost() {
        Element child = conditionElement();
        return child != null && child.localName().equals(StreamCondition.SEE_OTHER_HOST.text()) ? child.text() : null;
    }

    /** The same place, taken apart; null with any other condition, and when it is no place. */
    public @Nullable HostPort otherHostPort() {
        String other = otherHost();
        return other == null ? null : HostPort.parse(other);
    }

    /** The first text, for people; null if absent. */
    public @Nullable String text() {
        Element child = element.child(Namespaces.STREAM_ERRORS, "text");
        return child == null ? null : child.text();
    }

    /** The text in the language {@code lang}, or failing that the first; null if absent. */
    public @Nullable String text(String lang) {
        XmlName attribute = XmlName.of(XmlName.XML_NAMESPACE, "lang");
        for (Element child : element.elements(Namespaces.STREAM_ERRORS, "text")) {
            String language = child.attribute(attribute);
            if (language != null && Ascii.equalIgnoringCase(language, lang)) {
                return child.text();
            }
        }
        return text();
    }

    /** The condition of the application's own: the first child from another namespace; null if absent. */
    public @Nullable Element applicationCondition() {
        for (Element child : element.elements()) {
            if (!child.namespace().equals(Namespaces.STREAM_ERRORS)) {
                return child;
            }
        }
        return null;
    }

    /** The condition and the text, for people. */
    @Override
    public String toString() {
        String text = text();
        return text == null ? conditionName() : conditionName() + ": " + text;
    }
}
