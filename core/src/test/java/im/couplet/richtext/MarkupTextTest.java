package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.ext.Markup;
import im.couplet.xml.Element;
import org.junit.jupiter.api.Test;

/** The examples are those of XEP-0394. */
class MarkupTextTest {
    private static String marked(String body, String markup) {
        Element element = Element.parse("<markup xmlns='urn:xmpp:markup:0'>" + markup + "</markup>");
        return RichTexts.within(MarkupText.parse(body, Markup.TYPE.readStrict(element)));
    }

    @Test
    void marksSpans() {
        assertEquals(
                "'There is 'emphasis['really']' no reason to worry.'",
                marked("There is really no reason to worry.", "<span start='9' end='15'><emphasis/></span>"));
    }

    @Test
    void marksCodeBlocks() {
        assertEquals(
                "'Just run this command:\n'code_block(bash)['$ cowsay XMPP is awesome.']",
                marked(
                        "Just run this command:\n$ cowsay XMPP is awesome.",
                        "<bcode start='23' end='48' language='bash'/>"));
    }

    @Test
    void marksLists() {
        assertEquals(
                "'This XEP supports many things:\n'list[item['* inline markup\n']item['* code blocks\n']"
                        + "item['* lists\n']item['* and possibly more!']]",
                marked(
                        "This XEP supports many things:\n* inline markup\n* code blocks\n* lists\n* and possibly more!",
                        "<list start='31' end='89' ordered='false'><li start='31'/><li start='47'/><li start='61'/>"
                                + "<li start='69'/></list>"));
    }

    @Test
    void marksQuotesWithinQuotes() {
        assertEquals(
                "quote['> He said:\n'quote['>> Thou shalt not pass!']'\n> and raised his hand.']"
                        + "'\nIsn\\'t this from some famous movie?'".replace("\\", ""),
                marked(
                        "> He said:\n>> Thou shalt not pass!\n> and raised his hand.\n"
                                + "Isn't this from some famous movie?",
                        "<bquote start='0' end='57'/><bquote start='11' end='34'/>"));
    }

    @Test
    void countsCodePoints() {
        assertEquals("'😀'strong['😀b']'c'", marked("😀😀bc", "<span start='1' end='3'><strong/></span>"));
    }

    @Test
    void passesOverWhatCrossesOrIsOutside() {
        assertEquals(
                "'a'emphasis['bc']'d'",
                marked(
                        "abcd",
                        "<span start='1' end='3'><emphasis/></span><span start='2' end='4'><strong/></span>"
                                + "<span start='3' end='9'><strong/></span><span start='2' end='2'><code/></span>"
                                + "<bquote start='3' end='2'/>"));
    }

    @Test
    void putsSpansIntoBlocksAndSeveralKindsIntoEachOther() {
        assertEquals(
                "quote['a'emphasis[strong[deleted['b']]]]'c'",
                marked(
                        "abc",
                        "<bquote start='0' end='2'/><span start='1' end='2'><strong/><emphasis/><deleted/></span>"));
    }
}
