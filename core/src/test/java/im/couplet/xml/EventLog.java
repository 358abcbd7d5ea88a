package im.couplet.xml;

import im.couplet.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down events; {@link #on} is called with each before it is over. */
final class EventLog implements XmlHandler {
    final List<String> events = new ArrayList<>();
    Consumer<String> on = event -> {};

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        StringBuilder event = new StringBuilder("<" + name);
        for (int i = 0; i < attributes.size(); i++) {
            event.append(' ').append(attributes.name(i)).append('=').append(attributes.value(i));
        }
        add(event.append('>').toString());
    }

    @Override
    public void endElement(XmlName name) {
        add("</" + name + ">");
    }

    @Override
    public void text(Text text) {
        add(text.string());
    }

    private void add(String event) {
        events.add(event);
        on.accept(event);
    }
}
