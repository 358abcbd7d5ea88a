package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.PubSub;
import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.List;

/**
 * Something published.
 *
 * @param size how many characters of XML it has
 */
record PublishedItem(String id, Jid publisher, List<Element> payload, int size) {
    static PublishedItem of(String id, Jid publisher, List<Element> payload) {
        int size = 0;
        for (Element element : payload) {
            size += element.toString().length();
        }
        return new PublishedItem(id, publisher, payload, size);
    }

    /** As it is told of. */
    PubSubEvent.Item told() {
        return new PubSubEvent.Item(id, null, publisher.toString(), null, payload);
    }

    /** As it is given to who asks. */
    PubSub.Item given() {
        return new PubSub.Item(id, null, publisher.toString(), payload);
    }
}
