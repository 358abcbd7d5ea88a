package im.couplet.demo;

import im.couplet.cases.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opentest4j.AssertionFailedError;

/** The bundle in a page of Chromium. */
final class PageVictim implements Victim {
    private final Browser browser = new Browser();
    private final Browser.Tab tab;
    private final String script;

    PageVictim(int port) {
        tab = browser.open(port);
        try (var stream = PageVictim.class.getResourceAsStream("hostile-victim.js")) {
            script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // An object of JSON.
    public Map<String, Object> play(String file, int index, int port) {
        String result = (String) tab.run(script, file, index, port);
        if (result.startsWith("failed")) {
            throw new AssertionFailedError(result);
        }
        return (Map<String, Object>) Json.parse(result);
    }

    @Override
    public void close() {
        browser.close();
    }
}
