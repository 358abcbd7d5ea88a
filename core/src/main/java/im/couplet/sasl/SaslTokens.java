package im.couplet.sasl;

import java.util.List;

/** Where a server keeps the tokens that it has given out to one client, each for one mechanism (XEP-0484). */
public interface SaslTokens {
    /**
     * Looks up tokens, those too that are not good any more.
     *
     * @param username a localpart, prepared
     * @return the tokens of this client for that account, the newest first; empty if there are none
     */
    List<String> find(String username);

    /**
     * The client has shown a token, so that those before it are not needed any more.
     *
     * @param username the localpart
     * @param token the token
     * @return whether it is still good
     */
    boolean take(String username, String token);
}
