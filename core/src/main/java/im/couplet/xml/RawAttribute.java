package im.couplet.xml;

import im.couplet.text.Text;

/** One attribute of the tag being parsed; reused from tag to tag. */
final class RawAttribute {
    RawName raw;
    XmlName name;
    Text value = Text.of("");
    /** Where the name starts, as an index into the parser's input. */
    int start;

    RawAttribute(RawName raw) {
        this.raw = raw;
        this.name = raw.plainName();
    }
}
