package im.couplet.js;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium, with the ES module. */
final class ChromiumEngine implements Engine {
    private static final String RUN = """
            const [script, input, done] = arguments;
            import("/couplet.js")
              .then(async (Couplet) => (0, eval)("(" + script + ")")(Couplet, input))
              .then(done, (error) => done("failed: " + error + "\\n" + error.stack));
            """;

    private final HttpServer server;
    private final Path profile;
    private final ChromeDriver driver;

    ChromiumEngine() {
        Path chromedriver = Programs.require("chromedriver");
        Path chromium = Programs.require("chromium");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ChromiumEngine::serve);
            server.start();
            profile = Files.createTempDirectory("couplet-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void serve(HttpExchange exchange) throws IOException {
        boolean bundle = exchange.getRequestURI().getPath().equals("/couplet.js");
        String body = bundle ? Engine.published("couplet.js") : "<!doctype html><title>Couplet</title>";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", bundle ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public String run(String script, String input) {
        return String.valueOf(driver.executeAsyncScript(RUN, script, input));
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
