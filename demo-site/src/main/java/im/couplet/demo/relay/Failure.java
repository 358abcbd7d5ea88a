package im.couplet.demo.relay;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;

/**
 * Why a connection ends early, as the page is told.
 *
 * @param condition defined condition of a stream error (RFC 6120 section 4.9.3)
 * @param text one or two English sentences for a person
 */
record Failure(String condition, String text) {
    /** The Jabber server cannot be reached, or went away. */
    static Failure remote(String text) {
        return new Failure("remote-connection-failed", text);
    }

    /** The page sent something that is not the restricted XML of RFC 6120 section 11. */
    static Failure badFrame(XmlException e) {
        return new Failure(e.streamErrorCondition(), "The page sent bad XML: " + e.getMessage() + ".");
    }

    Element streamError() {
        return Element.builder(Names.ERROR)
                .child(Element.of(Names.STREAM_ERRORS, condition))
                .child(Element.builder(Names.STREAM_ERRORS, "text")
                        .attribute(Names.LANG, "en")
                        .text(text)
                        .build())
                .build();
    }
}
