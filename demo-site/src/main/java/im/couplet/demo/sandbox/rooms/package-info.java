/** Rooms of the sandbox, in memory (XEP-0045). */
@NullMarked
package im.couplet.demo.sandbox.rooms;

import org.jspecify.annotations.NullMarked;
