package im.couplet.js.typed;

import im.couplet.js.border.CallbackValue;
import im.couplet.observer.UnreadStanza;

/**
 * A stanza of which a page has given what callbacks are given.
 *
 * @param kind what stanza it is
 * @param value the typed object
 */
public record ReadyStanza(String kind, UnreadStanza stanza, CallbackValue value) {}
