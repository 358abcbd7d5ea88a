package im.couplet.schema;

import im.couplet.text.Text;

/** Text as it stands. */
record PlainText(String expected) implements ValueType<String> {
    @Override
    public Form form() {
        return Form.STRING;
    }

    @Override
    public String read(Text text) {
        return text.string();
    }

    @Override
    public Text write(String value) {
        return Text.of(value);
    }

    @Override
    public Text canonical(Text text) {
        return text;
    }
}
