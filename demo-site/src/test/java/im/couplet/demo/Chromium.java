package im.couplet.demo;

import im.couplet.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, with a profile of its own. One test after the other has it, as it takes seconds to start; it ends with
 * the machine that runs them.
 */
final class Chromium {
    private static final Deque<Chromium> FREE = new ArrayDeque<>();

    private final Path profile;
    private final ChromeDriver driver;
    private final String empty;

    private Chromium() {
        try {
            profile = Files.createTempDirectory("couplet-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path chromium = Programs.require("chromium");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.require("chromedriver").toFile())
                .build();
        driver = new ChromeDriver(service, options(chromium, profile));
        empty = driver.getWindowHandle();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    private static ChromeOptions options(Path chromium, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        // Servers that tests start have signed theirs themselves.
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        return options;
    }

    /** One that nobody has. */
    static synchronized Chromium take() {
        Chromium free = FREE.poll();
        return free == null ? new Chromium() : free;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The window of the tab that is always there. */
    String empty() {
        return empty;
    }

    /** Leaves it to the next one, who finds nothing of these servers and a window as it was. */
    void giveBack(Collection<String> origins) {
        for (String origin : origins) {
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        }
        driver.executeCdpCommand("Browser.resetPermissions", Map.of());
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        synchronized (Chromium.class) {
            FREE.push(this);
        }
    }

    private void end() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // Chromium may still be tidying up; the folder is temporary anyway.
        }
    }
}
