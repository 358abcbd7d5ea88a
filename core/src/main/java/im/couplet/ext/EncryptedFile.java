package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of a shared file that has it encrypted: {@code <encrypted xmlns='urn:xmpp:esfs:0' cipher='…'>…</encrypted>}. It stands in
 * the sources of a {@link FileSharing}. XEP-0448 0.2.0 (2022-07-17).
 *
 * @param cipher how it is encrypted, such as {@code urn:xmpp:ciphers:aes-256-gcm-nopadding:0}
 * @param key the key; null if a sender forgot
 * @param iv the initialization vector; null if a sender forgot
 * @param hashes the hashes of the encrypted file
 * @param sources where the encrypted file is to be had; null if a sender forgot
 */
public record EncryptedFile(
        String cipher,
        @Nullable Bytes key,
        @Nullable Bytes iv,
        List<Hash> hashes,
        FileSharing.@Nullable Sources sources) {
    public static final ElementType<EncryptedFile> TYPE = ElementType.of(
            "encryptedFile",
            "urn:xmpp:esfs:0",
            "encrypted",
            attribute("cipher", URI, EncryptedFile::cipher),
            childText("key", BYTES, EncryptedFile::key),
            childText("iv", BYTES, EncryptedFile::iv),
            children("hashes", Hash.TYPE, EncryptedFile::hashes),
            child("sources", FileSharing.Sources.TYPE, EncryptedFile::sources),
            EncryptedFile::new);
}
