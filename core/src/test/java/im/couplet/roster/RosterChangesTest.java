package im.couplet.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.UnreadableAddresses;
import im.couplet.ext.Roster;
import im.couplet.jid.Jid;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RosterChangesTest {
    static List<?> cases() {
        return CaseFiles.list(
                Objects.requireNonNull(CaseFiles.in("/cases/roster").get("pushes.json")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void appliesWhatTheServerSays(Map<String, String> one) {
        Roster before = roster(one.get("before"));
        Roster after = roster(one.get("after"));
        if (one.containsKey("answer")) {
            assertEquals(after, RosterChanges.loaded(before, iq(value(one, "answer"))));
        } else {
            Jid account = Jid.parse(value(one, "account"));
            assertEquals(after, RosterChanges.pushed(Objects.requireNonNull(before), iq(value(one, "push")), account));
        }
    }

    static List<String> unreadable() {
        return UnreadableAddresses.all();
    }

    /** RFC 6121 section 2.1.6; CVE-2017-5589 is of this kind. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void nobodyPushesWhoCannotBeRead(String raw) {
        Roster roster = Objects.requireNonNull(roster("<query xmlns='jabber:iq:roster'/>"));
        Iq push = iq("<iq type='set' id='p'><query xmlns='jabber:iq:roster' ver='4'>"
                + "<item jid='evil@evil.example' subscription='both'/></query></iq>");
        assertNotNull(RosterChanges.pushed(roster, push, Jid.parse("me@x.example")));
        Iq forged = (Iq) Stanza.read(push.element().withAttribute("from", raw));
        assertNull(RosterChanges.pushed(roster, forged, Jid.parse("me@x.example")));
    }

    @Test
    void anErrorIsNoList() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RosterChanges.loaded(null, iq("<iq type='error' id='a'><error type='cancel'/></iq>")));
    }

    private static @Nullable Roster roster(@Nullable String xml) {
        return xml == null ? null : Roster.TYPE.read(Element.parse(xml));
    }

    private static String value(Map<String, String> one, String name) {
        return Objects.requireNonNull(one.get(name), name);
    }

    private static Iq iq(String xml) {
        return (Iq) Stanza.read(Element.parse(xml.replace("<iq ", "<iq xmlns='jabber:client' ")));
    }
}
