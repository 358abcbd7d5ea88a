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
        String mapped = Precis.nfc(Casing.lowerDomain(Width.map(domainpart)));
        if (!mapped.isEmpty() && mapped.charAt(mapped.length() - 1) == '.') {
            mapped = mapped.substring(0, mapped.length() - 1);
        }
        if (mapped.isEmpty()) {
            throw wrong("is empty");
        }
        if (mapped.charAt(0) == '[') {
            if (!Ipv6.isBracketed(mapped)) {
                throw wrong("is not an IPv6 address in brackets");
            }
            return mapped;
        }
        return prepareName(mapped);
    }

    private static String prepareName(String mapped) {
        StringBuilder name = new StringBuilder();
        int start = 0;
        while (start <= mapped.length()) {
            int dot = mapped.indexOf('.', start);
            int end = dot < 0 ? mapped.length() : dot;
            name.append(start == 0 ? "" : ".").append(prepareLabel(mapped, start, end));
            start = end + 1;
        }
        String prepared = name.toString();
        if (Bidi.isRightToLeft(prepared)) {
            checkBidi(prepared);
        }
        return prepared;
    }

    private static String prepareLabel(String domain, int start, int end) {
        String label = domain.substring(start, end);
        if (label.isEmpty()) {
            throw wrong("has an empty label at index " + start);
        }
        for (int i = 0; i < label.length(); ) {
            int c = label.codePointAt(i);
            boolean governed = ContextRules.govern(c);
            if (governed ? !ContextRules.allow(label, i) : !CodePoints.isInLabel(c)) {
                String where = PreparationException.name(c) + " at index " + (start + i);
                throw wrong(where + (governed ? " is not allowed among these neighbours" : " is not allowed"));
            }
            i += Character.charCount(c);
        }
        boolean ascii = isAscii(label);
        if (ascii && label.startsWith("xn--")) {
            return unicodeLabel(label);
        }
        checkShape(label);
        // The encoded form of so long a label is not worth computing.
        boolean tooLong = label.length() > 2 * MOST_LABEL_OCTETS
                || (ascii ? label.length() : 4 + Punycode.encode(label).length()) > MOST_LABEL_OCTETS;
        if (tooLong) {
            throw wrong("has a label of more than " + MOST_LABEL_OCTETS + " octets");
        }
        return label;
    }

    /** An A-label as the U-label it stands for; it has to be the one that this U-label would get. */
    private static String unicodeLabel(String label) {
        String decoded = label.length() > MOST_LABEL_OCTETS ? null : Punycode.decode(label.substring(4));
        if (decoded == null || isAscii(decoded) || !label.equals("xn--" + Punycode.encode(decoded))) {
            throw wrong("has a label that is not Punycode: " + label);
        }
        String mapped = Precis.nfc(Casing.lowerDomain(Width.map(decoded)));
        if (!mapped.equals(decoded)) {
            throw wrong("has a label that is not in its prepared form: " + label);
        }
        return prepareLabel(decoded, 0, decoded.length());
    }

    private static void checkShape(String label) {
        boolean hyphen = label.charAt(0) == '-' || label.charAt(label.length() - 1) == '-';
        if (hyphen) {
            throw wrong("has a label that begins or ends with a hyphen");
        }
        if (label.startsWith("--", 2)) {
            throw wrong("has a label with hyphens in third and fourth place");
        }
        if (Unicode.isMark(label.codePointAt(0))) {
            throw wrong("has a label that begins with a combining mark");
        }
    }

    private static void checkBidi(String domain) {
        int start = 0;
        while (start <= domain.length()) {
            int dot = domain.indexOf('.', start);
            int end = dot < 0 ? domain.length() : dot;
            if (!Bidi.isSatisfied(domain.substring(start, end))) {
                throw wrong("mixes right-to-left and left-to-right characters (RFC 5893)");
            }
            start = end + 1;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static JidException wrong(String reason) {
        return new JidException(Part.DOMAINPART, reason);
    }
}
