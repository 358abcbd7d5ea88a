package im.couplet.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;

/** HtmlUnit, with the script for pages. */
final class HtmlUnitEngine implements Engine {
    private static final String SITE = "http://couplet.test/";

    private final WebClient client = new WebClient();
    private final HtmlPage page;

    HtmlUnitEngine() {
        MockWebConnection site = new MockWebConnection();
        try {
            site.setResponse(
                    URI.create(SITE).toURL(),
                    "<!doctype html><title>Couplet</title><script src='full.umd.js'></script>");
            site.setResponse(
                    URI.create(SITE + "full.umd.js").toURL(), Engine.published("full.umd.js"), "text/javascript");
            client.setWebConnection(site);
            page = client.getPage(SITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result of an expression on the page. */
    Object evaluate(String expression) {
        return page.executeJavaScript(expression).getJavaScriptResult();
    }

    @Override
    public String run(String script, String input) {
        return String.valueOf(evaluate("(" + script + ")(Couplet, " + Quoted.of(input) + ")"));
    }

    @Override
    public void close() {
        client.close();
    }
}
