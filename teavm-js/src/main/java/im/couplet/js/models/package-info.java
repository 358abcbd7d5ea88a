/** Live models as classes of JavaScript, with their snapshots as plain objects. */
@NullMarked
package im.couplet.js.models;

import org.jspecify.annotations.NullMarked;
