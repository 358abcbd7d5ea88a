/**
 * The list of contacts as it changes: pushes applied to it, and the states of subscriptions (RFC 6121). Pure functions over
 * values, for clients and for servers.
 */
@NullMarked
package im.couplet.roster;

import org.jspecify.annotations.NullMarked;
