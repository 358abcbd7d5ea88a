/**
 * Tells callbacks what happened in a stream. It works on parsed elements, knows no transport and no clock, and serves Java
 * and JavaScript alike: what a callback is given is made from the element by a function that the {@link
 * im.couplet.observer.Observer} gets, at most once for each event.
 */
@NullMarked
package im.couplet.observer;

import org.jspecify.annotations.NullMarked;
