package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Accounts are made, given another password and ended in the messenger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerAccountsTest {
    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab tab;

    @BeforeAll
    static void openPage() {
        tab = ChatTab.open(BROWSER, DEMO.port());
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static ChatTab menu(String action) {
        return tab.menu("account rosaline@localhost", action);
    }

    @Test
    @Order(1)
    void saysThatThereIsNoSuchServer() {
        tab.click("#register").type("[name=domain]", "example.org").click("#register-where [type=submit]");
        tab.await("#register-error", "no server for example.org");
        tab.type("[name=domain]", "a b")
                .click("#register-where [type=submit]")
                .await("#register-error", "not an address");
    }

    @Test
    @Order(2)
    void asksForWhatTheServerAsksFor() {
        tab.type("[name=domain]", Sandbox.DOMAIN).click("#register-where [type=submit]");
        tab.await("#register-form", "Choose a name and a password.")
                .await("#register-form", "A new account at localhost");
        tab.type("[data-field=username]", "rosaline").click("#register-form [type=submit]");
        tab.await("#register-form .notice.error", "This is needed.").screenshot("register-desk");
    }

    @Test
    @Order(3)
    void saysThatTheNameIsTaken() {
        tab.type("[data-field=username]", "juliet").type("[data-field=password]", "capulet");
        tab.click("#register-form [type=submit]").await("#register-error", "The name is taken.");
    }

    @Test
    @Order(4)
    void logsInWithTheNewAccount() {
        tab.type("[data-field=username]", "Rosaline").click("#register-form [type=submit]");
        tab.await("#chat", "").await("#me-name", "rosaline").awaitNo("dialog", "");
    }

    @Test
    @Order(5)
    void changesThePassword() {
        menu("password")
                .type("[name=password]", "fair")
                .type("[name=again]", "other")
                .click("dialog [type=submit]");
        tab.await("#password-error", "The two are not the same.");
        tab.type("[name=again]", "fair").click("dialog [type=submit]").awaitNo("dialog", "");
        menu("leave").await("#welcome", "");
        tab.logIn("rosaline@localhost", "fair");
    }

    @Test
    @Order(6)
    void endsTheAccount() {
        menu("delete").type("[name=address]", "juliet@localhost");
        assertEquals("true", tab.find("#sure", "").getAttribute("disabled"));
        tab.type("[name=address]", "rosaline@localhost").click("#sure").await("#welcome", "");
        tab.type("#address", "rosaline@localhost").type("#password", "fair").click("#enter");
        tab.await("#login-error", "does not accept this address and password");
    }

    /** As ejabberd asks it: a form with a picture that comes beside it (XEP-0158, XEP-0231). */
    @Test
    @Order(7)
    void showsThePictureOfARiddle() {
        tab.run("""
                const [riddle] = arguments;
                const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data");
                Object.defineProperty(MessageEvent.prototype, "data", { get() {
                    const data = get.call(this);
                    return typeof data === "string" ? data.replace(/<query xmlns=.jabber:iq:register.>.*<.query>/s, () => riddle) : data;
                } });
                done(true);
                """, RIDDLE);
        tab.click("#register").type("[name=domain]", Sandbox.DOMAIN).click("#register-where [type=submit]");
        tab.await("#register-form", "Enter the text");
        assertEquals("1 ocr password", tab.run("""
                        const image = root.querySelector(".riddle");
                        const fields = [...root.querySelectorAll("[data-field]")].map((one) => one.dataset.field);
                        image.decode().then(() => done([image.naturalWidth, ...fields].join(" ")));
                        """));
    }

    private static final String RIDDLE = """
            <query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='form'>
            <field type='hidden' var='challenge'><value>1</value></field>
            <field var='ocr' label='Enter the text'><media xmlns='urn:xmpp:media-element'>
            <uri type='image/png'>cid:sha1+f24030b8d91d233bac14777be5ab531ca3b9f102@bob.xmpp.org</uri></media></field>
            <field type='text-private' var='password'/></x>
            <data xmlns='urn:xmpp:bob' cid='sha1+f24030b8d91d233bac14777be5ab531ca3b9f102@bob.xmpp.org' type='image/png'>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</data>
            </query>""";
}
