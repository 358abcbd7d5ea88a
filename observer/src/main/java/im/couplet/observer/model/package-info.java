/**
 * Live models: what a page shows, computed of what happens in a session. Each is told by an {@link im.couplet.observer.Exchange} of
 * what is to be believed, and of nothing else; it has the last {@link im.couplet.observer.model.Snapshot}, which never changes, and
 * tells what changes. A change costs what has changed, however much there is. A model has no clock and no randomness: the same
 * stanzas in the same order make the same snapshots, and a snapshot can be {@linkplain im.couplet.observer.model.Portable written down}
 * and be where another model begins.
 */
@NullMarked
package im.couplet.observer.model;

import org.jspecify.annotations.NullMarked;
