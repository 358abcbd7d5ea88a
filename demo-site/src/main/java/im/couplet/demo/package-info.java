/** The relay between WebSocket and TCP, and the pages it serves. */
@NullMarked
package im.couplet.demo;

import org.jspecify.annotations.NullMarked;
