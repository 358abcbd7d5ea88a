package im.couplet.demo.servers;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prosody from Debian's package, with 512 MB of address space. */
public final class Prosody extends JabberServer {
    /** Where accounts have certificates in place of passwords. */
    static final String CERTIFICATES = "certificates.localhost";

    /** A user whose address RFC 6122 allows, and RFC 7622 does not. */
    public static final String UNREADABLE = "\u2665";

    private static final String TOKEN = "a-token/of+OAuth==";
    private static final String MEMORY = "536870912";

    /** Starts it. */
    public Prosody() {
        super("prosody");
    }

    /** Where Debian's package prosody-modules puts what the community makes, the modules of SASL 2 among it. */
    private static boolean hasCommunityModules() {
        return demand(Files.isDirectory(Path.of("/usr/lib/prosody/modules/mod_sasl2")), "prosody-modules");
    }

    @Override
    Process start(Path folder, Places places) throws IOException {
        String prosody = Programs.require("prosody").toString();
        for (String host : new String[] {"localhost", "archive%2elocalhost"}) {
            writeAccounts(folder, host, "juliet", "romeo", "j%c3%bcl%c3%afet", "%e2%99%a5");
        }
        writeAccounts(folder, "chat%2elocalhost", "juliet", "romeo", "nurse");
        // The modules of SASL 2 are made for Prosody 0.13: it tells them the header of the stream, its connections say
        // what they know of TLS, its dates may have fractions, and its stanzas know one method more.
        Files.writeString(folder.resolve("mod_newer.lua"), """
            local dates = require "util.datetime";
            local whole = dates.datetime;
            dates.datetime = function (time) return whole(time and math.floor(time)); end
            require "util.stanza".stanza_mt.get_child_attr = function (self, name, xmlns, attr)
                local child = self:get_child(name, xmlns);
                return child and child.attr[attr];
            end
            module:hook("stream-features", function (event)
                event.stream = event.stream or { from = "juliet@localhost" };
                local conn = event.origin.conn;
                conn.ssl_info = conn.ssl_info or function () return { protocol = "TLSv1.3" } end;
            end, 100);
            """);
        // Who gives out tokens is a web service to the community's module; here it is one that knows a single token.
        Files.writeString(folder.resolve("mod_auth_tokens.lua"), """
            local sasl = require "util.sasl";
            module:provides("auth", {
                get_sasl_handler = function ()
                    return sasl.new(module.host, {
                        oauthbearer = function (_, _, token) return token == "%s", true; end
                    });
                end;
                user_exists = function () return true; end;
            });
            """.formatted(TOKEN));
        Files.writeString(folder.resolve("prosody.cfg.lua"), """
            plugin_paths = { "%1$s" }
            modules_enabled = {
                "roster", "saslauth", "tls", "disco", "ping", "offline", "smacks", "csi_simple", "carbons", "register", "bosh", "websocket"%3$s
            }
            modules_disabled = { "s2s" }
            allow_registration = true
            registration_notification = false
            c2s_require_encryption = false
            allow_unencrypted_plain_auth = true
            authentication = "internal_plain"
            data_path = "%1$s/data"
            pidfile = "%1$s/prosody.pid"
            log = { info = "*console" }
            interfaces = { "127.0.0.1" }
            c2s_ports = { %2$d }
            http_ports = { %4$d }
            component_ports = { %5$d }
            component_interfaces = { "127.0.0.1" }
            http_interfaces = { "127.0.0.1" }
            https_ports = { %9$d }
            https_interfaces = { "127.0.0.1" }
            consider_websocket_secure = true
            ssl = { key = "%1$s/key.pem"; certificate = "%1$s/certificate.pem" }
            -- In a container the test may be root; nothing outside its folder is touched.
            run_as_root = true
            VirtualHost "localhost"
            Component "rooms.localhost" "muc"
                muc_room_default_public_jids = true
                muc_room_locking = false
            Component "%6$s"
                component_secret = "%6$s"
            VirtualHost "anonymous.localhost"
                authentication = "anonymous"
            VirtualHost "archive.localhost"
                modules_enabled = { "mam", "pep" }
            Component "pubsub.archive.localhost" "pubsub"
                admins = { "juliet@archive.localhost" }
                expose_publisher = true
            VirtualHost "%7$s"
                modules_enabled = { "mam", "pep", "blocklist", "vcard_legacy", "lastactivity", "bookmarks" }
            Component "rooms.%7$s" "muc"
                modules_enabled = { "muc_mam", "vcard_muc"%8$s }
                muc_log_by_default = true
            Component "files.%7$s" "http_file_share"
                http_host = "localhost"
                http_external_url = "https://localhost:%9$d/"
                http_file_share_size_limit = %10$d
            VirtualHost "certificates.localhost"
                authentication = "ccert"
                ssl = {
                    key = "%1$s/key.pem"; certificate = "%1$s/certificate.pem";
                    cafile = "%1$s/client.pem"; verify = { "peer", "client_once" };
                }
            VirtualHost "tokens.localhost"
                modules_enabled = { "sasl_oauthbearer" }
                authentication = "tokens"
            """.formatted(
                        folder,
                        places.xmpp(),
                        hasCommunityModules() ? ", \"newer\", \"sasl2\", \"sasl2_bind2\", \"sasl2_fast\"" : "",
                        places.http(),
                        places.component(),
                        COMPONENT,
                        CHAT,
                        hasCommunityModules() ? ", \"muc_moderation\"" : "",
                        places.https(),
                        LARGEST_FILE));
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

    private static void writeAccounts(Path folder, String host, String... users) throws IOException {
        Path accounts =
                Files.createDirectories(folder.resolve("data").resolve(host).resolve("accounts"));
        for (String user : users) {
            Files.writeString(accounts.resolve(user + ".dat"), "return { [\"password\"] = \"" + PASSWORD + "\" };\n");
        }
    }

    @Override
    public Bearer bearer() {
        return hasCommunityModules() ? new Bearer("juliet@tokens.localhost", TOKEN, "OAUTHBEARER") : null;
    }

    @Override
    public String certificateJid() {
        return hasCommunityModules() ? "juliet@" + CERTIFICATES : null;
    }

    @Override
    boolean isReady(String log) {
        return log.contains("Activated service 'c2s' on") && log.contains("Activated service 'component' on");
    }
}
