package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XhtmlTextTest {
    private static String read(String body) {
        Element element = Element.parse("<body xmlns='http://www.w3.org/1999/xhtml'>" + body + "</body>");
        return RichTexts.within(XhtmlText.parse(element));
    }

    @Test
    void readsTheExamplesOfTheDocument() {
        assertEquals(
                "paragraph['Hey, are you licensed to 'link(http://www.jabber.org/)['Jabber']'?']"
                        + "paragraph[image(http://www.jabber.org/images/psa-license.jpg)['A License to Jabber']]",
                read("<p>Hey, are you licensed to <a href='http://www.jabber.org/'>Jabber</a>?</p>"
                        + "<p><img src='http://www.jabber.org/images/psa-license.jpg' alt='A License to Jabber'"
                        + " height='261' width='537'/></p>"));
        assertEquals(
                "paragraph['Here&apos;s my .plan for today:']list[item['Add an example']item['Go']]"
                        .replace("&apos;", "'"),
                read("<p>Here's my .plan for today:</p><ul><li>Add an example</li><li>Go</li></ul>"));
    }

    @Test
    void readsStyles() {
        assertEquals(
                "emphasis['a']strong['b']deleted['c']'d'",
                read("<span style='font-style: italic'>a</span><span style='color:red; font-weight:bold'>b</span>"
                        + "<span style='text-decoration:line-through'>c</span><span style='font-weight:900'>d</span>"));
    }

    @Test
    void keepsWhiteSpaceOnlyInPreformattedText() {
        assertEquals("' a b 'code_block['a\n  b']", read("\n a\t b <pre>a\n  b</pre>"));
    }

    @Test
    void takesNothingOfScriptsAndTheTextOfWhatItDoesNotKnow() {
        assertEquals(
                "'text'", read("<script>alert(1)</script><style>p{}</style><marquee onclick='x()'>text</marquee>"));
        assertEquals("'x'", read("<p xmlns='urn:other'>x</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/",
                "/path",
                "x",
                "",
                "blob:x",
                "\u0001http://x",
                "http\u0000://x"
            })
    void makesNoLinksOfUnsafeAddresses(String address) {
        assertFalse(RichText.isSafeLink(address));
        assertFalse(RichText.isSafeImage(address));
    }

    @Test
    void makesNoLinksOfUnsafeAddressesInText() {
        assertEquals("'press'", read("<a href='javascript:alert(1)'>press</a>"));
        assertEquals("'picture'", read("<img src='data:image/svg+xml,x' alt='picture'/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x", "HTTPS://x", "mailto:a@b", "xmpp:a@b?join", "tel:+1", "geo:1,2"})
    void makesLinksOfSafeAddresses(String address) {
        assertTrue(RichText.isSafeLink(address));
    }
}
