package im.couplet.session;

import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which installation of which program logs in: for the server and the account's owner, not for others (XEP-0388 1.0 section
 * 2.2). Immutable.
 *
 * @param id a UUID of version 4 that this installation keeps; null for none, which means no tokens
 * @param software the program's name; null for none
 * @param device the device's name; null for none
 */
public record UserAgent(
        @Nullable String id,
        @Nullable String software,
        @Nullable String device) {
    Element element() {
        Element.Builder agent = Element.builder(Namespaces.SASL2, "user-agent").attribute("id", id);
        add(agent, "software", software);
        add(agent, "device", device);
        return agent.build();
    }

    private static void add(Element.Builder agent, String name, @Nullable String text) {
        if (text != null) {
            agent.child(Element.builder(Namespaces.SASL2, name).text(text).build());
        }
    }
}
