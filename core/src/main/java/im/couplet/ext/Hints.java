package im.couplet.ext;

import im.couplet.schema.ElementType;

/** What a server that passes a message on may do with it. XEP-0334 1.0.0 (2024-04-17). */
public final class Hints {
    private static final String NAMESPACE = "urn:xmpp:hints";

    private Hints() {}

    /** Keep it for those who are away, but not in an archive: {@code <no-permanent-store xmlns='urn:xmpp:hints'/>}. */
    public record NoPermanentStore() {
        public static final ElementType<NoPermanentStore> TYPE =
                ElementType.flag("noPermanentStore", NAMESPACE, "no-permanent-store", new NoPermanentStore());
    }

    /** Keep it nowhere: {@code <no-store xmlns='urn:xmpp:hints'/>}. */
    public record NoStore() {
        public static final ElementType<NoStore> TYPE =
                ElementType.flag("noStore", NAMESPACE, "no-store", new NoStore());
    }

    /** Give it to no other client than the one addressed: {@code <no-copy xmlns='urn:xmpp:hints'/>}. */
    public record NoCopy() {
        public static final ElementType<NoCopy> TYPE = ElementType.flag("noCopy", NAMESPACE, "no-copy", new NoCopy());
    }

    /** Keep it, though it may not look worth it: {@code <store xmlns='urn:xmpp:hints'/>}. */
    public record Store() {
        public static final ElementType<Store> TYPE = ElementType.flag("store", NAMESPACE, "store", new Store());
    }
}
