package im.couplet.observer.provenance;

import im.couplet.xml.Element;

/** Is told what became of what arrived. */
public interface Recipient {
    /**
     * A stanza to be believed as far as its provenance goes.
     *
     * @param stanza what arrived; of what was forwarded the inner stanza, without children that are not believed
     */
    void believed(Element stanza, Provenance provenance);

    /** What is not believed. */
    void rejected(Rejection rejection);
}
