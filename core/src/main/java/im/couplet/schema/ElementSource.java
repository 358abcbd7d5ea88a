package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ElementReader} reads: one element, and those in it, of which one at a time is at hand. Text is handed out in
 * runs, each with what stands between two tags. What stands in an element has a place from 0 up, in the order of the document.
 */
public interface ElementSource {
    /** The name of the element at hand. */
    XmlName name();

    /** How many attributes it has. */
    int attributeCount();

    /** The name of its attribute at {@code index}, in the order of the document. */
    XmlName attributeName(int index);

    /** The value of its attribute at {@code index}. */
    Text attributeValue(int index);

    /** The place of the first child or run of text in it; -1 if it is empty. */
    int first();

    /** The place of the next one behind that at {@code place}; -1 if there is none. */
    int next(int place);

    /** The name of the child at {@code place}; null if it is a run of text. */
    @Nullable
    XmlName child(int place);

    /** The run of text at {@code place}. */
    Text text(int place);

    /**
     * Makes the child at {@code place} the element at hand.
     *
     * @return what {@link #leave} is to be given when it has been read
     */
    int enter(int place);

    /** Makes the element at hand again that was so before {@link #enter} gave {@code outer}. */
    void leave(int outer);
}
