package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.pubsub.People;
import im.couplet.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who knows whom, by the rosters. */
final class Acquaintances implements People {
    private final Accounts accounts;

    Acquaintances(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean seesPresence(Jid owner, Jid person) {
        Account account = accounts.find(owner);
        RosterItem contact = account == null ? null : account.contact(person);
        return owner.bare().equals(person.bare()) || contact != null && contact.from();
    }

    @Override
    public List<Jid> listeners(Jid owner, String node) {
        List<Jid> listeners = new ArrayList<>();
        Account account = accounts.find(owner);
        if (account != null) {
            addListeners(account, node, listeners);
            for (RosterItem contact : account.roster()) {
                Account other = contact.from() ? accounts.find(contact.jid()) : null;
                if (other != null) {
                    addListeners(other, node, listeners);
                }
            }
        }
        return listeners;
    }

    private static void addListeners(Account account, String node, List<Jid> listeners) {
        for (Resource resource : account.available()) {
            if (resource.wantsToHearOf(node)) {
                listeners.add(resource.jid());
            }
        }
    }

    @Override
    public boolean isListening(Jid client, String node) {
        Resource resource = resource(client);
        return resource != null && resource.isAvailable() && resource.wantsToHearOf(node);
    }

    private @Nullable Resource resource(Jid client) {
        Account account = accounts.find(client);
        return account == null ? null : account.resource(client.resourcepart());
    }

    @Override
    public List<Jid> seenBy(Jid client) {
        List<Jid> seen = new ArrayList<>();
        seen.add(client.bare());
        Account account = accounts.find(client);
        if (account != null) {
            for (RosterItem contact : account.roster()) {
                if (contact.to()) {
                    seen.add(contact.jid());
                }
            }
        }
        return seen;
    }
}
