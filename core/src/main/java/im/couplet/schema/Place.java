package im.couplet.schema;

/** Where an extension stands, or what extensions an element carries. */
public enum Place {
    /** In a message. */
    MESSAGE("messages"),
    /** In presence. */
    PRESENCE("presence"),
    /** In an IQ. */
    IQ("IQs"),
    /** In an item of publish-subscribe, and in other elements that carry data of all kinds. */
    ITEM("items of publish-subscribe and the like"),
    /** In the error of a stanza. */
    ERROR("errors of stanzas"),
    /** In the features of a stream. */
    FEATURES("stream features"),
    /** Among the mechanisms of a login. */
    MECHANISMS("SASL mechanisms"),
    /** In the stream itself, beside stanzas. */
    STREAM("streams, beside stanzas"),
    /** In the error of a stream. */
    STREAM_ERROR("stream errors"),
    /** In no other element: the root of a document, of what was encrypted, or of a request over HTTP. */
    DOCUMENT("documents of their own"),
    /** In those elements alone whose declarations have a field for it. */
    WITHIN("elements of other extensions");

    private static final Place[] ALL = values();

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** Whether this is one of {@code places}, in which each has a bit. */
    @SuppressWarnings("EnumOrdinal") // the numbers are in no file that outlives the build
    public boolean isIn(int places) {
        return (places >> ordinal() & 1) != 0;
    }

    /** All of {@code places}, for people, such as {@code messages and IQs}. */
    public static String words(int places) {
        StringBuilder words = new StringBuilder();
        for (Place place : ALL) {
            if (place.isIn(places)) {
                words.append(words.length() == 0 ? "" : " and ").append(place.words);
            }
        }
        return words.toString();
    }

    /** What has it, for people, such as {@code messages}. */
    public String words() {
        return words;
    }

    /** The letter for it in an {@link ElementTable}. */
    @SuppressWarnings("EnumOrdinal") // the text is read by the same build
    char letter() {
        return (char) ('A' + ordinal());
    }

    static Place of(char letter) {
        return ALL[letter - 'A'];
    }
}
