package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    /** Pairs of confusables.txt of UTS #39, revision 26. */
    @ParameterizedTest
    @CsvSource({
        "juliet@capulet.lit, jul\u0456et@capulet.lit",
        "paypal, \u0440\u0430\u0443\u0440\u0430\u04cf",
        "scope, \u0455\u0441\u043e\u0440\u0435",
        "ROMEO, \u13a1\u039f\u041c\u0395\u041e",
        "admin, adm\u0131n",
        "google, g00gle",
        "google, \u0261oo\u0261le",
        "bill, b1|1",
        "modern, rnodern",
        "www, vvvvw",
        "juliet, \uff4auliet",
        "juliet, \ud835\udcbfuliet",
        "nurse, \u0578\u057drse",
        "Ivan, lvan"
    })
    void isTheSameForWhatLooksAlike(String one, String other) {
        assertNotEquals(one, other);
        assertEquals(Skeleton.of(one), Skeleton.of(other));
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertEquals(
                Skeleton.of("juliet"),
                Skeleton.of("\u200Eju\u200Bl\u00ADi\u202Ee\u202Ct\u2066\u2069\u2060\uFE0F\uFEFF"));
    }

    @ParameterizedTest
    @CsvSource({"juliet, romeo", "a, \u00e1", "\u05d0, \u05d1", "\u0434, \u0431", "nurse, nurs"})
    void tellsApartWhatDoesNot(String one, String other) {
        assertNotEquals(Skeleton.of(one), Skeleton.of(other));
    }

    @Test
    void isItsOwnSkeleton() {
        String once = Skeleton.of("M\u0456xed W0rds \u0416");
        assertEquals(once, Skeleton.of(once));
    }
}
