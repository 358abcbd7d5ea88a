package im.couplet.schema;

import im.couplet.jid.Jid;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Makes random valid elements from a declaration. */
public final class RandomElements {
    private static final String[] AWKWARD = {
        "a", "", "<&>\"'", "]]>", " \t\n\r ", "\uD83D\uDE00", "ж", "\u0085\u2028", "x".repeat(200), "&amp;", "0"
    };

    private static final String[] LANGUAGES = {null, "de", "en-GB"};

    private RandomElements() {}

    /** An element that {@code type} declares, with each optional field there or not. */
    public static Element of(ElementType<?> type, Random random) {
        if (type.choices() != null) {
            String[] words = type.choices().words();
            return Element.of(type.name().namespace(), words[random.nextInt(words.length)]);
        }
        if (!type.members().isEmpty()) {
            return of(type.members().get(random.nextInt(type.members().size())), random);
        }
        Element.Builder element = Element.builder(name(type, random));
        for (Field<?, ?> field : type.fields()) {
            if (field.required() || random.nextInt(3) > 0) {
                add(element, field, type.fields(), random);
            }
        }
        return element.build();
    }

    private static XmlName name(ElementType<?> type, Random random) {
        for (Field<?, ?> field : type.fields()) {
            if (field.kind() == Field.Kind.NAME) {
                return XmlName.of(type.name().namespace(), word(field.valueType(), random));
            }
        }
        return type.name();
    }

    private static void add(Element.Builder to, Field<?, ?> field, List<? extends Field<?, ?>> fields, Random random) {
        int times = random.nextInt(4);
        switch (field.kind()) {
            case NAME -> {}
            case ATTRIBUTE -> to.attribute(field.attributeName(), word(field.valueType(), random));
            case TEXT -> to.text(word(field.valueType(), random));
            case CHILD_TEXT, CHILD_ATTRIBUTE -> {
                if (fields.stream().filter(field::sharesChild).findFirst().orElseThrow() == field) {
                    to.child(sharedChild(field, fields, random));
                }
            }
            case CHILD_TEXTS -> {
                for (int i = 0; i < times; i++) {
                    to.child(textChild(field, random));
                }
            }
            case CHILD_ATTRIBUTES -> {
                for (int i = 0; i < times; i++) {
                    to.child(attributeChild(field, random));
                }
            }
            case FLAG -> to.child(Element.builder(field.childName()).build());
            case CHILD -> to.child(of(field.elementType(), random));
            case CHILDREN -> {
                // An element that stands in itself would otherwise often have no end.
                boolean again = field.elementType().fields().contains(field);
                for (int i = 0; i < (again ? random.nextInt(2) : times); i++) {
                    to.child(of(field.elementType(), random));
                }
            }
            case LOCALIZED -> {
                for (int i = 0; i < times; i++) {
                    to.child(textChild(field, random).withAttribute(Fields.XML_LANG, LANGUAGES[i]));
                }
            }
            case CHOICE -> to.child(choice(field, fields, random));
            case CHOICE_TEXT -> {
                // the choice has it
            }
            case EXTENSIONS, RAW -> {
                for (int i = 0; i < times; i++) {
                    to.child(Element.of("urn:example:" + random.nextInt(5), "any"));
                }
            }
        }
    }

    /** The one child that {@code field} and perhaps others are about. */
    private static Element sharedChild(Field<?, ?> field, List<? extends Field<?, ?>> fields, Random random) {
        Element.Builder child = Element.builder(field.childName());
        for (Field<?, ?> other : fields) {
            if (other.sharesChild(field) && other.kind() == Field.Kind.CHILD_TEXT) {
                child.text(word(other.valueType(), random));
            } else if (other.sharesChild(field)) {
                child.attribute(other.attributeName(), word(other.valueType(), random));
            }
        }
        return child.build();
    }

    private static Element choice(Field<?, ?> field, List<? extends Field<?, ?>> fields, Random random) {
        String[] words = field.valueType().words();
        String word = words == null ? "something" : words[random.nextInt(words.length)];
        Element.Builder choice = Element.builder(field.childName().namespace(), word);
        for (Field<?, ?> other : fields) {
            if (other.kind() == Field.Kind.CHOICE_TEXT && random.nextBoolean()) {
                choice.text(word(other.valueType(), random));
            }
        }
        return choice.build();
    }

    private static Element textChild(Field<?, ?> field, Random random) {
        return Element.builder(field.childName())
                .text(word(field.valueType(), random))
                .build();
    }

    private static Element attributeChild(Field<?, ?> field, Random random) {
        return Element.builder(field.childName())
                .attribute(field.attributeName(), word(field.valueType(), random))
                .build();
    }

    @SuppressWarnings("unchecked") // each branch makes the value of its own type
    private static <V> String word(ValueType<V> type, Random random) {
        String[] words = type.words();
        if (words != null && (type.form() != ValueType.Form.DATE || random.nextBoolean())) {
            return words[random.nextInt(words.length)];
        }
        if (words != null) {
            return Values.DATE_TIME
                    .write(Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)))
                    .string();
        }
        if (type.form() == ValueType.Form.NUMBER) {
            return number(type, random);
        }
        Object value = switch (type.form()) {
            case BOOLEAN -> random.nextBoolean();
            case DATE -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(20)];
                random.nextBytes(bytes);
                yield Bytes.of(bytes);
            }
            case NUMBER -> throw new IllegalStateException();
            case STRING -> {
                String text = AWKWARD[random.nextInt(AWKWARD.length)];
                yield type.equals(Values.JID) ? Jid.parse("juliet@capulet.lit/" + random.nextInt()) : text;
            }
        };
        Text written = type.write((V) value);
        return written.string();
    }

    /** A number within the range of {@code type}: most ranges have some below a thousand. */
    private static String number(ValueType<?> type, Random random) {
        Text number = type.canonical(Text.of(Integer.toString(random.nextInt(1000))));
        return number == null ? number(type, random) : number.string();
    }
}
