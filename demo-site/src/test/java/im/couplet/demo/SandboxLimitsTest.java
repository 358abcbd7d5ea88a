package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the sandbox keeps for whom, however long they take. */
@Timeout(300)
class SandboxLimitsTest {
    @Test
    void whoAcknowledgesNothingIsSentAway() {
        try (RunningDemo demo = RunningDemo.sandbox();
                PageClient juliet = PageClient.connect(demo.port());
                PageClient romeo = PageClient.connect(demo.port())) {
            romeo.logIn("romeo", "couplet", "r").send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
            romeo.next("enabled");
            juliet.logIn("juliet", "couplet", "j");
            for (int i = 0; i < 2100; i++) {
                juliet.send("<message xmlns='jabber:client' to='romeo@localhost/r'><body>" + i + "</body></message>");
            }
            Element error = romeo.skipTo("error");
            assertNotNull(error.child("urn:ietf:params:xml:ns:xmpp-streams", "resource-constraint"), error::toString);
        }
    }

    @Test
    void silentClientsLockNobodyOut() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            int port = demo.server().sandbox().upstream().port();
            List<RawConnection> crowd = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                crowd.add(RawConnection.open(port));
            }
            try (PageClient juliet = PageClient.connect(demo.port())) {
                juliet.logIn("juliet", "couplet", "j");
                assertTrue(demo.server().sandbox().connections() <= 501);
            }
            crowd.forEach(RawConnection::close);
            demo.awaitNoSandboxClients();
        }
    }
}
