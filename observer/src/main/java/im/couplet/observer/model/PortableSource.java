package im.couplet.observer.model;

import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link PortableSink} has been told. What is of another kind than was asked for counts as absent. */
public interface PortableSource {
    /** A text; null if absent. */
    @Nullable
    String text(String name);

    /** Whether something is so. */
    boolean flag(String name);

    /** A number; 0 if absent. */
    double number(String name);

    /** A time; null if absent. */
    @Nullable
    Instant time(String name);

    /** Texts. */
    List<String> texts(String name);

    /** An element; null if absent. */
    @Nullable
    Element element(String name);

    /** Another value; null if absent. */
    @Nullable
    PortableSource value(String name);

    /** A list of others. */
    List<? extends PortableSource> values(String name);
}
