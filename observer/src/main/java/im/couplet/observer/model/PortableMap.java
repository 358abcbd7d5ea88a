package im.couplet.observer.model;

import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as maps, lists, strings, numbers and booleans, which any program for JSON takes and gives. A time is a string of XEP-0082,
 * an element is a string of XML.
 */
public final class PortableMap implements PortableSink, PortableSource {
    private final Map<String, Object> map;

    private PortableMap(Map<String, Object> map) {
        this.map = map;
    }

    /** A value as a map. */
    public static Map<String, Object> of(Portable value) {
        Map<String, Object> map = new LinkedHashMap<>();
        value.write(new PortableMap(map));
        return map;
    }

    /** What was written down in a map. */
    public static PortableSource from(Map<?, ?> written) {
        Map<String, Object> map = new LinkedHashMap<>();
        written.forEach((key, value) -> map.put(String.valueOf(key), value));
        return new PortableMap(map);
    }

    // ---- written

    @Override
    public void text(String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    @Override
    public void flag(String name, boolean value) {
        if (value) {
            map.put(name, true);
        }
    }

    @Override
    public void number(String name, double value) {
        map.put(name, value);
    }

    @Override
    public void time(String name, @Nullable Instant value) {
        if (value != null) {
            map.put(name, String.valueOf(Values.DATE_TIME.write(value)));
        }
    }

    @Override
    public void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, List.copyOf(values));
        }
    }

    @Override
    public void element(String name, @Nullable Element value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }

    @Override
    public void value(String name, @Nullable Portable value) {
        if (value != null) {
            map.put(name, of(value));
        }
    }

    @Override
    public void values(String name, List<? extends Portable> values) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Portable one : values) {
            all.add(of(one));
        }
        map.put(name, all);
    }

    // ---- read

    @Override
    public @Nullable String text(String name) {
        return map.get(name) instanceof String text ? text : null;
    }

    @Override
    public boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    @Override
    public double number(String name) {
        return map.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public @Nullable Instant time(String name) {
        String text = text(name);
        return text == null ? null : Values.DATE_TIME.read(Text.of(text));
    }

    @Override
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object one : list(name)) {
            if (one instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Override
    public @Nullable Element element(String name) {
        String text = text(name);
        try {
            return text == null ? null : Element.parse(text);
        } catch (XmlException e) {
            return null;
        }
    }

    @Override
    public @Nullable PortableSource value(String name) {
        return map.get(name) instanceof Map<?, ?> value ? from(value) : null;
    }

    @Override
    public List<PortableSource> values(String name) {
        List<PortableSource> values = new ArrayList<>();
        for (Object one : list(name)) {
            if (one instanceof Map<?, ?> value) {
                values.add(from(value));
            }
        }
        return values;
    }

    private List<?> list(String name) {
        return map.get(name) instanceof List<?> list ? list : List.of();
    }
}
