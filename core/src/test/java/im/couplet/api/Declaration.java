package im.couplet.api;

import java.util.NavigableSet;

/**
 * A type or other declaration that others can use.
 *
 * @param header what it is, in one line without its name
 * @param members what is in it, a line each
 */
public record Declaration(String header, NavigableSet<String> members) {}
