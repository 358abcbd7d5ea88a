/** Filling in and checking data forms (XEP-0004, XEP-0068, XEP-0122). */
@NullMarked
package im.couplet.forms;

import org.jspecify.annotations.NullMarked;
