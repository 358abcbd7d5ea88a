package im.couplet.ext;

import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for files in a field of a {@link DataForm}, or gives them: {@code <file-input
 * xmlns='urn:xmpp:file-input:0'>…</file-input>}. XEP-0505 0.1.1 (2025-10-13).
 *
 * @param multiple whether there may be several; null for no
 * @param accept the media types that are taken, such as {@code image/*}; none for all
 * @param services where they may be uploaded, the preferred first; none for anywhere
 * @param files the files
 */
public record FileInput(
        @Nullable Boolean multiple, List<String> accept, List<Address> services, List<FileSharing> files) {
    private static final String NAMESPACE = "urn:xmpp:file-input:0";

    public static final ElementType<FileInput> TYPE = ElementType.of(
            "fileInput",
            NAMESPACE,
            "file-input",
            optionalAttribute("multiple", BOOLEAN, FileInput::multiple),
            childTexts("accept", "accept", STRING, FileInput::accept),
            childTexts("services", "use", JID, FileInput::services),
            children("files", FileSharing.TYPE, FileInput::files),
            FileInput::new);
}
