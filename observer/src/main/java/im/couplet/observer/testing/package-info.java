/**
 * For people's own tests: a server that is played by a script, two sessions that are connected in memory, a stream recorded and played
 * again, and a stream as text without its secrets. Nothing here opens a connection or looks at a clock.
 */
@NullMarked
package im.couplet.observer.testing;

import org.jspecify.annotations.NullMarked;
