package im.couplet.js;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM which classes of core give way to those of the same name under {@code js.}: the few in which JVM and
 * browser differ, and which class says what a bundle has beside the engine. Found through {@code META-INF/services}.
 */
public final class BrowserClasses extends SimpleSubstitutionPolicy {
    /**
     * The system property that says what the name of the class begins with that takes the place of {@link Additions};
     * empty to leave it.
     */
    public static final String BUNDLE = "couplet.bundle";

    /** Made by TeaVM. */
    public BrowserClasses() {}

    @Override
    public void contribute(SubstitutionSink sink) {
        replace(sink, "im.couplet.text.Text");
        replace(sink, "im.couplet.text.TextBuilder");
        replace(sink, "im.couplet.text.TextIndex");
        replace(sink, "im.couplet.text.Octets");
        replace(sink, "im.couplet.jid.Unicode");
        replace(sink, "im.couplet.hash.Hashes");
        String bundle = System.getProperty(BUNDLE, "");
        if (!bundle.isEmpty()) {
            sink.selectClasses(named("im.couplet.js.Additions")).simpleNamePrefix(bundle);
        }
    }

    private void replace(SubstitutionSink sink, String className) {
        sink.selectClasses(named(className)).packagePrefix("js.");
    }
}
