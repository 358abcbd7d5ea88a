package im.couplet.xml;

import im.couplet.text.Text;

/** Writes events down, neighbouring text joined. */
final class XmlEvents implements XmlHandler {
    private final StringBuilder seen = new StringBuilder();
    private int lastTag;

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        seen.append('<').append(name);
        for (int i = 0; i < attributes.size(); i++) {
            seen.append(' ').append(attributes.name(i)).append('=').append(attributes.value(i));
        }
        seen.append('>');
        lastTag = seen.length();
    }

    @Override
    public void endElement(XmlName name) {
        seen.append("</").append(name).append('>');
        lastTag = seen.length();
    }

    @Override
    public void text(Text text) {
        seen.append(text);
    }

    /** Forgets all. */
    void clear() {
        seen.setLength(0);
        lastTag = 0;
    }

    String seen() {
        return seen.toString();
    }

    String upToLastTag() {
        return seen.substring(0, lastTag);
    }
}
