package im.couplet.xml;

/** What an element may hold: another element, or character data. */
public sealed interface XmlNode permits Element, XmlText {}
