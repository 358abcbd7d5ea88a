/** Text in the platform's own form, its octets, code points and white space. Knows neither XML nor XMPP. */
@NullMarked
package im.couplet.text;

import org.jspecify.annotations.NullMarked;
