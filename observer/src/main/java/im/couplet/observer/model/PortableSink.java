package im.couplet.observer.model;

import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a value is written down, each part under its name. What is null, false, or an empty list of texts is left out. */
public interface PortableSink {
    /** Writes a text. */
    void text(String name, @Nullable String value);

    /** Writes that something is so. */
    void flag(String name, boolean value);

    /** Writes a number. */
    void number(String name, double value);

    /** Writes a time. */
    void time(String name, @Nullable Instant value);

    /** Writes texts. */
    void texts(String name, List<String> values);

    /** Writes an element, such as a stanza. */
    void element(String name, @Nullable Element value);

    /** Writes another value. */
    void value(String name, @Nullable Portable value);

    /** Writes a list of others, an empty one too. */
    void values(String name, List<? extends Portable> values);
}
