/**
 * Logging in to a server and staying there, without I/O: text in, text and events out. {@link
 * im.couplet.session.Session} is the way in.
 *
 * <p>Inside, one table says what each input does in each state. An input comes from the owner, from the server (HEADER, FEATURES,
 * ELEMENT, FOOTER, ERROR), or is what a part of the login decides (AUTHENTICATE and all below it in {@code LoginInput}). Besides
 * what is printed here, in each state from OPENING to ONLINE KEEP stays, CLOSE leads to CLOSING, PAUSE to DISCONNECTED, FAIL to
 * FAILED. What else is not printed has no place: the owner is told by an exception, the server by the end of the stream. In
 * DISCONNECTED, CLOSED and FAILED it is the other way round: what is not printed comes too late, and is ignored.
 *
 * <pre>
 * NEW: OPEN → OPENING · ATTACH → ONLINE · CREDENTIALS stay · CLOSE → CLOSED · PAUSE → DISCONNECTED ·
 *     FAIL → FAILED
 * OPENING: CREDENTIALS stay · HEADER → OPENED · AUTHENTICATE → PIPELINED
 * OPENED: CREDENTIALS stay · FEATURES → OFFERED
 * OFFERED: AUTHENTICATE → AUTHENTICATING · REGISTER → REGISTERING · ASK → AWAITING_CREDENTIALS
 * PIPELINED: HEADER → PIPELINED_OPENED · ELEMENT stay · CONTINUE → OPENING · UPGRADE → UPGRADING ·
 *     SUCCEED → AUTHENTICATED
 * PIPELINED_OPENED: FEATURES → PIPELINED_OFFERED · ELEMENT stay · CONTINUE → OPENED · UPGRADE → UPGRADING ·
 *     SUCCEED → AUTHENTICATED
 * PIPELINED_OFFERED: ELEMENT stay · CONTINUE → OFFERED · UPGRADE → UPGRADING · SUCCEED → AUTHENTICATED
 * REGISTERING: CREDENTIALS, ELEMENT stay · ASK → AWAITING_REGISTRATION
 * AWAITING_REGISTRATION: CREDENTIALS stay · FORM → SUBMITTING
 * SUBMITTING: CREDENTIALS, ELEMENT stay · ASK → AWAITING_REGISTRATION · CONTINUE → OFFERED
 * AWAITING_CREDENTIALS: CREDENTIALS → OFFERED
 * AUTHENTICATING: ELEMENT stay · CONTINUE → OFFERED · DERIVE → DERIVING · UPGRADE → UPGRADING ·
 *     SUCCEED → AUTHENTICATED · REOPEN → REOPENING
 * DERIVING: KEY → AUTHENTICATING · ELEMENT stay
 * UPGRADING: ELEMENT stay · DERIVE → DERIVING_UPGRADE · SUCCEED → AUTHENTICATED
 * DERIVING_UPGRADE: KEY → UPGRADING
 * AUTHENTICATED: REOPEN → REOPENED · GO_ONLINE → ONLINE
 * REOPENING: HEADER → REOPENED
 * REOPENED: FEATURES stay · RESUME → RESUMING · BIND → BINDING
 * RESUMING: ELEMENT stay · BIND → BINDING · GO_ONLINE → ONLINE
 * BINDING: ELEMENT stay · START_SESSION → STARTING_SESSION · ENABLE → ENABLING · GO_ONLINE → ONLINE
 * STARTING_SESSION: ELEMENT stay · ENABLE → ENABLING · GO_ONLINE → ONLINE
 * ENABLING: ELEMENT stay · GO_ONLINE → ONLINE
 * ONLINE: SEND, FEATURES, ELEMENT stay
 * CLOSING: KEY, CLOSE, HEADER, FEATURES, ERROR late · ELEMENT stay · FOOTER, PAUSE, FAIL → CLOSED
 * DISCONNECTED: OPEN → OPENING · ATTACH → ONLINE · CREDENTIALS, KEEP stay · FORM, SEND no place · CLOSE → CLOSED
 * CLOSED: OPEN, ATTACH, CREDENTIALS, FORM, SEND, KEEP no place
 * FAILED: OPEN, ATTACH, CREDENTIALS, FORM, SEND, KEEP no place
 * </pre>
 *
 * <p>The parts, each of which knows only those before it: the progress of the session (state, what is known, what goes out),
 * resumption, the client's wishes, binding a resource, authentication with tokens and upgrades, registration; then the machine,
 * which hands each input to the part whose turn it is.
 */
@NullMarked
package im.couplet.session;

import org.jspecify.annotations.NullMarked;
