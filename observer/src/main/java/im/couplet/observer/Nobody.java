package im.couplet.observer;

import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Recipient;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;

/** Is told, and tells nobody. */
enum Nobody implements Recipient {
    TOLD;

    @Override
    public void believed(Element stanza, Provenance provenance) {}

    @Override
    public void rejected(Rejection rejection) {}
}
