package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What software somebody runs: {@code <query xmlns='jabber:iq:version'/>}, empty in a request. XEP-0092 1.1
 * (2007-02-15).
 *
 * @param name its name; null in a request
 * @param version its version; null in a request
 * @param os the operating system; null if absent
 */
public record SoftwareVersion(
        @Nullable String name,
        @Nullable String version,
        @Nullable String os) {
    public static final ElementType<SoftwareVersion> TYPE = ElementType.of(
            "softwareVersion",
            "jabber:iq:version",
            "query",
            childText("name", STRING, SoftwareVersion::name),
            childText("version", STRING, SoftwareVersion::version),
            childText("os", STRING, SoftwareVersion::os),
            SoftwareVersion::new);
}
