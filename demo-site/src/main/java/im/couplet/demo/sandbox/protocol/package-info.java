/** What the parts of the sandbox server say to each other: stanzas, and the answers that every kind of them has. */
@NullMarked
package im.couplet.demo.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
