/** What has state: parsers of streams, sessions, observers. */
@NullMarked
package im.couplet.js.stream;

import org.jspecify.annotations.NullMarked;
