package im.couplet.demo;

import im.couplet.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.AssertionFailedError;

/** Pages of the demo in Chromium, each in a tab. A browser that is closed leaves its {@link Chromium} to the next one. */
final class Browser implements AutoCloseable {
    private final Chromium chromium = Chromium.take();
    private final ChromeDriver driver = chromium.driver();
    private final String empty = chromium.empty();
    private final Set<String> origins = new HashSet<>();

    Browser() {
        desktop();
    }

    Browser desktop() {
        driver.manage().window().setSize(new Dimension(1200, 860));
        return this;
    }

    Browser phone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        return this;
    }

    Browser dark() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                java.util.Map.of(
                        "features", List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    /** Has a tab look like one on a telephone in the dark, or on a desk in the light. */
    Tab look(boolean phone, Tab tab) {
        tab.front()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        java.util.Map.of(
                                "width", phone ? 390 : 1280, "height", 860, "deviceScaleFactor", 1, "mobile", phone));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                java.util.Map.of(
                        "features",
                        List.of(java.util.Map.of("name", "prefers-color-scheme", "value", phone ? "dark" : "light"))));
        return tab;
    }

    /** Has a tab be in a window of this size, where a wish of the user is known to pages, such as {@code forced-colors}. */
    Tab emulate(Tab tab, int width, int height, String feature, String value) {
        tab.front()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        java.util.Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                java.util.Map.of("features", List.of(java.util.Map.of("name", feature, "value", value))));
        return tab;
    }

    /** Opens the page in a new tab. */
    Tab open(int port) {
        return open(port, "/");
    }

    /** Opens a page in a new tab. */
    Tab open(int port, String path) {
        // The tab that was in front may be closed.
        driver.switchTo().window(empty);
        driver.switchTo().newWindow(WindowType.TAB);
        origins.add("http://127.0.0.1:" + port);
        driver.get("http://127.0.0.1:" + port + path);
        return new Tab(driver.getWindowHandle());
    }

    /** Opens the page in a new tab without its Content Security Policy, for libraries that no strict one lets work. */
    Tab openWithoutPolicy(int port) {
        Tab tab = open(port);
        driver.executeCdpCommand("Page.setBypassCSP", java.util.Map.of("enabled", true));
        driver.navigate().refresh();
        return tab;
    }

    /** Closes all pages, which would try for ever to reach a demo that is gone, and forgets what they complained of. */
    void closeTabs() {
        for (String handle : driver.getWindowHandles()) {
            if (!handle.equals(empty)) {
                driver.switchTo().window(handle).close();
            }
        }
        driver.switchTo().window(empty);
        complaints();
    }

    /** What the browser complained of, such as broken rules of the content security policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** One tab. Every method brings it to the front first. */
    final class Tab {
        private final String handle;

        Tab(String handle) {
            this.handle = handle;
        }

        private ChromeDriver front() {
            driver.switchTo().window(handle);
            return driver;
        }

        /** Goes to another page of the same server. */
        Tab go(String path) {
            front().get(java.net
                    .URI
                    .create(driver.getCurrentUrl())
                    .resolve(path)
                    .toString());
            return this;
        }

        /** Has a script run in this tab before those of each page that it goes to. */
        Tab before(String script) {
            front().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", java.util.Map.of("source", script));
            return this;
        }

        /** Whether nothing is wider than the window. */
        boolean fits() {
            return Boolean.TRUE.equals(
                    front().executeScript("return document.documentElement.scrollWidth <= window.innerWidth;"));
        }

        /** The first element of this kind: in the messenger, or else in the page around it. */
        WebElement find(String selector) {
            List<WebElement> found = all(selector);
            if (found.isEmpty()) {
                throw new NoSuchElementException(selector);
            }
            return found.get(0);
        }

        private List<WebElement> all(String selector) {
            List<WebElement> found = new ArrayList<>();
            for (WebElement messenger : front().findElements(By.cssSelector("couplet-chat"))) {
                found.addAll(messenger.getShadowRoot().findElements(By.cssSelector(selector)));
            }
            found.addAll(driver.findElements(By.cssSelector(selector)));
            return found;
        }

        Tab type(String selector, String text) {
            return once(selector, field -> {
                field.clear();
                field.sendKeys(text);
            });
        }

        /** Types behind what is there, without clearing it. */
        Tab typeOn(String selector, String text) {
            return once(selector, field -> field.sendKeys(text));
        }

        Tab click(String selector) {
            find(selector).click();
            return this;
        }

        Tab credentials(String address, String password) {
            return type("#address", address).type("#password", password);
        }

        Tab logIn(String address, String password) {
            return credentials(address, password).click("#enter").await("#chat", "");
        }

        /** Opens the conversation with somebody in the list. */
        Tab choose(String jid) {
            return press(".contact[data-jid='" + jid + "']");
        }

        /** Opens the conversation with an address that is typed in. */
        Tab address(String jid) {
            return type("#start-address", jid).press("#contacts .contact").await("#text", "");
        }

        /** Enters a room whose address is typed in. */
        Tab enter(String room) {
            return type("#start-address", room)
                    .press("#contacts .contact[data-start='room']")
                    .await("#text", "");
        }

        /** Chooses something in a menu. */
        Tab menu(String menu, String action) {
            return press("[data-menu='" + menu + "']").press("[data-action='" + action + "']");
        }

        Tab logOut() {
            return press(".me .menu button").press("[data-action='leave']");
        }

        Tab say(String text) {
            return typeOn("#text", text).press("#compose button[type='submit']:not(:disabled)");
        }

        /** Clicks on the first element of this kind as soon as there is one, drawn anew meanwhile or not. */
        Tab press(String selector) {
            return once(selector, WebElement::click);
        }

        /** Does something with the first element of this kind as soon as that takes it. */
        private Tab once(String selector, Consumer<WebElement> deed) {
            try {
                new WebDriverWait(front(), Patience.TIME, Duration.ofMillis(50))
                        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                        .ignoring(ElementNotInteractableException.class)
                        .until(any -> {
                            deed.accept(find(selector));
                            return true;
                        });
            } catch (TimeoutException e) {
                screenshot("failure");
                throw new AssertionFailedError(
                        "Nothing to click on or to type in at " + selector + "; browser: " + complaints());
            }
            return this;
        }

        /** What is in a field. */
        String value(String selector) {
            return String.valueOf(find(selector).getAttribute("value"));
        }

        /** Waits until a field has this text in it. */
        void awaitValue(String selector, String text) {
            new WebDriverWait(front(), Patience.TIME, Duration.ofMillis(50))
                    .withMessage(() -> "Expected " + text + " in " + value(selector))
                    .until(any -> value(selector).contains(text));
        }

        String text(String selector) {
            return find(selector).getText();
        }

        /** Keeps the WebSockets that the page makes from now on, for {@link #cutSocket}. */
        Tab watchSockets() {
            front().executeScript("window.sockets = [];"
                    + "window.WebSocket = class extends WebSocket {"
                    + "  constructor(url, protocol) { super(url, protocol); sockets.push(this); }"
                    + "};");
            return this;
        }

        /** Closes the last of these without a word of XMPP. */
        Tab cutSocket() {
            front().executeScript("sockets[sockets.length - 1].close();");
            return this;
        }

        /** Runs JavaScript in the page, whose last argument is called with the value; {@code import} is there. */
        Object run(String script, Object... arguments) {
            return front().executeAsyncScript(script, arguments);
        }

        /** How many elements of this kind have this text. */
        long count(String selector, String text) {
            return all(selector).stream()
                    .filter(element -> element.getText().contains(text))
                    .count();
        }

        /** Waits until a script returns this. */
        Tab awaitScript(String script, Object wanted) {
            new WebDriverWait(front(), Patience.TIME, Duration.ofMillis(50))
                    .withMessage(() -> "Expected " + wanted + " of " + script)
                    .until(any -> wanted.equals(driver.executeScript(script)));
            return this;
        }

        /** Waits until so many elements of this kind have this text. */
        Tab awaitCount(String selector, String text, long wanted) {
            new WebDriverWait(front(), Patience.TIME, Duration.ofMillis(50))
                    .ignoring(StaleElementReferenceException.class)
                    .withMessage(() -> "Expected " + wanted + " times " + text + " in " + selector)
                    .until(any -> count(selector, text) == wanted);
            return this;
        }

        /** Waits until an element of this kind is shown with this text in it. */
        Tab await(String selector, String text) {
            Supplier<String> now = () -> all(selector).stream()
                    .filter(WebElement::isDisplayed)
                    .map(WebElement::getText)
                    .toList()
                    .toString();
            try {
                new WebDriverWait(front(), Patience.TIME, Duration.ofMillis(50))
                        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                        .until(any -> all(selector).stream()
                                .anyMatch(element -> element.isDisplayed()
                                        && element.getText().contains(text)));
            } catch (TimeoutException e) {
                screenshot("failure");
                String login = all("#login-error").stream()
                        .map(error -> "; login: " + error.getAttribute("textContent"))
                        .findFirst()
                        .orElse("");
                throw new AssertionFailedError("Expected \"" + text + "\" in " + selector + " but there is " + now.get()
                        + login + "; browser: " + complaints());
            }
            return this;
        }

        void screenshot(String name) {
            Path folder = Path.of("target", "screenshots");
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(name + ".png"), front().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            front().close();
        }
    }

    @Override
    public void close() {
        closeTabs();
        chromium.giveBack(origins);
    }
}
