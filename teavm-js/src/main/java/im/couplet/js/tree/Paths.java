package im.couplet.js.tree;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.xml.ElementPath;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Finds element objects by path; one that says no namespace is in that of its parent, as when it is written. */
public final class Paths {
    private Paths() {}

    /** The first element that {@code path} leads to, or {@code undefined}. */
    public static JSObject first(@Nullable JSObject element, JSObject path) {
        return Js.at(places(element, path, true), 0);
    }

    /** All elements that {@code path} leads to. */
    public static JSObject all(@Nullable JSObject element, JSObject path) {
        return places(element, path, false);
    }

    private static JSObject places(@Nullable JSObject element, JSObject path, boolean firstOnly) {
        if (element == null || !Js.isObject(element) || !Js.isString(Js.get(element, "name"))) {
            throw Errors.argument("element", "an element object", element);
        }
        ElementPath wanted = ElementPath.of(Arguments.string("path", path));
        JSObject elements = Js.array();
        Js.push(elements, element);
        JSObject namespaces = Js.array();
        JSObject own = Js.get(element, "xmlns");
        Js.push(namespaces, Js.isUndefined(own) ? Js.value("") : own);
        int left = wanted.length();
        for (int s = 0; s < wanted.length(); s++) {
            ElementPath.Step step = wanted.at(s);
            JSObject nextElements = Js.array();
            JSObject nextNamespaces = Js.array();
            left--;
            int most = firstOnly && left == 0 ? 1 : Integer.MAX_VALUE;
            int count = Js.length(elements);
            for (int i = 0; i < count && Js.length(nextElements) < most; i++) {
                below(
                        Js.at(elements, i),
                        Js.at(namespaces, i),
                        step.namespace() == null ? Js.at(namespaces, i) : Js.value(step.namespace()),
                        step.localName(),
                        nextElements,
                        nextNamespaces,
                        most);
            }
            elements = nextElements;
            namespaces = nextNamespaces;
        }
        return elements;
    }

    @JSBody(
            params = {"parent", "inherited", "wanted", "name", "elements", "namespaces", "most"},
            script = """
            var children = parent.children;
            if (!Array.isArray(children)) return;
            for (var i = 0; i < children.length && elements.length < most; i++) {
                var child = children[i];
                if (typeof child !== "object" || child === null || child.name !== name) continue;
                var xmlns = child.xmlns === undefined ? inherited : child.xmlns;
                if (xmlns === wanted) {
                    elements.push(child);
                    namespaces.push(xmlns);
                }
            }
            """)
    private static native void below(
            JSObject parent,
            JSObject inherited,
            JSObject wanted,
            String name,
            JSObject elements,
            JSObject namespaces,
            int most);
}
