/** Stanzas and their extensions as plain objects of JavaScript with typed fields. */
@NullMarked
package im.couplet.js.typed;

import org.jspecify.annotations.NullMarked;
