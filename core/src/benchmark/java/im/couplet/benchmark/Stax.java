package im.couplet.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;

/** The implementations of StAX that are compared, set up for XMPP: namespaces, no DTD, no entities of one's own. */
enum Stax {
    AALTO(new InputFactoryImpl(), new OutputFactoryImpl()),
    WOODSTOX(new WstxInputFactory(), new WstxOutputFactory()),
    JDK(XMLInputFactory.newDefaultFactory(), XMLOutputFactory.newDefaultFactory());

    final XMLInputFactory input;
    final XMLOutputFactory output;

    Stax(XMLInputFactory input, XMLOutputFactory output) {
        this.input = input;
        this.output = output;
        input.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The implementation with this name, in small letters. */
    static Stax named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
