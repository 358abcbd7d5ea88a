package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of XEP-0393. */
class StylingTest {
    private static String styled(String body) {
        return RichTexts.within(Styling.parse(body));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            plain span, paragraph['plain span']
            *strong span*, paragraph[strong[*'strong span'*]]
            plain _emphasis_ plain, paragraph['plain 'emphasis[_'emphasis'_]' plain']
            `pre` plain *strong*, paragraph[code[`'pre'`]' plain 'strong[*'strong'*]]
            *strong*plain*, paragraph[strong[*'strong'*]'plain*']
            * plain *strong*, paragraph['* plain 'strong[*'strong'*]]
            Everyone ~dis~likes cake., paragraph['Everyone 'deleted[~'dis'~]'likes cake.']
            This is `*monospace*`, paragraph['This is 'code[`'*monospace*'`]]
            This is *`monospace and bold`*, paragraph['This is 'strong[*code[`'monospace and bold'`]*]]
            """)
    void readsSpans(String body, String expected) {
        assertEquals(expected, styled(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not strong*", "*not strong", "*not *strong", "**", "***", "****"})
    void leavesTheseAlone(String body) {
        assertEquals("paragraph['" + body + "']", styled(body));
    }

    @Test
    void readsSpansNoFurtherThanTheirLine() {
        assertEquals("paragraph['*not ']paragraph[' strong*']", styled("*not \n strong*"));
        assertEquals(
                "paragraph['There are three blocks in this body, one per line,']"
                        + "paragraph['but there is no *formatting']paragraph['as spans* may not escape blocks.']",
                styled("There are three blocks in this body, one per line,\n"
                        + "but there is no *formatting\nas spans* may not escape blocks."));
    }

    @Test
    void readsCodeBlocks() {
        assertEquals(
                "code_block(ignored)['(println \"Hello, world!\")']"
                        + "paragraph['This should show up as monospace, preformatted text ⤴']",
                styled("```ignored\n(println \"Hello, world!\")\n```\n"
                        + "This should show up as monospace, preformatted text ⤴"));
    }

    @Test
    void endsACodeBlockWithTheQuoteItIsIn() {
        assertEquals(
                "quote[code_block['(println \"Hello, world!\")']]"
                        + "paragraph['The entire blockquote is a preformatted text block, but this line']"
                        + "paragraph['is plaintext!']",
                styled("> ```\n> (println \"Hello, world!\")\n"
                        + "The entire blockquote is a preformatted text block, but this line\nis plaintext!"));
    }

    @Test
    void readsQuotesWithinQuotes() {
        assertEquals(
                "quote[quote[paragraph['That that is, is.']]paragraph['Said the old hermit of Prague.']]"
                        + "paragraph['Who?']",
                styled(">> That that is, is.\n> Said the old hermit of Prague.\nWho?"));
    }

    @Test
    void knowsOtherWhiteSpace() {
        assertEquals("paragraph['a\u3000'strong[*'b'*]]", styled("a\u3000*b*"));
        assertEquals("paragraph['*\u00A0a*']", styled("*\u00A0a*"));
    }

    @Test
    void givesThePlainTextWithoutDirectives() {
        assertEquals(
                "Two spans, both alike in dignity",
                Styling.parse("Two spans, both *alike in dignity*").plain());
    }
}
