package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener throws cuts a frame or body off, and nothing else. */
class CutOffTest {
    private static final String OPEN = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>";
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final List<String> told = new ArrayList<>();
    private boolean throwing;

    private void tell(StreamEvent event) {
        if (throwing && !(event instanceof StreamEvent.Opened)) {
            throw new UnsupportedOperationException("listener");
        }
        told.add(event.getClass().getSimpleName());
    }

    private static String message(String text) {
        return "<message xmlns='jabber:client'><body>" + text + "</body></message>";
    }

    private void feedThrowing(StreamParser parser, String chunk) {
        throwing = true;
        assertThrows(UnsupportedOperationException.class, () -> parser.feed(chunk));
        throwing = false;
    }

    @Test
    void theNextFrameIsReadAsIfNothingHadBeen() {
        for (boolean heads : new boolean[] {false, true}) {
            told.clear();
            StreamParser parser =
                    new StreamParser(Framing.WEBSOCKET, StreamOptions.DEFAULT.withHeads(heads), this::tell);
            parser.feed(OPEN);
            feedThrowing(parser, message("one"));
            parser.feed(message("two"));
            assertEquals(heads ? List.of("Opened", "Head", "Received") : List.of("Opened", "Received"), told);
        }
    }

    @Test
    void theNextBodyIsReadAsIfNothingHadBeen() {
        StreamParser parser = new StreamParser(Framing.BOSH, this::tell);
        parser.feed(
                "<body xmlns='http://jabber.org/protocol/httpbind' sid='1' xmpp:version='1.0' xmlns:xmpp='urn:xmpp:xbosh'/>");
        String body = "<body xmlns='http://jabber.org/protocol/httpbind' type='terminate'>" + message("x") + "</body>";
        feedThrowing(parser, body);
        parser.feed("<body xmlns='http://jabber.org/protocol/httpbind'>" + message("y") + "</body>");
        assertEquals(List.of("Opened", "Received"), told);
        assertFalse(parser.isClosed());
    }

    @Test
    void saysWhetherItIsWithinSomething() {
        StreamParser parser = new StreamParser(Framing.TCP, this::tell);
        assertFalse(parser.isWithin());
        assertEquals("", parser.waiting().string());
        parser.feed("<stream:stream xmlns='jabber:cl");
        assertFalse(parser.isWithin());
        assertEquals("<stream:stream xmlns='jabber:cl", parser.waiting().string());
        parser.restart();
        assertEquals("", parser.waiting().string());
        parser.feed(HEADER);
        assertFalse(parser.isWithin());
        parser.feed("<message><body>a");
        assertTrue(parser.isWithin());
        assertEquals("a", parser.waiting().string());
        parser.feed("</body></message> \n");
        assertFalse(parser.isWithin());
        parser.feed("<mess");
        assertFalse(parser.isWithin());
        assertEquals("<mess", parser.waiting().string());
    }
}
