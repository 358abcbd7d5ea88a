package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;

/** Text without the white space around it. */
record TrimmedText(String expected) implements ValueType<String> {
    @Override
    public Form form() {
        return Form.STRING;
    }

    @Override
    public String read(Text text) {
        return Whitespace.trim(text.string());
    }

    @Override
    public Text write(String value) {
        return canonical(Text.of(value));
    }

    @Override
    public Text canonical(Text text) {
        int last = text.length() - 1;
        return last < 0 || text.charAt(0) > ' ' && text.charAt(last) > ' ' ? text : Text.of(read(text));
    }
}
