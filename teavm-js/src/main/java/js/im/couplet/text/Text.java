package js.im.couplet.text;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The engine's own string under the name of {@code im.couplet.text.Text}, whose methods say what each of these does. */
public abstract class Text implements JSObject {
    Text() {}

    /** The string within a {@link String}. */
    @JSBody(params = "value", script = "return value;")
    public static native Text of(String value);

    /** A {@link String} around this string. */
    @JSBody(script = "return this;")
    public native String string();

    /** The length in UTF-16 code units. */
    @JSBody(script = "return this.length;")
    public native int length();

    /** One UTF-16 code unit. */
    @JSBody(params = "index", script = "return this.charCodeAt(index);")
    public native char charAt(int index);

    /** A part of this string; the engine may keep the whole for it, see {@link #detached}. */
    @JSBody(
            params = {"from", "to"},
            script = "return this.substring(from, to);")
    public native Text slice(int from, int to);

    /** The first index of a code unit, or -1. */
    @JSBody(
            params = {"wanted", "from"},
            script = "return this.indexOf(String.fromCharCode(wanted), from);")
    public native int indexOf(char wanted, int from);

    /** Whether {@code prefix} stands at {@code index}. */
    @JSBody(
            params = {"prefix", "index"},
            script = "return this.startsWith(prefix, index);")
    public native boolean startsWith(Text prefix, int index);

    /** Whether both are equal. */
    @JSBody(params = "other", script = "return this === other;")
    public native boolean is(Text other);

    /** Whether there is nothing but characters that stand for themselves: a regular expression is faster than a loop. */
    @JSBody(script = "return !/[^ !#-%'-;=?-\\uD7FF]/.test(this);")
    public native boolean isPlain();

    /** The same between tags, where quotes, tabs and line feeds stand for themselves. */
    @JSBody(script = "return !/[^\\t\\n -%'-;=?-\\uD7FF]/.test(this);")
    public native boolean isPlainContent();

    /** Both joined. */
    @JSBody(params = "more", script = "return this + more;")
    public native Text plus(Text more);

    /** Both joined, in one piece: V8 looks through a sum of strings at each of its characters. */
    @JSBody(params = "more", script = "return [this, more].join('');")
    public native Text joined(Text more);

    /**
     * The engine's one copy of this string, as it keeps for the names of properties: a part cut from a string keeps that
     * whole string in memory, and such a copy is compared, and becomes the name of a property, without a look at it.
     */
    @JSBody(script = "const names = Object.create(null); names[this] = 0; return Object.keys(names)[0];")
    public native Text detached();
}
