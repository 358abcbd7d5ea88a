/** What others can do, as service discovery says and the hashes in their presence show. */
@NullMarked
package im.couplet.observer.discovery;

import org.jspecify.annotations.NullMarked;
