/**
 * The extensions, one file each, and {@link im.couplet.ext.Extensions}, the one visible table of them. To add one, write
 * its record with its declaration and add a line to the table.
 */
@NullMarked
package im.couplet.ext;

import org.jspecify.annotations.NullMarked;
