package im.couplet.demo.sandbox.archive;

import im.couplet.ext.Hints;
import im.couplet.xml.Element;

/** Which messages are kept for those who were not there (XEP-0160 section 3, XEP-0313 section 5.1.1, XEP-0334). */
public final class WorthKeeping {
    private WorthKeeping() {}

    /** Whether a message says more than that somebody is typing, and does not ask to be forgotten. */
    public static boolean isWorthKeeping(Element message) {
        if (message.child(Hints.Store.TYPE.name()) != null) {
            return true;
        }
        if (message.child(Hints.NoStore.TYPE.name()) != null
                || message.child(Hints.NoPermanentStore.TYPE.name()) != null) {
            return false;
        }
        for (Element child : message.elements()) {
            if (!child.namespace().equals("http://jabber.org/protocol/chatstates")
                    && !child.namespace().equals("http://jabber.org/protocol/muc#user")
                    && !child.namespace().equals("urn:xmpp:sid:0")
                    && !child.namespace().equals("urn:xmpp:occupant-id:0")
                    && !child.localName().equals("thread")) {
                return true;
            }
        }
        return false;
    }
}
