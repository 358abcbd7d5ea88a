/** The promises that the code makes about itself, as rules over its class files. */
@NullMarked
package im.couplet.architecture;

import org.jspecify.annotations.NullMarked;
