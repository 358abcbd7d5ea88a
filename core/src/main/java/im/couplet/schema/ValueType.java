package im.couplet.schema;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one value is written in XML, and what it is in Java and in JavaScript. The usual ones are in {@link Values}.
 *
 * @param <V> what it is in Java
 */
public interface ValueType<V> {
    /** What a value is in JavaScript. */
    enum Form {
        /** A {@code string}. */
        STRING,
        /** A {@code number}. */
        NUMBER,
        /** A {@code boolean}. */
        BOOLEAN,
        /** A {@code Date}; only milliseconds survive. */
        DATE,
        /** A {@code Uint8Array}. */
        BYTES
    }

    /** What a value is in JavaScript. */
    Form form();

    /** What is allowed, in plain English, to follow the word "expected". */
    String expected();

    /** The value that {@code text} stands for, or null if it stands for none. */
    @Nullable
    V read(Text text);

    /** The value as it stands in XML, in its canonical form. */
    Text write(V value);

    /**
     * {@code text} in its canonical form, or null if it stands for no value. This is what a browser asks for, so that no
     * class of a Java value comes into a bundle; for the same reason there is no default that calls {@link #read}.
     */
    @Nullable
    Text canonical(Text text);

    /** Whether {@code text}, in its canonical form, may be sent: more may be read than a sender may write. */
    default boolean isWritten(Text text) {
        return true;
    }

    /**
     * The words that a value can be when there is a closed list of them, or null; TypeScript makes a union of them. Of {@link Form#DATE}
     * those that may stand in place of one.
     */
    default String @Nullable [] words() {
        return null;
    }
}
