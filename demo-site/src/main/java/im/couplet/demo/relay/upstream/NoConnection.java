package im.couplet.demo.relay.upstream;

import java.io.IOException;

/** Why there is no connection, in words for a person. */
final class NoConnection extends IOException {
    private static final long serialVersionUID = 1;

    /** Makes one of a whole sentence. */
    NoConnection(String sentence) {
        super(sentence);
    }
}
