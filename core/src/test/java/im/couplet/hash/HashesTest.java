package im.couplet.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HashesTest {
    private static final String TWO_BLOCKS = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    private static final String TWO_LONG_BLOCKS = "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
            + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";

    /** The examples that NIST publishes for FIPS 180. */
    @Test
    void givesTheDigestsOfTheStandard() {
        digest(HashFunction.SHA_1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
        digest(HashFunction.SHA_1, TWO_BLOCKS, "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
        digest(HashFunction.SHA_1, "a".repeat(1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
        digest(HashFunction.SHA_256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        digest(HashFunction.SHA_256, TWO_BLOCKS, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        digest(
                HashFunction.SHA_256,
                "a".repeat(1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
        digest(
                HashFunction.SHA_512,
                "abc",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
        digest(
                HashFunction.SHA_512,
                TWO_LONG_BLOCKS,
                "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
                        + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909");
    }

    private static void digest(HashFunction hash, String text, String hex) {
        byte[] data = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(hex, HexFormat.of().formatHex(PureHashes.digest(hash, data)));
        assertEquals(hex, HexFormat.of().formatHex(Hashes.digest(hash, data)));
    }

    /** RFC 6070 for SHA-1; for SHA-256 RFC 7914 section 11 and the RFC 6070 inputs; SHA-512 by Python's hashlib. */
    @ParameterizedTest
    @CsvSource({
        "SHA_1, password, salt, 1, 0c60c80f961f0e71f3a9b524af6012062fe037a6",
        "SHA_1, password, salt, 2, ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
        "SHA_1, password, salt, 4096, 4b007901b765489abead49d926f721d065a429c1",
        "SHA_1, passwordPASSWORDpassword, saltSALTsaltSALTsaltSALTsaltSALTsalt, 4096,"
                + " 3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038",
        "SHA_1, pass\0word, sa\0lt, 4096, 56fa6aa75548099dcc37d7f03425e0c3",
        "SHA_256, passwd, salt, 1,"
                + " 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        "SHA_256, Password, NaCl, 80000,"
                + " 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                + "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
        "SHA_256, password, salt, 4096," + " c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a",
        "SHA_512, password, salt, 4096,"
                + " d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5"
                + "143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5",
    })
    void derivesTheKeysOfTheRfcs(HashFunction hash, String password, String salt, int iterations, String hex) {
        byte[] key = HexFormat.of().parseHex(hex);
        byte[] passwordOctets = password.getBytes(StandardCharsets.US_ASCII);
        byte[] saltOctets = salt.getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(key, PureHashes.pbkdf2(hash, passwordOctets, saltOctets, iterations, key.length));
        assertArrayEquals(key, Hashes.pbkdf2(hash, passwordOctets, saltOctets, iterations, key.length));
    }

    @ParameterizedTest
    @EnumSource(HashFunction.class)
    void agreesWithThePlatformAtEveryLength(HashFunction hash) {
        Random random = new Random(5);
        for (int length = 0; length < 300; length++) {
            byte[] data = octets(random, length);
            assertArrayEquals(Hashes.digest(hash, data), PureHashes.digest(hash, data), "length " + length);
            byte[] key = octets(random, random.nextInt(300));
            assertArrayEquals(Hashes.hmac(hash, key, data), PureHashes.hmac(hash, key, data), "key " + key.length);
        }
        assertArrayEquals(Hashes.hmac(hash, new byte[0], new byte[0]), PureHashes.hmac(hash, new byte[0], new byte[0]));
    }

    @ParameterizedTest
    @EnumSource(HashFunction.class)
    void derivesTheKeysOfThePlatform(HashFunction hash) throws Exception {
        Random random = new Random(6);
        String name = "PBKDF2WithHmac" + hash.label().replace("-", "");
        SecretKeyFactory factory = SecretKeyFactory.getInstance(name);
        for (int i = 0; i < 60; i++) {
            StringBuilder password = new StringBuilder("\u00E9");
            for (int n = random.nextInt(150); n > 0; n--) {
                password.append((char) (0x20 + random.nextInt(0x300)));
            }
            byte[] salt = octets(random, 1 + random.nextInt(200));
            int iterations = 1 + random.nextInt(50);
            int length = 1 + random.nextInt(150);
            PBEKeySpec spec = new PBEKeySpec(password.toString().toCharArray(), salt, iterations, length * 8);
            byte[] octets = password.toString().getBytes(StandardCharsets.UTF_8);
            byte[] expected = factory.generateSecret(spec).getEncoded();
            assertArrayEquals(expected, PureHashes.pbkdf2(hash, octets, salt, iterations, length));
            assertArrayEquals(expected, Hashes.pbkdf2(hash, octets, salt, iterations, length));
        }
    }

    @Test
    void refusesNonsense() {
        byte[] some = new byte[1];
        assertThrows(IllegalArgumentException.class, () -> Hashes.pbkdf2(HashFunction.SHA_1, some, some, 0, 20));
        assertThrows(IllegalArgumentException.class, () -> Hashes.pbkdf2(HashFunction.SHA_1, some, some, 1, 0));
    }

    private static byte[] octets(Random random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
