package im.couplet.js;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Chromium on a page whose policy allows no code but its files: no {@code eval}, no script within the page. */
final class StrictPage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

    private StrictPage() {}

    /**
     * What {@code runSurface} gives.
     *
     * @param how {@code module}, {@code script} or {@code worker}
     */
    static String surface(String how) throws Exception {
        try (Chromium browser = new Chromium(exchange -> serve(exchange, how))) {
            // The page polls nothing: its title is the sign that it is done, its only element the result.
            return browser.run("var done = arguments[0]; (function look() {"
                    + " if (document.title === 'done') done(document.getElementById('result').textContent);"
                    + " else setTimeout(look, 20); })();");
        }
    }

    private static void serve(HttpExchange exchange, String how) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body;
        String type = "text/javascript";
        try {
            body = switch (path) {
                case "/" -> page(how);
                case "/runner.js" -> Files.readString(NodeProgram.resource("surface.js"));
                case "/couplet.js", "/couplet.umd.js" -> Files.readString(Engine.NPM.resolve(path.substring(1)));
                case "/run.js" -> run(how);
                case "/worker.js" -> worker();
                default -> "";
            };
        } catch (Exception e) {
            throw new IOException(e);
        }
        if (path.equals("/")) {
            type = "text/html";
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String page(String how) {
        String scripts = how.equals("script") ? "<script src=couplet.umd.js></script>" : "";
        return "<!DOCTYPE html><meta charset=utf-8><title></title><body><pre id=result></pre>" + scripts
                + "<script src=runner.js></script><script type=module src=run.js></script>";
    }

    /** The page's own script: runs, and shows the result. */
    private static String run(String how) {
        String show = "const show = result => { document.getElementById('result').textContent = JSON.stringify(result);"
                + " document.title = 'done'; };\n"
                + "const failed = error => show({ran: 0, failures: [String(error.stack || error.message || error)]});\n";
        return switch (how) {
            case "worker" ->
                show + "const worker = new Worker('worker.js', {type: 'module'});\n"
                        + "worker.onmessage = event => show(event.data); worker.onerror = failed;\n";
            case "script" -> show + "try { show(runSurface(Couplet)); } catch (error) { failed(error); }\n";
            default ->
                show + "const before = Object.getOwnPropertyNames(window);\n"
                        + "const couplet = await import('./couplet.js');\n"
                        + "const added = Object.getOwnPropertyNames(window).filter(key => !before.includes(key));\n"
                        + "const result = runSurface(couplet);\n"
                        + "if (added.length > 0) result.failures.push('new globals: ' + added);\n"
                        + "show(result);\n";
        };
    }

    /** The worker's module: the checks are part of it, as a module's functions are no globals. */
    private static String worker() throws Exception {
        return "import * as couplet from './couplet.js';\n" + Files.readString(NodeProgram.resource("surface.js"))
                + "\npostMessage(runSurface(couplet));\n";
    }
}
