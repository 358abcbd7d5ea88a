package im.couplet.richtext;

import im.couplet.ext.XhtmlMessage;
import im.couplet.richtext.RichText.Kind;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads XHTML-IM without trusting it: only the elements that the document allows are known, links and pictures only of safe
 * addresses, and of styles only bold, italic and struck through. Of other elements the text is taken, of scripts and style
 * sheets nothing. XEP-0071 1.5.4 (2018-03-08).
 */
public final class XhtmlText {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private XhtmlText() {}

    /** The tree of {@code body}, the {@code <body xmlns='http://www.w3.org/1999/xhtml'/>} of an {@link XhtmlMessage}. */
    public static RichText parse(Element body) {
        return RichText.of(Kind.DOCUMENT, children(body, false, 0));
    }

    private static List<RichText> children(Element parent, boolean preformatted, int depth) {
        List<RichText> children = new ArrayList<>();
        if (depth == RichText.DEEPEST) {
            String text = flat(parent);
            if (!text.isEmpty()) {
                children.add(RichText.text(preformatted ? text : collapsed(text)));
            }
            return children;
        }
        for (int i = 0; i < parent.childCount(); i++) {
            XmlNode node = parent.childAt(i);
            if (node instanceof Element child) {
                element(child, preformatted, children, depth + 1);
            } else {
                String text = ((XmlText) node).value().string();
                children.add(RichText.text(preformatted ? text : collapsed(text)));
            }
        }
        return children;
    }

    /** Each run of white space as one space, as HTML shows it. */
    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Whitespace.isSpace(c);
            if (!isSpace || !space) {
                collapsed.append(isSpace ? ' ' : c);
            }
            space = isSpace;
        }
        return collapsed.toString();
    }

    /** The texts in an element, one after the other. */
    private static String flat(Element element) {
        StringBuilder text = new StringBuilder();
        ArrayDeque<Element> parents = new ArrayDeque<>();
        ArrayDeque<Integer> places = new ArrayDeque<>();
        parents.push(element);
        places.push(0);
        while (!parents.isEmpty()) {
            Element parent = parents.element();
            int place = places.pop();
            if (place == parent.childCount()) {
                parents.pop();
                continue;
            }
            places.push(place + 1);
            if (!(parent.childAt(place) instanceof Element child)) {
                text.append(((XmlText) parent.childAt(place)).value().string());
            } else if (!isHidden(name(child))) {
                parents.push(child);
                places.push(0);
            }
        }
        return text.toString();
    }

    /** The name of an element of XHTML; empty for others. */
    private static String name(Element element) {
        return element.namespace().equals(XHTML) ? element.localName() : "";
    }

    /** Whether nothing in elements of this name is for reading. */
    private static boolean isHidden(String name) {
        return switch (name) {
            case "script", "style", "head", "title", "object", "iframe" -> true;
            default -> false;
        };
    }

    private static void element(Element element, boolean preformatted, List<RichText> to, int depth) {
        String name = name(element);
        if (isHidden(name)) {
            return;
        }
        switch (name) {
            case "br" -> to.add(RichText.of(Kind.LINE_BREAK, List.of()));
            case "img" -> to.addAll(image(element));
            case "a" -> to.addAll(link(element, styled(element, preformatted, depth)));
            default -> {
                List<RichText> children = styled(element, preformatted || name.equals("pre"), depth);
                Kind kind = kind(name);
                if (kind == null) {
                    to.addAll(children);
                } else {
                    String level = kind == Kind.HEADING ? name.substring(1) : null;
                    to.add(new RichText(kind, level, List.copyOf(children)));
                }
            }
        }
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "p", "div", "address", "dt" -> Kind.PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "blockquote" -> Kind.QUOTE;
            case "pre" -> Kind.CODE_BLOCK;
            case "ul", "dl" -> Kind.LIST;
            case "ol" -> Kind.NUMBERED_LIST;
            case "li", "dd" -> Kind.ITEM;
            case "em", "i", "cite", "dfn", "var" -> Kind.EMPHASIS;
            case "strong", "b" -> Kind.STRONG;
            case "code", "kbd", "samp", "tt" -> Kind.CODE;
            case "del", "s", "strike" -> Kind.DELETED;
            default -> null;
        };
    }

    private static List<RichText> link(Element element, List<RichText> children) {
        String address = element.attribute("href");
        return address != null && RichText.isSafeLink(address)
                ? List.of(new RichText(Kind.LINK, address, List.copyOf(children)))
                : children;
    }

    private static List<RichText> image(Element element) {
        String alternative = element.attribute("alt");
        List<RichText> text =
                alternative == null || alternative.isEmpty() ? List.of() : List.of(RichText.text(alternative));
        String address = element.attribute("src");
        return address != null && RichText.isSafeImage(address)
                ? List.of(new RichText(Kind.IMAGE, address, text))
                : text;
    }

    /** The children of {@code element} within what its style says of them. */
    private static List<RichText> styled(Element element, boolean preformatted, int depth) {
        List<RichText> children = children(element, preformatted, depth);
        String style = element.attribute("style");
        if (style == null || children.isEmpty()) {
            return children;
        }
        List<RichText> styled = children;
        styled = says(style, "text-decoration", "line-through") ? List.of(RichText.of(Kind.DELETED, styled)) : styled;
        styled = says(style, "font-weight", "bold") ? List.of(RichText.of(Kind.STRONG, styled)) : styled;
        return says(style, "font-style", "italic") ? List.of(RichText.of(Kind.EMPHASIS, styled)) : styled;
    }

    /** Whether one of the declarations in {@code style} (CSS 1, section 1.1) gives {@code property} this value. */
    private static boolean says(String style, String property, String value) {
        int from = 0;
        while (from <= style.length()) {
            int end = style.indexOf(';', from);
            String declaration = style.substring(from, end < 0 ? style.length() : end);
            int colon = declaration.indexOf(':');
            if (colon > 0
                    && declaration.substring(0, colon).trim().equals(property)
                    && declaration.substring(colon + 1).trim().equals(value)) {
                return true;
            }
            if (end < 0) {
                return false;
            }
            from = end + 1;
        }
        return false;
    }
}
