package im.couplet.forms;

import im.couplet.ext.DataForm;
import org.jspecify.annotations.Nullable;

/** What a form is about: the value of its hidden field {@code FORM_TYPE}. XEP-0068 1.3.0 (2020-05-05). */
public final class FormType {
    /** The name of the field. */
    public static final String NAME = "FORM_TYPE";

    private FormType() {}

    /** The field that says that a form is about {@code type}, a namespace, to stand first in it. */
    public static DataForm.Field field(String type) {
        return DataForm.Field.of(NAME, type).withType(DataForm.FieldType.HIDDEN);
    }

    /**
     * What {@code form} is about, or null if it does not say so as XEP-0068 section 3.1 demands: by one value, in a field
     * that is hidden, or that has no type in a form that is filled in.
     */
    public static @Nullable String of(DataForm form) {
        DataForm.Field field = form.field(NAME);
        if (field == null || field.values().size() != 1) {
            return null;
        }
        boolean untyped = field.type() == null && form.type() == DataForm.Type.SUBMIT;
        return untyped || field.type() == DataForm.FieldType.HIDDEN
                ? field.values().get(0)
                : null;
    }
}
