package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.DataForm;
import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DataForm.FieldType;
import im.couplet.forms.FormType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the owner of a node decides: a value for each setting (XEP-0060 section 16.4.4). */
final class NodeConfiguration {
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST = 1_000;
    private static final String FORM = "http://jabber.org/protocol/pubsub#node_config";
    private static final String OPTIONS = "http://jabber.org/protocol/pubsub#publish-options";

    private static final String TITLE = "pubsub#title";
    private static final String TYPE = "pubsub#type";
    private static final String ACCESS = "pubsub#access_model";
    private static final String PUBLISHING = "pubsub#publish_model";
    private static final String ITEMS = "pubsub#max_items";
    private static final String KEEPS = "pubsub#persist_items";
    private static final String PAYLOADS = "pubsub#deliver_payloads";
    private static final String RETRACTIONS = "pubsub#notify_retract";
    private static final String LAST = "pubsub#send_last_published_item";

    /** A node of a service when nobody has decided anything. */
    static final NodeConfiguration OF_SERVICE = usual("open", "100", "never");

    /** A node of a person when nobody has decided anything (XEP-0163 section 3). */
    static final NodeConfiguration OF_PERSON = usual("presence", "1", "on_sub_and_presence");

    private final Map<String, String> values;

    private NodeConfiguration(Map<String, String> values) {
        this.values = values;
    }

    private static NodeConfiguration usual(String access, String items, String last) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TITLE, "");
        values.put(TYPE, "");
        values.put(ACCESS, access);
        values.put(PUBLISHING, "publishers");
        values.put(ITEMS, items);
        values.put(KEEPS, "1");
        values.put(PAYLOADS, "1");
        values.put(RETRACTIONS, "1");
        values.put(LAST, last);
        return new NodeConfiguration(values);
    }

    private static List<String> words(String setting) {
        return switch (setting) {
            case ACCESS -> List.of("open", "presence", "whitelist");
            case PUBLISHING -> List.of("publishers", "subscribers", "open");
            case LAST -> List.of("never", "on_sub", "on_sub_and_presence");
            default -> List.of();
        };
    }

    private String value(String setting) {
        return values.getOrDefault(setting, "");
    }

    String title() {
        return value(TITLE);
    }

    /** The namespace of what is published; empty if it is not said. */
    String payloadType() {
        return value(TYPE);
    }

    /** Who may read it: {@code open}, {@code presence} or {@code whitelist}. */
    String access() {
        return value(ACCESS);
    }

    /** Who may publish: {@code publishers}, {@code subscribers} or {@code open}. */
    String publishing() {
        return value(PUBLISHING);
    }

    /** How many items are kept, the newest. */
    int mostItems() {
        return Integer.parseInt(value(ITEMS));
    }

    boolean tellsRetractions() {
        return value(RETRACTIONS).equals("1");
    }

    /** Whether a new subscriber is told the last item. */
    boolean sendsLast() {
        return !value(LAST).equals("never");
    }

    /** Whether who comes on line is told the last item. */
    boolean sendsLastToWhoComes() {
        return value(LAST).equals("on_sub_and_presence");
    }

    /** The form with what it is now. */
    DataForm form() {
        List<Field> fields = new ArrayList<>();
        fields.add(FormType.field(FORM));
        values.forEach((setting, value) -> fields.add(field(setting, value)));
        return new DataForm(DataForm.Type.FORM, null, List.of(), fields, null, List.of(), List.of());
    }

    private static Field field(String setting, String value) {
        List<DataForm.Option> options = new ArrayList<>();
        for (String word : words(setting)) {
            options.add(new DataForm.Option(null, word));
        }
        FieldType type = isTruth(setting)
                ? FieldType.BOOLEAN
                : options.isEmpty() ? FieldType.TEXT_SINGLE : FieldType.LIST_SINGLE;
        return new Field(setting, type, null, null, false, List.of(value), options, null, null, null, null, null, null);
    }

    private static boolean isTruth(String setting) {
        return setting.equals(KEEPS) || setting.equals(PAYLOADS) || setting.equals(RETRACTIONS);
    }

    /** This with what a form says, and nothing that it says of settings that are not known; null for what cannot be. */
    @Nullable
    NodeConfiguration with(DataForm form) {
        String type = FormType.of(form);
        boolean isForNodes = FORM.equals(type) || OPTIONS.equals(type);
        if (form.type() != DataForm.Type.SUBMIT || !form.fields().isEmpty() && !isForNodes) {
            return null;
        }
        Map<String, String> changed = new LinkedHashMap<>(values);
        for (Field field : form.fields()) {
            String setting = String.valueOf(field.name());
            String value = field.values().isEmpty() ? "" : field.values().get(0);
            if (values.containsKey(setting)) {
                String granted = granted(setting, value);
                if (granted == null) {
                    return null;
                }
                changed.put(setting, granted);
            }
        }
        return new NodeConfiguration(changed);
    }

    /** The value that a setting gets when {@code wanted} is asked for; null for what cannot be. */
    private static @Nullable String granted(String setting, String wanted) {
        if (isTruth(setting)) {
            boolean on = wanted.equals("1") || wanted.equals("true");
            return on ? "1" : setting.equals(RETRACTIONS) ? "0" : null;
        }
        if (setting.equals(ITEMS)) {
            return items(wanted);
        }
        boolean fits = words(setting).isEmpty()
                ? wanted.length() <= LONGEST
                : words(setting).contains(wanted);
        return fits ? wanted : null;
    }

    private static @Nullable String items(String wanted) {
        if (wanted.equals("max")) {
            return String.valueOf(MOST_ITEMS);
        }
        try {
            int most = Integer.parseInt(wanted);
            return most < 1 ? null : String.valueOf(Math.min(most, MOST_ITEMS));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether it is as {@code form} says already. */
    boolean is(DataForm form) {
        NodeConfiguration wanted = with(form);
        return wanted != null && wanted.values.equals(values);
    }
}
