package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.archive.MessageArchive;
import im.couplet.jid.Jid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account. */
final class Accounts {
    private static final int MOST = 100;

    private final Map<Jid, Account> accounts = new LinkedHashMap<>();
    private final Supplier<MessageArchive> archives;

    private Accounts(Supplier<MessageArchive> archives) {
        this.archives = archives;
    }

    /**
     * The people of the demonstration, with whom they know.
     *
     * @param archives makes the archive of each
     */
    static Accounts ofVerona(Supplier<MessageArchive> archives) {
        Accounts accounts = new Accounts(archives);
        for (String user : Sandbox.USERS) {
            accounts.add(Jid.ofParts(user, Sandbox.DOMAIN, null), Sandbox.PASSWORD);
        }
        accounts.befriend("juliet", "romeo", "Verona");
        accounts.befriend("juliet", "nurse", "Capulet");
        accounts.befriend("romeo", "nurse", "Verona");
        accounts.befriend("romeo", "benvolio", "Montague");
        accounts.befriend("romeo", "mercutio", "Montague");
        accounts.befriend("benvolio", "mercutio", "Verona");
        return accounts;
    }

    private void befriend(String one, String other, String group) {
        introduce(one, other, group);
        introduce(other, one, group);
    }

    private void introduce(String owner, String contact, String group) {
        String name = Character.toUpperCase(contact.charAt(0)) + contact.substring(1);
        RosterItem item =
                new RosterItem(Jid.ofParts(contact, Sandbox.DOMAIN, null), name, true, true, false, List.of(group));
        Account account = find(Jid.ofParts(owner, Sandbox.DOMAIN, null));
        if (account == null || !account.keep(item)) {
            throw new IllegalStateException("No account " + owner);
        }
    }

    /** The account with this address, whatever its resourcepart; null if there is none. */
    @Nullable
    Account find(Jid jid) {
        return accounts.get(jid.bare());
    }

    /** Makes an account that knows nobody; false when there are too many. */
    boolean add(Jid jid, String password) {
        if (accounts.size() >= MOST) {
            return false;
        }
        accounts.put(jid, new Account(jid, password, archives.get()));
        return true;
    }

    void remove(Account account) {
        accounts.remove(account.jid());
    }
}
