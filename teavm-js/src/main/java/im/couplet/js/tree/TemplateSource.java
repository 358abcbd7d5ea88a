package im.couplet.js.tree;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.XmlErrors;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlException;
import org.teavm.jso.JSObject;

/** The text of a template with a mark for each value, and where in the template its parts stand. */
final class TemplateSource {
    static final String WRONG_PLACE =
            " stands where no value can: only text and the values of attributes can be values";
    private static final int SHOWN = 60;

    private final TextBuilder text = new TextBuilder();
    /** Where each value stands in the text, and where what follows it starts. */
    private final int[] starts;

    private final int[] ends;
    private boolean inTag;
    private boolean inCdata;
    private char quote;
    /** The last code unit of a tag that is no white space. */
    private char last;

    TemplateSource(JSObject strings, String mark) {
        int count = Js.length(strings);
        starts = new int[count - 1];
        ends = new int[count - 1];
        for (int i = 0; i < count; i++) {
            JSObject string = Js.at(strings, i);
            if (!Js.isString(string)) {
                throw new BadArgument("xml: the template holds an escape that JavaScript does not know");
            }
            Text part = Js.text(string);
            if (part.string().contains(mark)) {
                throw new BadArgument("xml: U+10FFFF cannot stand in a template; it can be in a value");
            }
            text.append(part);
            if (i < count - 1) {
                scan(part);
                boolean quoted = inTag && quote == 0 && last == '=';
                starts[i] = text.length();
                text.append(quoted ? "\"" : "").append(TemplatePlan.mark(i + 1)).append(quoted ? "\"" : "");
                ends[i] = text.length();
                last = '"';
            }
        }
    }

    Text text() {
        return text.text();
    }

    /** Finds out whether a value behind {@code part} stands in a tag, and in a quoted value. */
    private void scan(Text part) {
        Text open = Text.of("<![CDATA[");
        Text close = Text.of("]]>");
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (inCdata) {
                inCdata = !part.startsWith(close, i);
            } else if (!inTag) {
                inCdata = part.startsWith(open, i);
                inTag = c == '<' && !inCdata;
                last = c;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else {
                quote = c == '"' || c == '\'' ? c : 0;
                inTag = c != '>';
                last = c > ' ' ? c : last;
            }
        }
    }

    /** The error as the template's author sees the place: values count for nothing. */
    JSObject located(XmlException e) {
        int at = (int) e.offset();
        int line = 1;
        int column = 1;
        int offset = 0;
        StringBuilder seen = new StringBuilder();
        String whole = text.text().string();
        int next = 0;
        String problem = e.problem();
        for (int i = 0; i < whole.length(); i++) {
            if (next < starts.length && i == starts[next]) {
                if (at >= i && at < ends[next]) {
                    problem = "Value " + (next + 1) + WRONG_PLACE;
                    break;
                }
                seen.append("${...}");
                i = ends[next] - 1;
                next++;
                continue;
            }
            if (i >= at) {
                break;
            }
            char c = whole.charAt(i);
            seen.append(c);
            offset++;
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        for (int i = 1; i <= starts.length; i++) {
            problem = problem.replace(TemplatePlan.mark(i).string(), "${...}");
        }
        String shown = seen.length() > SHOWN ? "..." + seen.substring(seen.length() - SHOWN) : seen.toString();
        JSObject error = XmlErrors.of(e);
        Js.set(error, "message", Js.value("xml: " + problem + ", behind " + "\"" + shown + "\""));
        Js.set(error, "offset", Js.value((double) offset));
        Js.set(error, "line", Js.value((double) line));
        Js.set(error, "column", Js.value((double) column));
        return error;
    }
}
