package im.couplet.observer.model;

import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;

/**
 * A message out of an archive.
 *
 * @param message the message
 * @param provenance when it was said, what the archive calls it, and by whose word
 */
public record ArchivedMessage(Element message, Provenance provenance) {}
