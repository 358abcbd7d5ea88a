package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When to notify the user of what is said in a chat: {@code <notify
 * xmlns='urn:xmpp:notification-settings:1'><on-mention/></notify>}, among the extensions of a {@link Bookmark}. XEP-0492 0.2.0
 * (2025-10-25).
 *
 * @param settings for which clients when
 */
public record NotificationSettings(List<Setting> settings) {
    private static final String NAMESPACE = "urn:xmpp:notification-settings:1";

    public static final ElementType<NotificationSettings> TYPE = ElementType.of(
            "notificationSettings",
            NAMESPACE,
            "notify",
            children("settings", Setting.TYPE, NotificationSettings::settings),
            NotificationSettings::new);

    /**
     * For which clients when.
     *
     * @param when when
     * @param identityCategory the category of their identity (XEP-0030); null for any
     * @param identityType the type of their identity; null for any
     * @param advanced finer settings; null if there are none
     */
    public record Setting(
            When when,
            @Nullable String identityCategory,
            @Nullable String identityType,
            @Nullable Advanced advanced) {
        public static final ElementType<Setting> TYPE = ElementType.of(
                "setting",
                NAMESPACE,
                "always",
                ownName("when", When.WORDS, Setting::when),
                optionalAttribute("identityCategory", "identity-category", STRING, Setting::identityCategory),
                optionalAttribute("identityType", "identity-type", STRING, Setting::identityType),
                child("advanced", Advanced.TYPE, Setting::advanced),
                Setting::new);
    }

    /**
     * Finer settings.
     *
     * @param elements whatever clients like
     */
    public record Advanced(List<Element> elements) {
        public static final ElementType<Advanced> TYPE =
                ElementType.of("advanced", NAMESPACE, "advanced", anyExtensions(Advanced::elements), Advanced::new);
    }

    /** When to notify. */
    public enum When {
        /** Of everything. */
        ALWAYS,
        /** Where the user is mentioned. */
        ON_MENTION,
        /** Of nothing. */
        NEVER;

        static final ValueType<When> WORDS = Values.oneOf(values(), "always", "on-mention", "never");
    }
}
