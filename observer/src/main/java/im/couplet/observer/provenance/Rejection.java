package im.couplet.observer.provenance;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not believed. Immutable.
 *
 * @param reason why
 * @param stanza the stanza as it came
 * @param part the child that is not believed, of a stanza that is delivered without it; null when nothing of it is delivered
 * @param undecided whether it may come true: it is about a message, call or contact that is not known yet, and is delivered after all
 *     when that is and it fits
 */
public record Rejection(
        Reason reason, Element stanza, @Nullable Element part, boolean undecided) {}
