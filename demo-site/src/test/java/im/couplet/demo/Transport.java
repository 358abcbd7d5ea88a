package im.couplet.demo;

import im.couplet.session.SessionOptions;
import java.util.function.UnaryOperator;

/** How clients connect. */
interface Transport {
    LiveClient client(String jid, UnaryOperator<SessionOptions> change);
}
