/** Streams over HTTP (XEP-0124, XEP-0206): requests that wait for an answer. */
@NullMarked
package im.couplet.demo.relay.bosh;

import org.jspecify.annotations.NullMarked;
