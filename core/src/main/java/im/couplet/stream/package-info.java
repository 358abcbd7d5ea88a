/**
 * XML streams: headers, features, errors and the two framings, TCP (RFC 6120) and WebSocket (RFC 7395), read by {@link
 * im.couplet.stream.StreamParser} and written by {@link im.couplet.stream.StreamWriter}. Both ends of a stream are
 * served: a client reads what a server sends, a server or relay what a client sends.
 */
@NullMarked
package im.couplet.stream;

import org.jspecify.annotations.NullMarked;
