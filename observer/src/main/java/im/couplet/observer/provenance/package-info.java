/**
 * Where what arrives came from, and by whose word: {@link im.couplet.observer.provenance.Intake} is told of everything that one
 * session sends and receives, unwraps what was forwarded, and tells apart what may be believed and what not. The rules of the
 * documents stand in core where they are about conversations and lists of contacts.
 */
@NullMarked
package im.couplet.observer.provenance;

import org.jspecify.annotations.NullMarked;
