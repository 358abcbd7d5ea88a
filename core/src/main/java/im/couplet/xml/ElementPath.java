package im.couplet.xml;

import im.couplet.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A way down from an element: steps with {@code /} between, each to the child elements of one name. A step is
 *
 * <ul>
 *   <li>{@code name}: in the namespace of the element that it starts from,
 *   <li>{@code {namespace}name}: in this namespace; {@code {}name} is in none.
 * </ul>
 *
 * <p>So in an IQ {@code {jabber:iq:roster}query/item} leads to the items of the roster. There are no wildcards, no
 * conditions, and no way up; {@code ""} leads nowhere and is refused. Immutable; nothing here recurses.
 */
public final class ElementPath {
    private final Step[] steps;

    /**
     * One step.
     *
     * @param namespace {@code ""} for none; null for that of the element that the step starts from
     * @param localName the name within the namespace
     */
    public record Step(@Nullable String namespace, String localName) {
        /** Whether it leads from {@code parent} to {@code child}. */
        boolean leads(Element parent, Element child) {
            return child.localName().equals(localName)
                    && (namespace == null
                            ? child.name().namespaceText().is(parent.name().namespaceText())
                            : child.namespace().equals(namespace));
        }
    }

    private ElementPath(Step... steps) {
        this.steps = steps;
    }

    /**
     * The path that is written so.
     *
     * @throws IllegalArgumentException if a step is no name
     */
    public static ElementPath of(String path) {
        Step[] steps = new Step[4];
        int count = 0;
        int from = 0;
        while (from <= path.length()) {
            int brace = path.startsWith("{", from) ? path.indexOf('}', from) : -1;
            int slash = path.indexOf('/', Math.max(from, brace));
            int to = slash < 0 ? path.length() : slash;
            String namespace = brace < 0 ? null : path.substring(from + 1, brace);
            String name = path.substring(brace < 0 ? from : brace + 1, to);
            if (!XmlChars.isNcName(Text.of(name))) {
                throw new IllegalArgumentException("path: \"" + path.substring(from, to) + "\" in \"" + path
                        + "\" is no step; one is written name or {namespace}name");
            }
            if (count == steps.length) {
                steps = Arrays.copyOf(steps, 2 * count);
            }
            steps[count++] = new Step(namespace, name);
            from = to + 1;
        }
        return new ElementPath(Arrays.copyOf(steps, count));
    }

    /** The steps, at least one. */
    public List<Step> steps() {
        return List.of(steps);
    }

    /** How many steps there are, at least one. */
    public int length() {
        return steps.length;
    }

    /** The step at {@code index}, from 0. */
    public Step at(int index) {
        return steps[index];
    }

    /** The first element that the path leads to from {@code start}, in the order of the document; null if there is none. */
    public @Nullable Element first(Element start) {
        List<Place> found = places(start, true);
        return found.isEmpty() ? null : found.get(0).element;
    }

    /** All elements that the path leads to from {@code start}, in the order of the document. */
    public List<Element> all(Element start) {
        List<Element> elements = new ArrayList<>();
        for (Place place : places(start, false)) {
            elements.add(place.element);
        }
        return elements;
    }

    /** A place in a tree: an element, where it stands, and what shall stand there. */
    private static final class Place {
        final Element element;
        final @Nullable Place parent;
        final int index;

        @Nullable
        Element result;

        Place(Element element, @Nullable Place parent, int index) {
            this.element = element;
            this.parent = parent;
            this.index = index;
            this.result = element;
        }
    }

    private List<Place> places(Element start, boolean firstOnly) {
        List<Place> places = List.of(new Place(start, null, 0));
        for (int i = 0; i < steps.length; i++) {
            places = below(places, steps[i], firstOnly && i == steps.length - 1);
        }
        return places;
    }

    private static List<Place> below(List<Place> places, Step step, boolean firstOnly) {
        List<Place> below = new ArrayList<>();
        for (Place place : places) {
            int count = place.element.childCount();
            for (int i = 0; i < count; i++) {
                if (place.element.childAt(i) instanceof Element child && step.leads(place.element, child)) {
                    below.add(new Place(child, place, i));
                    if (firstOnly) {
                        return below;
                    }
                }
            }
        }
        return below;
    }

    /**
     * {@code start} with another element in every place that the path leads to; what is not on the way is shared.
     *
     * @param edit gives what shall stand in place of an element; null for nothing
     */
    public Element edit(Element start, UnaryOperator<@Nullable Element> edit) {
        Place root = new Place(start, null, 0);
        List<List<Place>> levels = new ArrayList<>();
        levels.add(List.of(root));
        for (Step step : steps) {
            levels.add(below(levels.get(levels.size() - 1), step, false));
        }
        for (Place place : levels.get(steps.length)) {
            place.result = edit.apply(place.element);
        }
        for (int level = steps.length; level > 0; level--) {
            rebuildParents(levels.get(level));
        }
        return root.result == null ? start : root.result;
    }

    /** Neighbours in the list have one parent. */
    @SuppressWarnings("ReferenceEquality") // it is about these very objects
    private static void rebuildParents(List<Place> places) {
        int from = 0;
        while (from < places.size()) {
            Place parent = places.get(from).parent;
            int to = from;
            boolean changed = false;
            while (to < places.size() && places.get(to).parent == parent) {
                changed |= places.get(to).result != places.get(to).element;
                to++;
            }
            if (changed && parent != null) {
                parent.result = rebuilt(parent.element, places.subList(from, to));
            }
            from = to;
        }
    }

    private static Element rebuilt(Element element, List<Place> changes) {
        List<XmlNode> children = new ArrayList<>(element.childCount());
        int next = 0;
        for (int i = 0; i < element.childCount(); i++) {
            XmlNode child = element.childAt(i);
            if (next < changes.size() && changes.get(next).index == i) {
                child = changes.get(next++).result;
            }
            if (child != null) {
                children.add(child);
            }
        }
        return element.withChildren(children);
    }
}
