package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Which picture is in somebody's vCard: {@code <x xmlns='vcard-temp:x:update'/>} in presence. XEP-0153 1.1.1
 * (2024-06-10).
 *
 * @param photo the SHA-1 of the picture in hexadecimal digits; {@code ""} when there is no picture, null if it is not
 * known yet
 */
public record VCardUpdate(@Nullable String photo) {
    public static final ElementType<VCardUpdate> TYPE = ElementType.of(
            "vcardUpdate",
            "vcard-temp:x:update",
            "x",
            childText("photo", STRING, VCardUpdate::photo),
            VCardUpdate::new);
}
