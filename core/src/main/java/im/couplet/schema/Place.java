package im.couplet.schema;

/** Where an extension stands, or what extensions an element carries. */
public enum Place {
    /** In a message. */
    MESSAGE,
    /** In presence. */
    PRESENCE,
    /** In an IQ. */
    IQ,
    /** In an item of publish-subscribe, and wherever else an element carries any extension. */
    ITEM,
    /** In the error of a stanza. */
    ERROR,
    /** In the features of a stream. */
    FEATURES,
    /** In the stream itself, beside stanzas. */
    STREAM,
    /** In elements of other extensions alone, or as a document of its own. */
    WITHIN
}
