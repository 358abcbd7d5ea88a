/** One declaration per XML element, from which reading and writing follow. */
@NullMarked
package im.couplet.schema;

import org.jspecify.annotations.NullMarked;
