package im.couplet.jid;

import im.couplet.jid.JidException.Part;

/**
 * Preparation of domainparts (RFC 7622 section 3.2): internet addresses, and host names of NR-LDH labels and U-labels (RFC
 * 5890, RFC 5891 section 5.4, RFC 5893).
 */
final class Domainpart {
    static final int MOST_LABEL_OCTETS = 63;

    private Domainpart() {}

    static String prepare(String domainpart) {
        String mapped = map(domainpart);
        if (!mapped.isEmpty() && mapped.charAt(mapped.length() - 1) == '.') {
            mapped = mapped.substring(0, mapped.length() - 1);
        }
        if (mapped.isEmpty()) {
            throw wrong("is empty");
        }
        if (mapped.charAt(0) == '[') {
            String literal = Ipv6.prepare(mapped);
            if (literal == null) {
                throw wrong("is not an IPv6 address in brackets");
            }
            return literal;
        }
        return prepareName(mapped);
    }

    private static String map(String text) {
        return Precis.nfc(Casing.lowerDomain(Width.map(text)));
    }

    private static String prepareName(String mapped) {
        StringBuilder name = new StringBuilder();
        int start = 0;
        while (start <= mapped.length()) {
            int dot = mapped.indexOf('.', start);
            int end = dot < 0 ? mapped.length() : dot;
            name.append(start == 0 ? "" : ".").append(prepareLabel(mapped.substring(start, end), start));
            start = end + 1;
        }
        String prepared = name.toString();
        int[] codePoints = DerivedProperty.of(prepared);
        if (Bidi.isRightToLeft(codePoints)) {
            checkBidi(codePoints);
        }
        return prepared;
    }

    private static String prepareLabel(String label, int start) {
        if (label.isEmpty()) {
            throw wrong("has an empty label at index " + start);
        }
        int[] codePoints = DerivedProperty.of(label);
        ContextRules rules = new ContextRules(codePoints);
        int index = start;
        boolean ascii = true;
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            boolean governed = ContextRules.govern(c);
            if (governed ? !rules.allow(i) : !DerivedProperty.isInLabel(c)) {
                String where = PreparationException.name(c) + " at index " + index;
                throw wrong(where + (governed ? " is not allowed among these neighbours" : " is not allowed"));
            }
            index += c > 0xFFFF ? 2 : 1;
            ascii &= c < 0x80;
        }
        if (ascii && label.startsWith("xn--")) {
            return unicodeLabel(label);
        }
        checkShape(label, codePoints, ascii);
        return label;
    }

    /** An A-label as the U-label it stands for; it has to be the one that this U-label would get. */
    private static String unicodeLabel(String label) {
        // A final hyphen would mean that nothing is encoded.
        boolean encoded = label.length() <= MOST_LABEL_OCTETS && label.charAt(label.length() - 1) != '-';
        int[] decoded = encoded ? Punycode.decode(label.substring(4)) : null;
        if (decoded == null || !label.equals("xn--" + Punycode.encode(decoded))) {
            throw wrong("has a label that is not Punycode: " + label);
        }
        String text = DerivedProperty.text(decoded);
        if (!map(text).equals(text)) {
            throw wrong("has a label that is not in its prepared form: " + label);
        }
        return prepareLabel(text, 0);
    }

    private static void checkShape(String label, int[] codePoints, boolean ascii) {
        if (label.charAt(0) == '-' || label.charAt(label.length() - 1) == '-') {
            throw wrong("has a label that begins or ends with a hyphen");
        }
        if (codePoints.length > 3 && codePoints[2] == '-' && codePoints[3] == '-') {
            throw wrong("has a label with hyphens in third and fourth place");
        }
        if (!ascii && Unicode.isMark(codePoints[0])) {
            throw wrong("has a label that begins with a combining mark");
        }
        // The encoded form of a very long label is not worth computing.
        boolean tooLong = codePoints.length > MOST_LABEL_OCTETS
                || !ascii && 4 + Punycode.encode(codePoints).length() > MOST_LABEL_OCTETS;
        if (tooLong) {
            throw wrong("has a label of more than " + MOST_LABEL_OCTETS + " octets");
        }
    }

    private static void checkBidi(int[] domain) {
        int start = 0;
        for (int i = 0; i <= domain.length; i++) {
            if (i == domain.length || domain[i] == '.') {
                if (!Bidi.isSatisfied(DerivedProperty.part(domain, start, i))) {
                    throw wrong("mixes right-to-left and left-to-right characters (RFC 5893)");
                }
                start = i + 1;
            }
        }
    }

    private static JidException wrong(String reason) {
        return new JidException(Part.DOMAINPART, reason);
    }
}
