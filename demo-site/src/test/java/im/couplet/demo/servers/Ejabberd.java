package im.couplet.demo.servers;

import im.couplet.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ejabberd from Debian's package, in an Erlang machine without a network of its own, with 2 GB of address space. */
public final class Ejabberd extends JabberServer {
    private static final String MEMORY = "2147483648";

    /** Gives out a token, and tells it, where Debian's package erlang-p1-oauth2 is there. */
    private static final String TOKEN = "case code:which(oauth2) of non_existing -> ok; _ -> "
            + "{Token, _, _} = ejabberd_oauth:oauth_issue_token(\"juliet@localhost\", 3600, \"sasl_auth\"), "
            + "io:format(\"TOKEN ~s.~n\", [Token]) end, ";

    /** Starts it. */
    public Ejabberd() {
        super("ejabberd");
    }

    @Override
    Process start(Path folder, Places places) throws IOException {
        Programs.require("ejabberdctl");
        Files.createDirectories(folder.resolve("spool"));
        Files.writeString(folder.resolve("ejabberd.yml"), """
            loglevel: info
            hosts: ["localhost", "anonymous.localhost", "archive.localhost", "%6$s"]
            host_config:
              anonymous.localhost:
                auth_method: anonymous
                anonymous_protocol: sasl_anon
              archive.localhost:
                modules:
                  mod_roster: {}
                  mod_disco: {}
                  mod_caps: {}
                  mod_ping: {}
                  mod_carboncopy: {}
                  mod_mam:
                    default: always
                  mod_muc:
                    host: "rooms.localhost"
                  mod_pubsub:
                    plugins: ["flat", "pep"]
              "%6$s":
                modules:
                  mod_roster: {}
                  mod_disco: {}
                  mod_caps: {}
                  mod_ping: {}
                  mod_last: {}
                  mod_carboncopy: {}
                  mod_client_state: {}
                  mod_stream_mgmt: {}
                  mod_offline: {}
                  mod_blocking: {}
                  mod_privacy: {}
                  mod_register:
                    ip_access: all
                  mod_mam:
                    default: always
                  mod_muc:
                    host: "rooms.%6$s"
                    default_room_options:
                      mam: true
                  mod_vcard: {}
                  mod_vcard_xupdate: {}
                  mod_avatar: {}
                  mod_pubsub:
                    plugins: ["flat", "pep"]
                  mod_http_upload:
                    host: "files.%6$s"
                    docroot: "%1$s/files"
                    put_url: "https://localhost:%7$d/files"
                    max_size: %8$d
                    custom_headers:
                      "Access-Control-Allow-Origin": "*"
                      "Access-Control-Allow-Methods": "OPTIONS, HEAD, GET, PUT"
                      "Access-Control-Allow-Headers": "Content-Type"
            registration_timeout: infinity
            certfiles: ["%1$s/both.pem"]
            listen:
              - port: %2$d
                ip: "127.0.0.1"
                module: ejabberd_c2s
                starttls: true
                tls_verify: true
                cafile: "%1$s/client.pem"
                max_stanza_size: 262144
              - port: %3$d
                ip: "127.0.0.1"
                module: ejabberd_http
                request_handlers:
                  /http-bind: mod_bosh
                  /xmpp-websocket: ejabberd_http_ws
              - port: %7$d
                ip: "127.0.0.1"
                module: ejabberd_http
                tls: true
                request_handlers:
                  /files: mod_http_upload
              - port: %4$d
                ip: "127.0.0.1"
                module: ejabberd_service
                hosts:
                  "%5$s":
                    password: "%5$s"
            auth_method: internal
            auth_password_format: plain
            oauth_access: all
            modules:
              mod_bosh: {}
              mod_roster: {}
              mod_disco: {}
              mod_offline: {}
              mod_ping: {}
              mod_carboncopy: {}
              mod_client_state: {}
              mod_stream_mgmt: {}
            """.formatted(
                        folder,
                        places.xmpp(),
                        places.http(),
                        places.component(),
                        COMPONENT,
                        CHAT,
                        places.https(),
                        LARGEST_FILE));
        return launch(folder, environment(folder), command(folder));
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "EJABBERD_CONFIG_PATH", folder.resolve("ejabberd.yml").toString(),
                "EJABBERD_LOG_PATH", folder.resolve("ejabberd.log").toString(),
                "ERL_CRASH_DUMP", folder.resolve("crash.dump").toString(),
                "ERL_LIBS", "/usr/lib/x86_64-linux-gnu:/usr/lib/aarch64-linux-gnu",
                "HOME", folder.toString());
    }

    private static List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Programs.require("prlimit").toString(),
                "--as=" + MEMORY,
                Programs.require("erl").toString()));
        // Small tables and few threads, so that the machine fits into the limit.
        command.addAll(List.of("+P", "65536", "+Q", "4096", "+S", "2:2", "+SDio", "1", "+A", "2", "+MIscs", "64"));
        command.addAll(List.of("-noinput", "-mnesia", "dir", "\"" + folder.resolve("spool") + "\"", "-s", "ejabberd"));
        command.addAll(List.of(
                "-eval",
                register("juliet", "localhost") + register("romeo", "localhost") + register("jülïet", "localhost")
                        + register("juliet", "archive.localhost") + register("romeo", "archive.localhost")
                        + register("juliet", CHAT) + register("romeo", CHAT) + register("nurse", CHAT) + TOKEN
                        + "io:format(\"READY~n\")."));
        return command;
    }

    private static String register(String user, String host) {
        return "case ejabberd_admin:register(<<\"" + user + "\"/utf8>>, <<\"" + host + "\">>, <<\"" + PASSWORD
                + "\">>) of {ok, _} -> ok; {error, conflict, _, _} -> ok end, ";
    }

    @Override
    public Bearer bearer() {
        try {
            String log = log();
            int start = log.indexOf("TOKEN ") + "TOKEN ".length();
            if (!log.contains("TOKEN ")) {
                demand(false, "erlang-p1-oauth2");
                return null;
            }
            return new Bearer("juliet@localhost", log.substring(start, log.indexOf('.', start)), "X-OAUTH2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String certificateJid() {
        return "juliet@localhost";
    }

    @Override
    boolean isReady(String log) {
        return log.contains("READY");
    }
}
