package im.couplet.js;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM which classes of core give way to those of the same name under {@code js.}: the few in which JVM and
 * browser differ. Found through {@code META-INF/services}.
 */
public final class BrowserClasses extends SimpleSubstitutionPolicy {
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
    }

    private void replace(SubstitutionSink sink, String className) {
        sink.selectClasses(named(className)).packagePrefix("js.");
    }
}
