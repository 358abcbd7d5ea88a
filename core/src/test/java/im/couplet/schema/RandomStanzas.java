package im.couplet.schema;

import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes stanzas of random extensions, and spoils them: children that are unknown, repeated, bad or in another
 * order, text among them, strange attributes. All text is such that no white space stands alone between elements.
 */
public final class RandomStanzas {
    /** How many characters an extension may have. */
    private static final int LONGEST = 20_000;

    private final Map<String, List<ElementType<?>>> extensions;
    private final Random random;

    /** Those of each kind of stanza are made of these extensions. */
    public RandomStanzas(Map<String, List<ElementType<?>>> extensions, Random random) {
        this.extensions = extensions;
        this.random = random;
    }

    /** The next one, of a kind that is any of {@code stanzas}. */
    public Element next(List<ElementType<?>> stanzas) {
        ElementType<?> type = stanzas.get(random.nextInt(stanzas.size()));
        List<ElementType<?>> its = extensions.get(type.key());
        if (type.key().equals("iq")) {
            return Element.builder(type.name())
                    .attribute("id", "1")
                    .attribute("type", random.nextBoolean() ? "set" : "result")
                    .child(spoiled(extension(its)))
                    .build();
        }
        List<XmlNode> children = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Element extension = extension(its);
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                children.add(spoiled(extension));
            }
        }
        for (XmlNode own : RandomElements.of(type, random).children()) {
            // An error stands in stanzas of its type alone.
            if (!(own instanceof Element element && element.localName().equals("error"))) {
                children.add(own);
            }
        }
        return Element.builder(type.name())
                .attribute("id", random.nextBoolean() ? "1" : null)
                .attribute("strange", random.nextBoolean() ? "&" : null)
                .children(mixed(children))
                .build();
    }

    /** Any that is no longer than a stanza may be: elements that stand in themselves can become very large. */
    private Element extension(List<ElementType<?>> its) {
        Element extension;
        do {
            extension = RandomElements.of(its.get(random.nextInt(its.size())), random);
        } while (extension.toString().length() > LONGEST);
        return extension;
    }

    private Element spoiled(Element element) {
        Element.Builder spoiled = Element.builder(element.name());
        for (Attribute attribute : element.attributes()) {
            int kind = random.nextInt(12);
            if (kind > 0) {
                spoiled.attribute(
                        attribute.name(),
                        kind == 1 ? "none such!" : attribute.text().string());
            }
        }
        if (random.nextInt(8) == 0) {
            spoiled.attribute("strange", "1");
        }
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : element.children()) {
            // 00 is the number 0, too, and comes back as 0.
            boolean again = random.nextInt(10) == 0 && !child.equals(XmlText.of("0"));
            for (int times = again ? 2 : 1; times > 0; times--) {
                children.add(child instanceof Element inner ? spoiled(inner) : child);
            }
        }
        return spoiled.children(random.nextInt(3) == 0 ? mixed(children) : children)
                .build();
    }

    /** In another order, with what nobody knows between. */
    private List<XmlNode> mixed(List<XmlNode> children) {
        List<XmlNode> all = new ArrayList<>(children);
        for (int i = random.nextInt(3); i > 0; i--) {
            all.add(Element.of("urn:example:" + random.nextInt(2), "any"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            all.add(XmlText.of("t" + random.nextInt(9)));
        }
        Collections.shuffle(all, random);
        return all;
    }
}
