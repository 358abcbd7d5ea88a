package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.archive.MessageArchive;
import im.couplet.demo.sandbox.files.FileService;
import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.demo.sandbox.pubsub.NodeService;
import im.couplet.demo.sandbox.pubsub.PersonalNodes;
import im.couplet.demo.sandbox.rooms.RoomService;
import im.couplet.ext.AccountRegistration;
import im.couplet.ext.Roster;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the server together: each part knows only those that it needs. */
final class SandboxParts {
    private final Clock clock;
    private @Nullable Router router;
    private final Supplier<String> ids = Logins.ids();
    private final FileService files = new FileService(ids, this::deliver);

    SandboxParts(Clock clock) {
        this.clock = clock;
    }

    /** The files that people put here. */
    FileService files() {
        return files;
    }

    /** What services send goes through the router, which is made of them. */
    private void deliver(@Nullable Element stanza) {
        if (router != null) {
            router.deliver(stanza);
        }
    }

    ClientSession.Services assemble(Wakeups wakeups) {
        Accounts accounts = Accounts.ofVerona(() -> new MessageArchive(clock, ids));
        Logins logins = new Logins(accounts, clock);
        Delivery delivery = this::deliver;
        Acquaintances acquaintances = new Acquaintances(accounts);
        PersonalNodes nodes = new PersonalNodes(acquaintances, ids, delivery);
        SandboxServices services = new SandboxServices();
        RoomService rooms = new RoomService(clock, ids, delivery);
        rooms.found("verona", "Verona", "A square, for everybody.", Jid.ofParts("juliet", Sandbox.DOMAIN, null));
        services.add(rooms);
        services.add(new NodeService(ids, delivery));
        services.add(files);

        Interests interests = new Interests(ids, nodes::tellLast);
        Rosters rosters = new Rosters();
        Presences presences = new Presences(accounts, rosters, services, interests);
        SandboxRequests requests = new SandboxRequests(accounts, interests);
        Router made = new Router(accounts, services, new Messages(accounts, clock), presences, requests);
        router = made;
        Registrations registrations = new Registrations(accounts, logins, account -> {
            nodes.forget(account.jid());
            made.remove(account);
        });
        new ServerRequests(clock, services.all()).install(requests);
        new AccountRequests(accounts, acquaintances, nodes).install(requests);
        new BlockingRequests(presences, ids).install(requests);
        requests.own(Roster.TYPE.name(), new RosterRequests(rosters, presences))
                .server(AccountRegistration.TYPE.name(), registrations::answer)
                .own(AccountRegistration.TYPE.name(), registrations::answer);
        return new ClientSession.Services(logins, made, new Resumptions(wakeups, logins, made), registrations);
    }
}
