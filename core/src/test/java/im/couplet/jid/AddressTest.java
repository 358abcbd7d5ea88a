package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AddressTest {
    static List<?> unreadable() {
        return (List<?>)
                Json.parse(Objects.requireNonNull(CaseFiles.in("/cases/address").get("unreadable.json")));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void keepsWhatCannotBeReadAndEqualsNothing(Map<String, String> one) {
        String raw = Objects.requireNonNull(one.get("raw"));
        JidException refused = assertThrows(JidException.class, () -> Jid.parse(raw));
        UnreadableAddress address = assertInstanceOf(UnreadableAddress.class, Address.read(raw));
        assertEquals(raw, address.raw());
        assertEquals(raw, address.toString());
        assertEquals(one.get("part"), address.part().text());
        assertEquals(refused.reason(), address.reason());
        assertNotEquals(address, Address.read(raw));
        assertNotEquals(Address.read(raw), address);
        assertNotEquals(address, Jid.parse("evil.example"));
        assertNotEquals(Jid.parse("evil.example"), address);
    }

    @Test
    void preparesWhatCanBeRead() {
        assertEquals(Jid.parse("juliet@capulet.lit/B"), Address.read("Juliet@CAPULET.LIT/B"));
    }
}
