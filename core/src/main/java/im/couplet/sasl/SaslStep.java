package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;

/** What a {@link SaslClient} wants done next. */
public sealed interface SaslStep {
    /**
     * Send a payload: in the element that begins the authentication after {@link SaslClient#start}, in a response element
     * otherwise.
     *
     * @param payload the element's text: base 64; empty for an empty response
     */
    record Respond(String payload) implements SaslStep {
        /** Without the payload, which may hold a password. */
        @Override
        public String toString() {
            return "Respond[payload of " + payload.length() + " characters]";
        }
    }

    /** The server has proved what the mechanism lets it prove, and reported success. */
    record Completed() implements SaslStep {}

    /**
     * Give up: send an abort if the server has not failed already, and close.
     *
     * @param reason the reason, for programs
     * @param message the reason, in English
     */
    record Failed(SaslFailure reason, String message) implements SaslStep {}

    /**
     * Derive a key with PBKDF2 and HMAC, then call {@link SaslClient#derived}: at once with {@link #derive}, or later with
     * the platform's asynchronous function. A key may be kept for the next login with the same hash, salt and iterations; it
     * is worth as much as the password.
     */
    final class DeriveKey implements SaslStep {
        private final HashFunction hash;
        private final byte[] password;
        private final byte[] salt;
        private final int iterations;

        DeriveKey(HashFunction hash, byte[] password, byte[] salt, int iterations) {
            this.hash = hash;
            this.password = password;
            this.salt = salt;
            this.iterations = iterations;
        }

        /**
         * The hash function beneath.
         *
         * @return the function
         */
        public HashFunction hash() {
            return hash;
        }

        /**
         * The prepared password.
         *
         * @return UTF-8, not a copy: overwritten with zeros by {@link SaslClient#derived}
         */
        public byte[] password() {
            return password;
        }

        /**
         * The server's salt.
         *
         * @return octets, not a copy
         */
        public byte[] salt() {
            return salt;
        }

        /**
         * How often to iterate.
         *
         * @return within the bounds of the policy
         */
        public int iterations() {
            return iterations;
        }

        /**
         * The length of the key.
         *
         * @return octets
         */
        public int length() {
            return hash.length();
        }

        /**
         * Derives the key here and now. In a browser this takes some milliseconds for each thousand iterations.
         *
         * @return the key
         */
        public byte[] derive() {
            return Hashes.pbkdf2(hash, password, salt, iterations, hash.length());
        }

        /** Overwrites the password with zeros, once nobody needs it. */
        public void forget() {
            Secrets.wipe(password);
        }

        /** Without password. */
        @Override
        public String toString() {
            return "DeriveKey[" + hash.label() + ", " + iterations + " iterations]";
        }
    }
}
