package im.couplet.demo.relay.upstream;

import io.vertx.core.net.NetSocket;

/**
 * A connection with a Jabber server.
 *
 * @param socket the connection
 * @param secured whether TLS is up
 */
public record Link(NetSocket socket, boolean secured) {}
