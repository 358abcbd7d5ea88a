package im.couplet.demo.relay.page;

import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives places to pages that come otherwise than by a WebSocket. */
@FunctionalInterface
public interface Entrance {
    /**
     * Lets a page in.
     *
     * @param request how it came
     * @param page makes its side, given where that tells what it has to say
     * @param whenLoggedIn is run when it is logged in
     * @return gives the place back; null if there is none
     */
    @Nullable
    Runnable enter(HttpServerRequest request, Function<PageEvents, Page> page, Runnable whenLoggedIn);
}
