/** What the operator says, on the command line and in a file: one table of options for both. */
@NullMarked
package im.couplet.demo.options;

import org.jspecify.annotations.NullMarked;
