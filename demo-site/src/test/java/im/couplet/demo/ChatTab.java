package im.couplet.demo;

import static java.util.Objects.requireNonNull;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.testing.Patience;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.opentest4j.AssertionFailedError;

/** A tab with the messenger in it; selectors are of what stands within its shadow root. */
final class ChatTab {
    private static final String ROOT = """
            const done = arguments[arguments.length - 1];
            const root = (%s).shadowRoot;
            """;

    private static final String FIND = """
            const [selector, text, patience] = arguments;
            const find = () => [...root.querySelectorAll(selector)].find((one) =>
                one.checkVisibility() && (one.innerText ?? one.textContent).includes(text));
            const until = Date.now() + patience;
            const look = () => {
                const found = find();
                if (found || Date.now() > until) done(found ?? null);
                else setTimeout(look, 20);
            };
            look();
            """;

    private final Browser.Tab tab;
    private final String root;

    private ChatTab(Browser.Tab tab, String host) {
        this.tab = tab;
        root = ROOT.formatted(host);
    }

    /** A messenger in a page of somebody else's, by an expression of JavaScript. */
    static ChatTab in(Browser.Tab tab, String host) {
        return new ChatTab(tab, host);
    }

    /** Opens the page of the messenger. */
    static ChatTab open(Browser browser, int port) {
        return in(browser.open(port, "/"), "document.querySelector('couplet-chat')");
    }

    /** Opens it, and logs somebody of the sandbox in. */
    static ChatTab of(Browser browser, int port, String name) {
        return open(browser, port).logIn(name + "@" + Sandbox.DOMAIN, Sandbox.PASSWORD);
    }

    ChatTab logIn(String address, String password) {
        return type("#address", address)
                .type("#password", password)
                .click("#enter")
                .await("#chat", "");
    }

    Browser.Tab tab() {
        return tab;
    }

    /** Runs JavaScript that calls {@code done}; {@code root} is the shadow root. */
    Object run(String script, Object... arguments) {
        return tab.run(root + script, arguments);
    }

    /** Waits until an element is shown that has this text in it. */
    WebElement find(String selector, String text) {
        Object found = run(FIND, selector, text, Math.min(Patience.SECONDS, 15) * 1000);
        if (found instanceof WebElement element) {
            return element;
        }
        tab.screenshot("failure");
        throw new AssertionFailedError("Expected \"" + text + "\" in " + selector + ", but there is: " + texts(selector)
                + "\n in: " + requireNonNull(run("done(root.querySelector('.app').innerText.slice(0, 1500));"))
                + "\n on the wire: " + run("done(window.wire ? wire.join('\\n') : 'not kept');"));
    }

    /** The texts of all elements of a kind. */
    String texts(String selector) {
        return String.valueOf(run(
                "done([...root.querySelectorAll(arguments[0])].map((one) => one.innerText).join(\" | \"));", selector));
    }

    ChatTab await(String selector, String text) {
        find(selector, text);
        return this;
    }

    /** Waits until there is no such element with this text. */
    ChatTab awaitNo(String selector, String text) {
        Object gone = run("""
                const [selector, text, patience] = arguments;
                const until = Date.now() + patience;
                const look = () => {
                    const found = [...root.querySelectorAll(selector)].some((one) => one.checkVisibility() && one.innerText.includes(text));
                    if (!found || Date.now() > until) done(!found);
                    else setTimeout(look, 20);
                };
                look();
                """, selector, text, Math.min(Patience.SECONDS, 15) * 1000);
        if (!Boolean.TRUE.equals(gone)) {
            tab.screenshot("failure");
            throw new AssertionFailedError("Expected no \"" + text + "\" in " + selector);
        }
        return this;
    }

    /** Clicks on the first that is shown, drawn anew meanwhile or not. */
    ChatTab click(String selector) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (true) {
            try {
                find(selector, "").click();
                return this;
            } catch (StaleElementReferenceException | ElementNotInteractableException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    ChatTab type(String selector, String text) {
        WebElement field = find(selector, "");
        field.clear();
        field.sendKeys(text);
        return this;
    }

    ChatTab keys(String selector, CharSequence... keys) {
        find(selector, "").sendKeys(keys);
        return this;
    }

    /** Opens a conversation out of the list. */
    ChatTab choose(String jid) {
        return click("#contacts [data-jid='" + jid + "']").await("#conversation[data-with='" + jid + "']", "");
    }

    /** Opens a conversation by its address. */
    ChatTab begin(String jid) {
        return type("#start-address", jid)
                .click("[data-start='chat']")
                .await("#conversation[data-with='" + jid + "']", "");
    }

    /** Opens a menu and chooses something in it. */
    ChatTab menu(String place, String action) {
        return click("[data-menu='" + place + "']").click("[role=menuitem][data-action='" + action + "']");
    }

    /** A selector of the message that has this text in it, once there is one. */
    String message(String text) {
        WebElement message = find(".message", text);
        return ".message[data-id='" + message.getAttribute("data-id") + "']";
    }

    /** Opens the menu of the message that has this text in it, and chooses something there. */
    ChatTab act(String text, String action) {
        return click(message(text) + " > .menu button[aria-haspopup]")
                .click("[role=menuitem][data-action='" + action + "']");
    }

    /** How many messages have this text in them. */
    long count(String text) {
        return (Long) run(
                "done([...root.querySelectorAll('.message')].filter((one) => one.innerText.includes(arguments[0])).length);",
                text);
    }

    /** What all messages say, in order. */
    String said() {
        return texts(".message .text");
    }

    ChatTab say(String text) {
        return keys("#text", text).click("#compose button[type=submit]");
    }

    void screenshot(String name) {
        tab.screenshot(name);
    }
}
