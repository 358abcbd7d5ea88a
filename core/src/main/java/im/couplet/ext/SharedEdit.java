package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in writing a document together (XEP-0284), whose name says what is done. A part that is null is absent.
 *
 * @param step what is done
 * @param rid the new record
 * @param type what is new
 * @param target the record that is changed or removed
 * @param version how often the record has been changed
 * @param parent the record that it stands in
 * @param primaryWeight where it stands there: behind smaller ones
 * @param ns the namespace of an element or attribute
 * @param name the name of an element or attribute
 * @param chdata the text of a text, comment or attribute
 * @param pitarget the target of a processing instruction
 * @param pidata the text of a processing instruction
 * @param creator who made the record
 * @param lastModifiedBy who changed it last
 * @param replacefrom where in the text something is put, in characters
 * @param replacen how many characters it takes the place of
 * @param prolog what stands before the document, as a URI of the scheme {@code data}
 * @param lastSender whose step is the last one in the document
 * @param lastId which one that is
 */
public record SharedEdit(
        Step step,
        @Nullable String rid,
        @Nullable NodeType type,
        @Nullable String target,
        @Nullable Integer version,
        @Nullable String parent,
        @Nullable Double primaryWeight,
        @Nullable String ns,
        @Nullable String name,
        @Nullable String chdata,
        @Nullable String pitarget,
        @Nullable String pidata,
        @Nullable String creator,
        @Nullable String lastModifiedBy,
        @Nullable Integer replacefrom,
        @Nullable Integer replacen,
        @Nullable String prolog,
        @Nullable String lastSender,
        @Nullable String lastId) {
    /** What is done. */
    public enum Step {
        /** The document begins. */
        DOCUMENT_BEGIN,
        /** It ends. */
        DOCUMENT_END,
        /** A record is added. */
        NEW,
        /** One is removed. */
        REMOVE,
        /** One is changed. */
        SET
    }

    /** What a record is. */
    public enum NodeType {
        /** An attribute. */
        ATTR,
        /** A comment. */
        COMMENT,
        /** An element. */
        ELEMENT,
        /** A processing instruction. */
        PROCESSING_INSTRUCTION,
        /** Text. */
        TEXT
    }

    private static final Field<SharedEdit, Step> STEP = ownName(
            "step",
            Values.oneOf(Step.values(), "document-begin", "document-end", "new", "remove", "set"),
            SharedEdit::step);
    private static final Field<SharedEdit, String> RID = optionalAttribute("rid", STRING, SharedEdit::rid);
    private static final Field<SharedEdit, NodeType> NODE_TYPE = optionalAttribute(
            "type",
            Values.oneOf(NodeType.values(), "attr", "comment", "element", "processinginstruction", "text"),
            SharedEdit::type);
    private static final Field<SharedEdit, String> TARGET = optionalAttribute("target", STRING, SharedEdit::target);
    private static final Field<SharedEdit, Integer> VERSION =
            optionalAttribute("version", NON_NEGATIVE, SharedEdit::version);
    private static final Field<SharedEdit, String> PARENT = optionalAttribute("parent", STRING, SharedEdit::parent);
    private static final Field<SharedEdit, Double> PRIMARY_WEIGHT =
            optionalAttribute("primaryWeight", "primary-weight", DECIMAL, SharedEdit::primaryWeight);
    private static final Field<SharedEdit, String> NS = optionalAttribute("ns", STRING, SharedEdit::ns);
    private static final Field<SharedEdit, String> NAME = optionalAttribute("name", STRING, SharedEdit::name);
    private static final Field<SharedEdit, String> CHDATA = optionalAttribute("chdata", STRING, SharedEdit::chdata);
    private static final Field<SharedEdit, String> PITARGET =
            optionalAttribute("pitarget", STRING, SharedEdit::pitarget);
    private static final Field<SharedEdit, String> PIDATA = optionalAttribute("pidata", STRING, SharedEdit::pidata);
    private static final Field<SharedEdit, String> CREATOR = optionalAttribute("creator", STRING, SharedEdit::creator);
    private static final Field<SharedEdit, String> LAST_MODIFIED_BY =
            optionalAttribute("lastModifiedBy", "last-modified-by", STRING, SharedEdit::lastModifiedBy);
    private static final Field<SharedEdit, Integer> REPLACEFROM =
            optionalAttribute("replacefrom", NON_NEGATIVE, SharedEdit::replacefrom);
    private static final Field<SharedEdit, Integer> REPLACEN =
            optionalAttribute("replacen", NON_NEGATIVE, SharedEdit::replacen);
    private static final Field<SharedEdit, String> PROLOG = optionalAttribute("prolog", STRING, SharedEdit::prolog);
    private static final Field<SharedEdit, String> LAST_SENDER =
            optionalAttribute("lastSender", "last-sender", STRING, SharedEdit::lastSender);
    private static final Field<SharedEdit, String> LAST_ID =
            optionalAttribute("lastId", "last-id", STRING, SharedEdit::lastId);

    public static final ElementType<SharedEdit> TYPE = ElementType.of(
            "edit",
            "urn:xmpp:sxe:0",
            "set",
            List.of(
                    STEP,
                    RID,
                    NODE_TYPE,
                    TARGET,
                    VERSION,
                    PARENT,
                    PRIMARY_WEIGHT,
                    NS,
                    NAME,
                    CHDATA,
                    PITARGET,
                    PIDATA,
                    CREATOR,
                    LAST_MODIFIED_BY,
                    REPLACEFROM,
                    REPLACEN,
                    PROLOG,
                    LAST_SENDER,
                    LAST_ID),
            in -> new SharedEdit(
                    in.get(STEP),
                    in.get(RID),
                    in.get(NODE_TYPE),
                    in.get(TARGET),
                    in.get(VERSION),
                    in.get(PARENT),
                    in.get(PRIMARY_WEIGHT),
                    in.get(NS),
                    in.get(NAME),
                    in.get(CHDATA),
                    in.get(PITARGET),
                    in.get(PIDATA),
                    in.get(CREATOR),
                    in.get(LAST_MODIFIED_BY),
                    in.get(REPLACEFROM),
                    in.get(REPLACEN),
                    in.get(PROLOG),
                    in.get(LAST_SENDER),
                    in.get(LAST_ID)));
}
