/** Hash functions, their keyed digests and PBKDF2: the platform's where it has them, else in Java. */
@NullMarked
package im.couplet.hash;

import org.jspecify.annotations.NullMarked;
