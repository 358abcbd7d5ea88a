package im.couplet.demo.servers;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prosody from Debian's package, with 512 MB of address space. */
public final class Prosody extends JabberServer {
    private static final String MEMORY = "536870912";

    /** Starts it. */
    public Prosody() {
        super("prosody");
    }

    @Override
    Process start(Path folder, int port) throws IOException {
        String prosody = Programs.require("prosody").toString();
        Path accounts = Files.createDirectories(folder.resolve("data/localhost/accounts"));
        for (String user : new String[] {"juliet", "romeo"}) {
            Files.writeString(accounts.resolve(user + ".dat"), "return { [\"password\"] = \"" + PASSWORD + "\" };\n");
        }
        Files.writeString(folder.resolve("prosody.cfg.lua"), """
                modules_enabled = { "roster", "saslauth", "tls", "disco", "ping", "offline" }
                modules_disabled = { "s2s" }
                allow_registration = false
                c2s_require_encryption = false
                allow_unencrypted_plain_auth = true
                authentication = "internal_plain"
                data_path = "%1$s/data"
                pidfile = "%1$s/prosody.pid"
                log = { info = "*console" }
                interfaces = { "127.0.0.1" }
                c2s_ports = { %2$d }
                ssl = { key = "%1$s/key.pem"; certificate = "%1$s/certificate.pem" }
                -- In a container the test may be root; nothing outside its folder is touched.
                run_as_root = true
                VirtualHost "localhost"
                """.formatted(folder, port));
        return launch(
                folder,
                Map.of(),
                List.of(
                        Programs.require("prlimit").toString(),
                        "--as=" + MEMORY,
                        prosody,
                        "-F",
                        "--config",
                        folder.resolve("prosody.cfg.lua").toString()));
    }

    @Override
    boolean isReady(String log) {
        return log.contains("Activated service 'c2s' on");
    }
}
