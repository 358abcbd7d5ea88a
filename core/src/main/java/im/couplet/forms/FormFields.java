package im.couplet.forms;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a form by their names, which there is one of each (XEP-0004 section 3.2): of several the first counts. */
public final class FormFields {
    private final List<Element> fields;
    private final TextIndex places;

    private FormFields(List<Element> fields, TextIndex places) {
        this.fields = fields;
        this.places = places;
    }

    static FormFields of(Element form) {
        List<Element> fields = new ArrayList<>();
        TextIndex places = new TextIndex();
        for (Element field : form.elements(FormFilling.FORM, "field")) {
            String name = field.attribute("var");
            if (name != null && places.get(Text.of(name)) < 0) {
                places.put(Text.of(name), fields.size());
                fields.add(field);
            }
        }
        return new FormFields(fields, places);
    }

    /** The fields that have a name, and may be answered. */
    static List<Element> questions(Element form) {
        List<Element> questions = new ArrayList<>();
        for (Element field : of(form).fields) {
            if (!"fixed".equals(field.attribute("type"))) {
                questions.add(field);
            }
        }
        return questions;
    }

    /** The values of a field. */
    public static List<String> values(Element field) {
        List<String> values = new ArrayList<>();
        for (Element value : field.elements(FormFilling.FORM, "value")) {
            values.add(value.text());
        }
        return values;
    }

    List<Element> all() {
        return fields;
    }

    @Nullable
    Element field(String name) {
        int place = places.get(Text.of(name));
        return place < 0 ? null : fields.get(place);
    }
}
