/** Guards what others can use: a recorded list of it, compared with each build. */
@NullMarked
package im.couplet.api;

import org.jspecify.annotations.NullMarked;
