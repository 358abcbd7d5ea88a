package im.couplet.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.DataForm;
import im.couplet.forms.FormFilling.Fault;
import im.couplet.forms.FormFilling.Reason;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFillingTest {
    private static final DataForm FORM = form("<field type='hidden' var='FORM_TYPE'><value>jabber:bot</value></field>"
            + "<field type='fixed'><value>Section 1</value></field>"
            + "<field type='text-single' var='botname'><required/></field>"
            + "<field type='boolean' var='public'><value>0</value></field>"
            + "<field type='list-multi' var='features'><option><value>contests</value></option>"
            + "<option><value>news</value></option>"
            + "<validate xmlns='http://jabber.org/protocol/xdata-validate'><list-range min='1' max='2'/></validate></field>"
            + "<field type='list-single' var='free'><option><value>1</value></option>"
            + "<validate xmlns='http://jabber.org/protocol/xdata-validate' datatype='xs:integer'><open/></validate></field>"
            + "<field type='text-single' var='ssn'><validate xmlns='http://jabber.org/protocol/xdata-validate'>"
            + "<regex>([0-9]{3})-([0-9]{2})-([0-9]{4})</regex></validate></field>"
            + "<field type='jid-multi' var='invitelist'/>");

    private static DataForm form(String fields) {
        return DataForm.TYPE.readStrict(Element.parse("<x xmlns='jabber:x:data' type='form'>" + fields + "</x>"));
    }

    private static List<Fault> check(Map<String, List<String>> answers) {
        return FormFilling.check(FORM, FormFilling.fill(FORM, answers));
    }

    @Test
    void fillsInWhatIsAnsweredAndKeepsWhatIsSuggested() {
        DataForm filled = FormFilling.fill(FORM, Map.of("botname", List.of("The Jabber Google Bot")));
        assertEquals(
                Element.parse("<x xmlns='jabber:x:data' type='submit'>"
                        + "<field type='hidden' var='FORM_TYPE'><value>jabber:bot</value></field>"
                        + "<field var='botname'><value>The Jabber Google Bot</value></field>"
                        + "<field var='public'><value>0</value></field></x>"),
                DataForm.TYPE.write(filled));
        assertEquals("jabber:bot", FormType.of(filled));
        assertEquals(List.of(), FormFilling.check(FORM, filled));
    }

    @Test
    void refusesAnswersThatNobodyAskedFor() {
        assertThrows(IllegalArgumentException.class, () -> FormFilling.fill(FORM, Map.of("age", List.of("1"))));
        DataForm more = DataForm.submit(List.of(DataForm.Field.of("botname", "b"), DataForm.Field.of("age", "1")));
        assertEquals(List.of(new Fault("age", Reason.NOT_ASKED, null)), FormFilling.check(FORM, more));
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(List.of(new Fault("botname", Reason.MISSING, null)), check(Map.of()));
        assertEquals(List.of(new Fault("botname", Reason.MISSING, null)), check(Map.of("botname", List.of(""))));
    }

    @Test
    void saysWhatDoesNotFitTheField() {
        assertEquals(
                List.of(
                        new Fault("botname", Reason.SEVERAL, null),
                        new Fault("public", Reason.NOT_OF_TYPE, "maybe"),
                        new Fault("features", Reason.TOO_MANY, null),
                        new Fault("features", Reason.NO_OPTION, "search"),
                        new Fault("ssn", Reason.NO_MATCH, "1234"),
                        new Fault("invitelist", Reason.NOT_OF_TYPE, "@")),
                check(Map.of(
                        "botname", List.of("a", "b"),
                        "public", List.of("maybe"),
                        "features", List.of("news", "contests", "search"),
                        "free", List.of("17"),
                        "ssn", List.of("1234"),
                        "invitelist", List.of("romeo@montague.net", "@"))));
        assertEquals(
                List.of(
                        new Fault("botname", Reason.NOT_OF_TYPE, "two\nlines"),
                        new Fault("free", Reason.NOT_OF_TYPE, "x")),
                check(Map.of("botname", List.of("two\nlines"), "free", List.of("x"))));
    }

    @ParameterizedTest
    @CsvSource({
        "xs:string, anything, true",
        "xs:unknown, anything, true",
        "xs:boolean, 1, true",
        "xs:boolean, yes, false",
        "xs:byte, -128, true",
        "xs:byte, 128, false",
        "xs:long, 9223372036854775807, true",
        "xs:long, 9223372036854775808, false",
        "xs:unsignedLong, 18446744073709551615, true",
        "xs:unsignedLong, -1, false",
        "xs:integer, 123456789012345678901234567890, true",
        "xs:integer, 1.0, false",
        "xs:positiveInteger, 0, false",
        "xs:negativeInteger, -1, true",
        "xs:negativeInteger, -0, false",
        "xs:decimal, -.5, true",
        "xs:decimal, 1e3, false",
        "xs:decimal, ., false",
        "xs:double, 1e3, true",
        "xs:double, -INF, true",
        "xs:double, 1e, false",
        "xs:date, 2003-10-06, true",
        "xs:date, 2003-10-06-07:00, true",
        "xs:date, 2003-13-06, false",
        "xs:time, 02:56:15, true",
        "xs:time, 25:00:00, false",
        "xs:dateTime, 2003-10-06T11:22:00-07:00, true",
        "xs:dateTime, 2003-10-06T11:22:00, true",
        "xs:dateTime, 2003-10-06, false",
        "xs:base64Binary, AAAA, true",
        "xs:base64Binary, #, false"
    })
    void knowsTheTypesOfXmlSchema(String datatype, String value, boolean holds) {
        assertEquals(holds, FormDatatype.holds(datatype, value));
    }

    @ParameterizedTest
    @CsvSource({
        "xs:date, 2003-10-05, 2003-10-05, 2003-10-24, true",
        "xs:date, 2003-10-25, 2003-10-05, 2003-10-24, false",
        "xs:dateTime, 2003-10-24T12:00:00-07:00, , 2003-10-24T18:00:00Z, false",
        "xs:integer, 100, 20, , true",
        "xs:integer, -100, -20, , false",
        "xs:decimal, 1.50, 1.5, 1.5, true",
        "xs:decimal, 1.49, 1.5, , false",
        "xs:decimal, -1.6, , -1.5, true",
        "xs:double, 1e3, 999, 1001, true",
        "xs:double, NaN, 0, , false",
        "xs:string, b, c, d, true",
        "xs:integer, 5, many, , true"
    })
    void comparesByTheType(String datatype, String value, String min, String max, boolean between) {
        assertEquals(between, new FormRange(datatype, min, max).holds(value));
    }

    @Test
    void takesAFormTypeOnlyAsItMustBe() {
        assertEquals(DataForm.FieldType.HIDDEN, FormType.field("urn:x").type());
        assertEquals("jabber:bot", FormType.of(FORM));
        assertFalse(isTyped("<field var='FORM_TYPE'><value>urn:x</value></field>"));
        assertFalse(isTyped("<field var='FORM_TYPE' type='hidden'><value>a</value><value>b</value></field>"));
        assertFalse(isTyped(""));
        assertTrue(isTyped("<field var='FORM_TYPE' type='hidden'><value>a</value></field>"));
    }

    private static boolean isTyped(String fields) {
        return FormType.of(form(fields)) != null;
    }

    @Test
    void asksAnotherEngineWhenOneIsHandedIn() {
        DataForm filled = FormFilling.fill(FORM, Map.of("botname", List.of("b"), "ssn", List.of("1")));
        assertEquals(List.of(), FormFilling.check(FORM, filled, (regex, value) -> true));
        assertEquals(
                List.of(new Fault("ssn", Reason.NO_MATCH, "1")),
                FormFilling.check(FORM, filled, (regex, value) -> false));
    }

    @Test
    void countsTheFirstOfSeveralFieldsOfOneName() {
        DataForm twice =
                form("<field var='a'><value>1</value></field><field var='a'><value>2</value><required/></field>");
        DataForm filled = FormFilling.fill(twice, Map.of());
        assertEquals(List.of(DataForm.Field.of("a", "1")), filled.fields());
        assertEquals(List.of(), FormFilling.check(twice, DataForm.submit(List.of())));
    }

    /** Compared one with another, these would take minutes; the names have one hash in Java. */
    @Test
    void takesAnyNumberOfFieldsAndOptions() {
        int many = 60_000;
        List<DataForm.Field> fields = new ArrayList<>();
        List<DataForm.Option> options = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Map<String, List<String>> answers = new HashMap<>();
        for (int i = 0; i < many; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                name.append((i >> bit & 1) == 1 ? "BB" : "Aa");
            }
            fields.add(DataForm.Field.of(name.toString(), "a"));
            options.add(new DataForm.Option(null, name.toString()));
            values.add(name.toString());
            answers.put(name.toString(), List.of("b"));
        }
        answers.put("list", values);
        fields.add(new DataForm.Field(
                "list",
                DataForm.FieldType.LIST_MULTI,
                null,
                null,
                false,
                List.of(),
                options,
                null,
                null,
                null,
                null,
                null,
                null));
        DataForm form = new DataForm(DataForm.Type.FORM, null, List.of(), fields, null, List.of(), List.of());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            DataForm filled = FormFilling.fill(form, answers);
            assertEquals(List.of(), FormFilling.check(form, filled));
        });
    }
}
