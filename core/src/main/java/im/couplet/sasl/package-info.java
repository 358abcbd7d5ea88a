/** SASL mechanisms (RFC 4422) as state machines over strings. */
@NullMarked
package im.couplet.sasl;

import org.jspecify.annotations.NullMarked;
