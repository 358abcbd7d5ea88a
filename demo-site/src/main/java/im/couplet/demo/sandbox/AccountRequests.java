package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.archive.ArchiveAnswers;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.demo.sandbox.pubsub.PersonalNodes;
import im.couplet.ext.Archive;
import im.couplet.ext.ArchivePreferences;
import im.couplet.ext.Carbons;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.PrivateStorage;
import im.couplet.ext.PubSub;
import im.couplet.ext.PubSubOwner;
import im.couplet.ext.VCardTemp;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what clients ask of accounts: their own, and others' as far as these may be asked. */
final class AccountRequests {
    private final Accounts accounts;
    private final Acquaintances acquaintances;
    private final PersonalNodes nodes;

    AccountRequests(Accounts accounts, Acquaintances acquaintances, PersonalNodes nodes) {
        this.accounts = accounts;
        this.acquaintances = acquaintances;
        this.nodes = nodes;
    }

    void install(SandboxRequests requests) {
        RequestAnswerer archive = (sender, iq, payload) -> {
            ArchiveAnswers.answer(sender.account().archive(), addressed(sender, iq), sender::send);
            return null;
        };
        for (XmlName name :
                List.of(Archive.Query.TYPE.name(), Archive.Metadata.TYPE.name(), ArchivePreferences.TYPE.name())) {
            requests.own(name, archive);
        }
        RequestAnswerer published = (sender, iq, payload) -> nodes.answer(asked(sender, iq), sender.jid(), iq);
        requests.own(VCardTemp.TYPE.name(), this::card)
                .account(VCardTemp.TYPE.name(), ServerRequests.get(this::card))
                .own(PrivateStorage.TYPE.name(), AccountRequests::stored)
                .own(Carbons.Enable.TYPE.name(), ServerRequests.set((sender, iq, payload) -> carbons(sender, iq, true)))
                .own(
                        Carbons.Disable.TYPE.name(),
                        ServerRequests.set((sender, iq, payload) -> carbons(sender, iq, false)))
                .account(PubSub.TYPE.name(), published)
                .own(PubSubOwner.TYPE.name(), published)
                .account(DiscoInfo.TYPE.name(), ServerRequests.get(this::info))
                .account(DiscoItems.TYPE.name(), ServerRequests.get(this::items));
    }

    /** Whose account is asked: the sender's own when nobody is named. */
    private static Jid asked(Resource sender, Element iq) {
        String to = iq.attribute("to");
        return to == null ? sender.account().jid() : Jid.parse(to).bare();
    }

    private static Element addressed(Resource sender, Element iq) {
        return iq.withAttribute("to", asked(sender, iq).toString());
    }

    // ---- what is stored

    private @Nullable Element card(Resource sender, Element iq, Element payload) {
        Account account = Objects.requireNonNull(accounts.find(asked(sender, iq)));
        if (Xmpp.isType(iq, "get")) {
            Element card = account.card();
            return Xmpp.result(iq).withChild(card == null ? Element.of("vcard-temp", "vCard") : card);
        }
        return account.storeCard(payload) ? Xmpp.result(iq) : Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
    }

    private static @Nullable Element stored(Resource sender, Element iq, Element payload) {
        List<Element> wanted = payload.elements();
        if (wanted.size() != 1) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        Element one = wanted.get(0);
        if (Xmpp.isType(iq, "get")) {
            Element known = sender.account().stored(one.name());
            return Xmpp.result(iq)
                    .withChild(Element.of(payload.namespace(), "query").withChild(known == null ? one : known));
        }
        return sender.account().store(one) ? Xmpp.result(iq) : Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
    }

    private static Element carbons(Resource sender, Element iq, boolean wanted) {
        sender.wantCarbons(wanted);
        return Xmpp.result(iq);
    }

    // ---- discovery

    private @Nullable Element info(Resource sender, Element iq, Element payload) {
        Jid owner = asked(sender, iq);
        if (!acquaintances.seesPresence(owner, sender.jid())) {
            return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
        }
        String node = payload.attribute("node");
        if (node != null) {
            return nodes.info(owner, sender.jid(), iq, node);
        }
        List<String> features = new ArrayList<>(List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS, "vcard-temp"));
        features.addAll(PersonalNodes.FEATURES);
        if (owner.equals(sender.account().jid())) {
            features.addAll(ArchiveAnswers.FEATURES);
            features.add("urn:xmpp:sid:0");
        }
        return Xmpp.result(
                iq,
                DiscoInfo.TYPE,
                new DiscoInfo(
                        null,
                        List.of(
                                new DiscoInfo.Identity("account", "registered", null, null),
                                new DiscoInfo.Identity("pubsub", "pep", null, null)),
                        features,
                        List.of()));
    }

    private @Nullable Element items(Resource sender, Element iq, Element payload) {
        Jid owner = asked(sender, iq);
        if (!acquaintances.seesPresence(owner, sender.jid())) {
            return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
        }
        return nodes.items(owner, sender.jid(), iq, payload.attribute("node"));
    }
}
