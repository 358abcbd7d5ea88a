package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layouts for one walk through an element in which extensions are read, too; and those for Java values. */
final class JavaLayouts implements Layouts {
    /** The layouts of Java values, in which extensions stay elements. */
    static final Layouts WITHOUT_EXTENSIONS = new Layouts() {
        @Override
        public ObjectLayout of(ElementType<?> type) {
            return type.layout();
        }

        @Override
        public @Nullable ObjectLayout extension(XmlName name, @Nullable Place place) {
            return null;
        }

        @Override
        public @Nullable ObjectLayout extension(Text key, @Nullable Place place) {
            return null;
        }
    };

    private final ElementTypes extensions;
    private final Map<ElementType<?>, ObjectLayout> known = new HashMap<>();

    JavaLayouts(ElementTypes extensions) {
        this.extensions = extensions;
    }

    @Override
    public ObjectLayout of(ElementType<?> type) {
        ObjectLayout layout = known.get(type);
        if (layout == null) {
            layout = new ObjectLayout(type, this);
            known.put(type, layout);
        }
        return layout;
    }

    @Override
    public @Nullable ObjectLayout extension(XmlName name, @Nullable Place place) {
        ElementType<?> type = extensions.find(name, place);
        return type == null ? null : of(type);
    }

    @Override
    public @Nullable ObjectLayout extension(Text key, @Nullable Place place) {
        return null;
    }
}
