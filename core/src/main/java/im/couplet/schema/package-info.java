/**
 * One declaration per element, as data. From an {@link im.couplet.schema.ElementType} come the reader, the writer, the
 * JavaScript object in both directions, the TypeScript type, and the random values of the property test.
 *
 * <p>Reading never throws for what is in a field: a bad value leaves the field absent and a {@link
 * im.couplet.schema.Problem} behind. Writing refuses what could not be read back.
 */
@NullMarked
package im.couplet.schema;

import org.jspecify.annotations.NullMarked;
