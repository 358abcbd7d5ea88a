/** What is computed from plain objects: rosters, conversations, forms, capabilities, addresses. */
@NullMarked
package im.couplet.js.tools;

import org.jspecify.annotations.NullMarked;
