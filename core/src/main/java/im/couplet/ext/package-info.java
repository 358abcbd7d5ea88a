/**
 * The extensions, one file each, and {@link im.couplet.ext.Extensions}, the one visible table of them. To add one, write
 * its record with its declaration and add a line to the table.
 *
 * <p>The constant {@code TYPE} of a record is its declaration: how the record is read and written. Null stands for what is
 * absent; a list without items is empty.
 */
@NullMarked
package im.couplet.ext;

import org.jspecify.annotations.NullMarked;
