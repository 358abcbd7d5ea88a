package im.couplet.observer;

import im.couplet.api.ApiGuard;
import im.couplet.api.JavaApi;
import im.couplet.architecture.Classes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What other programs use of the observer stays, unless a change of it is accepted. */
final class PublicApiTest {
    @Test
    void staysAsItIsRecorded() throws Exception {
        ApiGuard.hold(
                Path.of("api.txt"),
                "The public API of couplet-observer",
                JavaApi.of(Classes.ofModuleWith("im.couplet.observer")),
                JavaApi.LANGUAGE,
                "mvn -pl observer -am verify -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false");
    }
}
