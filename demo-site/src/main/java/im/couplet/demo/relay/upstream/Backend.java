package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.limits.Watcher;
import io.vertx.core.Vertx;

/**
 * What all connections of a relay have behind them.
 *
 * @param vertx whose timers they use
 * @param connector makes their connections
 * @param upstreams knows the server of each domain
 * @param limits how much and how long
 * @param watcher hears what happens
 */
public record Backend(Vertx vertx, Connector connector, Upstreams upstreams, RelayLimits limits, Watcher watcher) {}
