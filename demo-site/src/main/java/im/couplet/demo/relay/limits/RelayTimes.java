package im.couplet.demo.relay.limits;

import java.time.Duration;

/**
 * How long the relay waits for whom.
 *
 * @param request how long the head of an HTTP request may take to arrive, from the connection or the answer before
 * @param fetch how long the answer to an HTTP request may take to be given and taken
 * @param opening how long a page may take to open its stream
 * @param login how long a page may take to log in
 * @param ping after how much silence the page is asked for a sign of life, and how long it then has to give one
 * @param connect how long connecting to the Jabber server may take, name look-up and each TLS handshake included
 * @param answer how long the server may take to answer a stream header
 * @param goodbye how long either side may take to close its half of a stream, and then the connection itself
 */
public record RelayTimes(
        Duration request,
        Duration fetch,
        Duration opening,
        Duration login,
        Duration ping,
        Duration connect,
        Duration answer,
        Duration goodbye) {
    /** 10 s, 2 min, 10 s, 1 min, 30 s, 10 s, 15 s, 3 s. */
    public static final RelayTimes DEFAULT = new RelayTimes(
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3));

    /** The same times but for the head of an HTTP request. */
    public RelayTimes withRequest(Duration most) {
        return new RelayTimes(most, fetch, opening, login, ping, connect, answer, goodbye);
    }

    /** The same times but for taking an answer. */
    public RelayTimes withFetch(Duration most) {
        return new RelayTimes(request, most, opening, login, ping, connect, answer, goodbye);
    }

    /** The same times but for opening a stream. */
    public RelayTimes withOpening(Duration most) {
        return new RelayTimes(request, fetch, most, login, ping, connect, answer, goodbye);
    }

    /** The same times but for logging in. */
    public RelayTimes withLogin(Duration most) {
        return new RelayTimes(request, fetch, opening, most, ping, connect, answer, goodbye);
    }

    /** The same times but between signs of life. */
    public RelayTimes withPing(Duration interval) {
        return new RelayTimes(request, fetch, opening, login, interval, connect, answer, goodbye);
    }

    /** The same times but for goodbyes. */
    public RelayTimes withGoodbye(Duration most) {
        return new RelayTimes(request, fetch, opening, login, ping, connect, answer, most);
    }

    /** The same times but for the Jabber server to be reached and to answer. */
    public RelayTimes withPatience(Duration most) {
        return new RelayTimes(request, fetch, opening, login, ping, most, most, goodbye);
    }
}
