package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.schema.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example is that of XEP-0454, section 3. */
class AesGcmLinkTest {
    private static final String IV = "8c3d050e9386ec173861778f";
    private static final String KEY = "68e9af38a97aaf82faa4063b4d0878a61261534410c8a84331eaac851759f587";
    private static final String PLACE =
            "download.montague.tld/4a771ac1-f0b2-4a4a-9700-f2a26fa2bb67/tr%C3%A8s%20cool.jpg";
    private static final String LINK = "aesgcm://" + PLACE + "#" + IV + KEY;

    @Test
    void readsAndWritesTheExample() {
        AesGcmLink link = AesGcmLink.parse(LINK);
        assertNotNull(link);
        assertEquals("https://" + PLACE, link.url());
        assertEquals(IV, link.iv().toHex());
        assertEquals(KEY, link.key().toHex());
        assertNull(link.thumbnail());
        assertEquals(LINK, link.body());
    }

    @Test
    void readsAThumbnailOnTheNextLine() {
        AesGcmLink link = AesGcmLink.parse(LINK + "\ndata:image/jpeg,%FF%D8");
        assertNotNull(link);
        assertEquals("data:image/jpeg,%FF%D8", link.thumbnail());
        assertEquals(LINK + "\ndata:image/jpeg,%FF%D8", link.body());
    }

    @Test
    void takesAnIvOf16Bytes() {
        AesGcmLink link = AesGcmLink.parse("aesgcm://x/y#" + "00000000" + IV + KEY);
        assertNotNull(link);
        assertEquals(16, link.iv().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://" + PLACE + "#" + IV + KEY,
                "aesgcm://" + PLACE,
                "aesgcm://" + PLACE + "#" + KEY,
                "aesgcm://" + PLACE + "#" + IV + KEY + "0",
                "aesgcm://" + PLACE + "#g" + IV + KEY,
                "aesgcm:///x#" + IV + KEY,
                "aesgcm://a b#" + IV + KEY,
                LINK + " ",
                LINK + "\n",
                LINK + "\nlook",
                LINK + "\ndata:text/html,x",
                LINK + "\ndata:image/jpeg,x\n",
                " " + LINK,
                ""
            })
    void refusesEverythingElse(String body) {
        assertNull(AesGcmLink.parse(body));
    }

    @Test
    void refusesPartsThatMakeNoLink() {
        Bytes key = Bytes.of(new byte[32]);
        Bytes iv = Bytes.of(new byte[12]);
        assertThrows(IllegalArgumentException.class, () -> new AesGcmLink("http://x/", iv, key, null));
        assertThrows(IllegalArgumentException.class, () -> new AesGcmLink("https://x/#y", iv, key, null));
        assertThrows(IllegalArgumentException.class, () -> new AesGcmLink("https://x/", key, key, null));
        assertThrows(IllegalArgumentException.class, () -> new AesGcmLink("https://x/", iv, iv, null));
        assertThrows(IllegalArgumentException.class, () -> new AesGcmLink("https://x/", iv, key, "x"));
    }
}
