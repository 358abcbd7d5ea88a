package im.couplet.api;

import im.couplet.architecture.Classes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What other programs use of core stays, unless a change of it is accepted. */
final class PublicApiTest {
    @Test
    void staysAsItIsRecorded() throws Exception {
        ApiGuard.hold(
                Path.of("api.txt"),
                "The public API of couplet-core",
                JavaApi.of(Classes.ofModuleWith("im.couplet.xml")),
                JavaApi.LANGUAGE,
                "mvn -pl core verify -Dtest=PublicApiTest");
    }
}
