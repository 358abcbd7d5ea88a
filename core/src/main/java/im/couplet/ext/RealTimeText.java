package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.text.CodePoints;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types, as it is typed: {@code <rtt xmlns='urn:xmpp:rtt:0' seq='0' event='new'><t>Hello, </t></rtt>}.
 * XEP-0301 1.0 (2013-10-08).
 *
 * @param seq the number of this edit, one more than that of the one before; null where it counts for nothing
 * @param event what happens; null for an edit
 * @param id the message that is corrected (XEP-0308); null for a new one
 * @param actions what is done, as it stands: elements {@code t}, {@code e} and {@code w}
 */
public record RealTimeText(
        @Nullable Integer seq,
        @Nullable Event event,
        @Nullable String id,
        List<Element> actions) {
    private static final String NAMESPACE = "urn:xmpp:rtt:0";

    public static final ElementType<RealTimeText> TYPE = ElementType.of(
            "realTimeText",
            NAMESPACE,
            "rtt",
            optionalAttribute("seq", NON_NEGATIVE, RealTimeText::seq),
            optionalAttribute("event", Event.WORDS, RealTimeText::event),
            optionalAttribute("id", STRING, RealTimeText::id),
            raw("actions", RealTimeText::actions),
            RealTimeText::new);

    private static final XmlName INSERT = XmlName.of(NAMESPACE, "t");
    private static final XmlName ERASE = XmlName.of(NAMESPACE, "e");
    private static final ValueType<Integer> ANY_NUMBER = Values.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** What happens to a text. */
    public enum Event {
        /** No more real-time text will be sent. */
        CANCEL,
        /** The text is changed. */
        EDIT,
        /** Real-time text will be sent. */
        INIT,
        /** A new text begins. */
        NEW,
        /** The text is sent again, whole. */
        RESET;

        static final ValueType<Event> WORDS = Values.oneOf(values(), "cancel", "edit", "init", "new", "reset");
    }

    /**
     * The text after these edits. Places that are outside of it are moved to its ends; unknown elements and pauses do nothing.
     *
     * @param text the text before; "" for events {@link Event#NEW} and {@link Event#RESET}, which begin anew
     */
    public String apply(String text) {
        String now = event == Event.NEW || event == Event.RESET ? "" : text;
        for (Element action : actions) {
            if (action.is(INSERT)) {
                int at = place(action, now);
                now = now.substring(0, at) + action.text() + now.substring(at);
            } else if (action.is(ERASE)) {
                int end = place(action, now);
                int count = number(action, "n", 1);
                int start = CodePoints.index(now, Math.max(0, CodePoints.count(now.substring(0, end)) - count));
                now = now.substring(0, start) + now.substring(end);
            }
        }
        return now;
    }

    private static int place(Element action, String text) {
        return CodePoints.index(text, number(action, "p", Integer.MAX_VALUE));
    }

    /** The number in an attribute; {@code absent} when there is none, 0 for negative ones. */
    private static int number(Element action, String name, int absent) {
        Text raw = action.attributeText(XmlName.of("", name));
        Integer value = raw == null ? null : ANY_NUMBER.read(raw);
        return value == null ? absent : Math.max(0, value);
    }
}
