package im.couplet.session;

import im.couplet.hash.HashFunction;
import im.couplet.sasl.SaslStep;
import im.couplet.sasl.ScramCredentials;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Derives every key only once, so that thousands of logins take no time. */
final class Keys {
    private static final Map<Object, byte[]> CLIENT = new ConcurrentHashMap<>();
    private static final Map<Object, ScramCredentials> SERVER = new ConcurrentHashMap<>();

    private Keys() {}

    static byte[] derive(SaslStep.DeriveKey request) {
        Object key = List.of(
                request.hash(),
                Arrays.toString(request.password()),
                Arrays.toString(request.salt()),
                request.iterations());
        return CLIENT.computeIfAbsent(key, absent -> request.derive());
    }

    static ScramCredentials credentials(HashFunction hash, String password, byte[] salt) {
        return SERVER.computeIfAbsent(
                List.of(hash, password), absent -> ScramCredentials.derive(hash, password, salt, 4096));
    }
}
