package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class XmlPrinterTest {
    @Test
    void putsEachElementOnALine() {
        assertEquals(
                """
                <iq xmlns="jabber:client" type="result">
                  <query xmlns="jabber:iq:roster">
                    <item jid="a@b">
                      <group>x</group>
                    </item>
                    <item jid="c@d"/>
                  </query>
                </iq>\
                """,
                print("<iq xmlns='jabber:client' type='result'><query xmlns='jabber:iq:roster'><item jid='a@b'>"
                        + "<group>x</group></item><item jid='c@d'/></query></iq>"));
        assertEquals("<a/>", print("<a></a>"));
    }

    @Test
    void addsNothingWhereThereIsText() {
        String mixed = "<p>Hi <b><i>you</i><u/></b>!<ul><li/></ul></p>";
        assertEquals(mixed, print(mixed));
        assertEquals("<x>\n  " + mixed + "\n</x>", print("<x>" + mixed + "</x>"));
        assertEquals("<a> <b><c/></b></a>", print("<a> <b><c/></b></a>"));
        String kept = "<a xml:space=\"preserve\"><b><c/></b></a>";
        assertEquals(kept, print(kept));
    }

    @Test
    void leavesTheContextAsItIs() {
        assertEquals(
                "<stream:features>\n  <bind xmlns=\"b\"/>\n</stream:features>",
                XmlPrinter.print(
                        Element.parse("<f:features xmlns:f='s'><bind xmlns='b'/></f:features>"),
                        XmlContext.EMPTY.declaring("stream", "s")));
    }

    @Test
    @Tag("slow")
    void changesNothingButWhiteSpaceAndNothingTheSecondTime() {
        for (Element element : CanonicalXmlTest.randomElements(2000)) {
            String printed = XmlPrinter.print(element);
            Element read = Element.parse(printed);
            assertEquals(printed, XmlPrinter.print(read));
            assertEquals(element, withoutLayout(read, element));
        }
    }

    /** What was printed, without the white space that the original did not have. */
    private static Element withoutLayout(Element printed, Element original) {
        Element.Builder copy = Element.builder(printed.name());
        printed.attributes().forEach(one -> copy.attribute(one.name(), one.value()));
        int next = 0;
        for (XmlNode child : printed.children()) {
            if (child instanceof XmlText text
                    && (next == original.childCount() || original.childAt(next) instanceof Element)
                    && text.text().isBlank()
                    && text.text().startsWith("\n")) {
                continue;
            }
            XmlNode wanted = original.childAt(next++);
            copy.child(child instanceof Element element ? withoutLayout(element, (Element) wanted) : child);
        }
        return copy.build();
    }

    private static String print(String xml) {
        return XmlPrinter.print(Element.parse(xml));
    }
}
