package im.couplet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class ProgramsTest {
    @TempDir
    private Path folder;

    @Test
    void findsWhatIsThere() throws Exception {
        Path program = Files.createFile(folder.resolve("couplet-program"));
        assertTrue(program.toFile().setExecutable(true));
        var programs = new Programs(List.of(folder.resolve("none"), folder), true);
        assertEquals(program, programs.find("couplet-program"));
    }

    @Test
    void skipsTheTestWhereItIsMissing() {
        var programs = new Programs(List.of(folder), false);
        assertThrows(TestAbortedException.class, () -> programs.find("couplet-program"));
    }

    @Test
    void failsTheTestWhereItIsMissingAndMandatory() {
        var programs = new Programs(List.of(folder), true);
        var e = assertThrows(AssertionFailedError.class, () -> programs.find("chromedriver"));
        assertTrue(String.valueOf(e.getMessage()).contains("apt-get install chromium-driver"), e::getMessage);
    }
}
