/** Tells callbacks what happened in a stream. */
@NullMarked
package im.couplet.observer;

import org.jspecify.annotations.NullMarked;
