package im.couplet.js;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, with a profile of its own, on the page that a handler serves on this machine. */
final class Chromium implements AutoCloseable {
    private final HttpServer server;
    private final Path profile;
    private final ChromeDriver driver;

    /** Opens the page at the root of what {@code site} serves. */
    Chromium(HttpHandler site) {
        Path chromedriver = Programs.require("chromedriver");
        Path chromium = Programs.require("chromium");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            profile = Files.createTempDirectory("couplet-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", site);
        server.start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        driver.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What {@code script} hands to its last argument, a function. */
    String run(String script, Object... arguments) {
        return String.valueOf(driver.executeAsyncScript(script, arguments));
    }

    @Override
    public void close() {
        driver.quit();
        server.stop(0);
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
