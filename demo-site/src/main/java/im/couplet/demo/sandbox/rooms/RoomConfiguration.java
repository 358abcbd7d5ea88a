package im.couplet.demo.sandbox.rooms;

import im.couplet.ext.DataForm;
import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DataForm.FieldType;
import im.couplet.forms.FormType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a room decides (XEP-0045 section 10.2).
 *
 * @param isPersistent whether it stays when the last occupant leaves
 * @param isPublic whether it is listed
 * @param isModerated whether who is new may only listen
 * @param membersOnly whether only members may enter
 * @param showsAddresses whether all see who the others are, and not the moderators alone
 * @param anyoneMaySetSubject whether participants may change the subject
 * @param password what is asked for at the door; empty for nothing
 */
record RoomConfiguration(
        String name,
        String description,
        boolean isPersistent,
        boolean isPublic,
        boolean isModerated,
        boolean membersOnly,
        boolean showsAddresses,
        boolean anyoneMaySetSubject,
        String password) {
    static final String FORM = "http://jabber.org/protocol/muc#roomconfig";

    private static final String NAME = "muc#roomconfig_roomname";
    private static final String DESCRIPTION = "muc#roomconfig_roomdesc";
    private static final String PERSISTENT = "muc#roomconfig_persistentroom";
    private static final String PUBLIC = "muc#roomconfig_publicroom";
    private static final String MODERATED = "muc#roomconfig_moderatedroom";
    private static final String MEMBERS_ONLY = "muc#roomconfig_membersonly";
    private static final String WHOIS = "muc#roomconfig_whois";
    private static final String CHANGE_SUBJECT = "muc#roomconfig_changesubject";
    private static final String PROTECTED = "muc#roomconfig_passwordprotectedroom";
    private static final String SECRET = "muc#roomconfig_roomsecret";

    /** What a room is when nobody has decided anything. */
    static RoomConfiguration usual(String name) {
        return new RoomConfiguration(name, "", false, true, false, false, true, true, "");
    }

    /** The form with what it is now. */
    DataForm form() {
        Field whois = Field.of(WHOIS, showsAddresses ? "anyone" : "moderators");
        return new DataForm(
                DataForm.Type.FORM,
                "Room " + name,
                List.of(),
                List.of(
                        FormType.field(FORM),
                        text(NAME, "Name", FieldType.TEXT_SINGLE, name),
                        text(DESCRIPTION, "Description", FieldType.TEXT_SINGLE, description),
                        truth(PERSISTENT, "Stays when all have left", isPersistent),
                        truth(PUBLIC, "Is listed", isPublic),
                        truth(MODERATED, "Who is new may only listen", isModerated),
                        truth(MEMBERS_ONLY, "Is for members", membersOnly),
                        choice(whois, "Who sees the addresses of all", List.of("moderators", "anyone")),
                        truth(CHANGE_SUBJECT, "All may change the subject", anyoneMaySetSubject),
                        truth(PROTECTED, "Asks for a password", !password.isEmpty()),
                        text(SECRET, "Password", FieldType.TEXT_PRIVATE, password)),
                null,
                List.of(),
                List.of());
    }

    private static Field text(String name, String label, FieldType type, String value) {
        return labelled(Field.of(name, value).withType(type), label, List.of());
    }

    private static Field truth(String name, String label, boolean value) {
        return labelled(Field.of(name, value ? "1" : "0").withType(FieldType.BOOLEAN), label, List.of());
    }

    private static Field choice(Field field, String label, List<String> words) {
        List<DataForm.Option> options = new ArrayList<>();
        for (String word : words) {
            options.add(new DataForm.Option(null, word));
        }
        return labelled(field.withType(FieldType.LIST_SINGLE), label, options);
    }

    private static Field labelled(Field field, String label, List<DataForm.Option> options) {
        return new Field(
                field.name(),
                field.type(),
                label,
                null,
                false,
                field.values(),
                options,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** This with what a form that was filled in says; what it does not mention stays. */
    RoomConfiguration with(DataForm submitted) {
        boolean asks = truth(submitted, PROTECTED, !password.isEmpty());
        return new RoomConfiguration(
                text(submitted, NAME, name),
                text(submitted, DESCRIPTION, description),
                truth(submitted, PERSISTENT, isPersistent),
                truth(submitted, PUBLIC, isPublic),
                truth(submitted, MODERATED, isModerated),
                truth(submitted, MEMBERS_ONLY, membersOnly),
                text(submitted, WHOIS, showsAddresses ? "anyone" : "").equals("anyone"),
                truth(submitted, CHANGE_SUBJECT, anyoneMaySetSubject),
                asks ? text(submitted, SECRET, password) : "");
    }

    private static String text(DataForm form, String name, String otherwise) {
        String value = value(form, name);
        return value == null ? otherwise : value;
    }

    private static boolean truth(DataForm form, String name, boolean otherwise) {
        String value = value(form, name);
        return value == null ? otherwise : value.equals("1") || value.equals("true");
    }

    private static @Nullable String value(DataForm form, String name) {
        Field field = form.field(name);
        return field == null || field.values().isEmpty() ? null : field.values().get(0);
    }

    /** What the room says of itself (section 6.4). */
    List<String> features() {
        List<String> features = new ArrayList<>();
        features.add(isPersistent ? "muc_persistent" : "muc_temporary");
        features.add(isPublic ? "muc_public" : "muc_hidden");
        features.add(isModerated ? "muc_moderated" : "muc_unmoderated");
        features.add(membersOnly ? "muc_membersonly" : "muc_open");
        features.add(showsAddresses ? "muc_nonanonymous" : "muc_semianonymous");
        features.add(password.isEmpty() ? "muc_unsecured" : "muc_passwordprotected");
        return features;
    }
}
