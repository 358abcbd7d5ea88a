/** What the tests of several modules share. */
@NullMarked
package im.couplet.testing;

import org.jspecify.annotations.NullMarked;
