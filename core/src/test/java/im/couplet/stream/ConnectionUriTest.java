package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionUriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss://b.example",
                "wss://b.example/",
                "WSS://B.example:443/ws?a=b&c=%20d",
                "wss://[2001:db8::1]:5443/x",
                "wss://203.0.113.7?q"
            })
    void isOneOfWebSocket(String uri) {
        assertNull(ConnectionUri.fault(uri, Framing.WEBSOCKET, true));
        assertNotNull(ConnectionUri.fault(uri, Framing.BOSH, true));
        assertNotNull(ConnectionUri.fault(uri, Framing.TCP, false));
        String bosh = "https" + uri.substring(3);
        assertNull(ConnectionUri.fault(bosh, Framing.BOSH, true));
        assertNotNull(ConnectionUri.fault(bosh, Framing.WEBSOCKET, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)//wss://b.example",
                "data:text/html,x",
                "blob:https://b.example/x",
                "file:///etc/passwd",
                "b.example:5222",
                "//b.example/",
                "wss:b.example",
                "wss:/b.example",
                "wss://",
                "wss:///x",
                "wss://:443/",
                "wss://b.example:/",
                "wss://b.example:0/",
                "wss://b.example:65536/",
                "wss://b.example:443x/",
                "wss://user@b.example/",
                "wss://user:pass@b.example/",
                "wss://b.example\\@evil.example/",
                "wss://b.example/#fragment",
                "wss://b.example/a b",
                " wss://b.example/",
                "wss://b.example/ ",
                "wss://b.example/\n",
                "wss://b.example/\u0000",
                "wss://b.example/\u007f",
                "wss://b.example/\u00e9",
                "wss://b\u200b.example/",
                "wss://b.example/<x>",
                "wss://b%2eexample/",
                "wss://[::1",
                "wss://[::1]x/",
                "wss://a b/"
            })
    void isNone(String uri) {
        for (boolean encrypted : new boolean[] {false, true}) {
            assertNotNull(ConnectionUri.fault(uri, Framing.WEBSOCKET, encrypted));
            assertNotNull(ConnectionUri.fault(uri.replace("wss:", "https:"), Framing.BOSH, encrypted));
            assertNotNull(ConnectionUri.fault(uri, Framing.TCP, encrypted));
        }
    }

    /** RFC 7395 section 3.6.1. */
    @Test
    void leadsToNoLessSecurity() {
        assertNull(ConnectionUri.fault("ws://b.example/", Framing.WEBSOCKET, false));
        assertNull(ConnectionUri.fault("http://b.example/", Framing.BOSH, false));
        assertEquals(
                "leads to where nothing is encrypted", ConnectionUri.fault("wS://b.example/", Framing.WEBSOCKET, true));
        assertEquals(
                "leads to where nothing is encrypted", ConnectionUri.fault("http://b.example/", Framing.BOSH, true));
    }
}
