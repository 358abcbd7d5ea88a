package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be left to do when the password was right, such as a second factor. XEP-0388 1.0.4 (2025-08-25) section 2.6.3. */
public final class Sasl2Tasks {
    private static final String NAMESPACE = Namespaces.SASL2;

    private Sasl2Tasks() {}

    /**
     * One of these tasks comes next: {@code <continue xmlns='urn:xmpp:sasl:2'/>}.
     *
     * @param additionalData what the mechanism has to say last; null for nothing
     * @param tasks which tasks; null if absent
     * @param text why, for people; null if absent
     */
    public record Continue(
            @Nullable Bytes additionalData,
            @Nullable Choice tasks,
            @Nullable String text) {
        public static final ElementType<Continue> TYPE = ElementType.of(
                "sasl2Continue",
                NAMESPACE,
                "continue",
                childText("additionalData", "additional-data", BYTES, Continue::additionalData),
                child("tasks", Choice.TYPE, Continue::tasks),
                childText("text", STRING, Continue::text),
                Continue::new);
    }

    /**
     * The tasks that the client may choose from.
     *
     * @param names their names, such as {@code UPGR-SCRAM-SHA-256} (XEP-0480)
     */
    public record Choice(List<String> names) {
        public static final ElementType<Choice> TYPE = ElementType.of(
                "tasks", NAMESPACE, "tasks", childTexts("names", "task", TOKEN, Choice::names), Choice::new);
    }

    /**
     * Begins a task: {@code <next xmlns='urn:xmpp:sasl:2' task='…'/>}.
     *
     * @param task its name; null if absent
     * @param content what the task has to say first
     */
    public record Next(@Nullable String task, List<Element> content) {
        public static final ElementType<Next> TYPE = ElementType.of(
                "sasl2Next",
                NAMESPACE,
                "next",
                optionalAttribute("task", STRING, Next::task),
                raw("content", Next::content),
                Next::new);
    }

    /**
     * A step of a task, of either side: {@code <task-data xmlns='urn:xmpp:sasl:2'/>}.
     *
     * @param salt what to derive the password with (XEP-0480); null if it is not this task
     * @param saltedPassword the derived password (XEP-0480); null if it is not this task
     * @param content what other tasks have to say
     */
    public record Data(
            SaslUpgrades.@Nullable Salt salt,
            SaslUpgrades.@Nullable SaltedPassword saltedPassword,
            List<Element> content) {
        public static final ElementType<Data> TYPE = ElementType.of(
                "sasl2TaskData",
                NAMESPACE,
                "task-data",
                child("salt", SaslUpgrades.Salt.TYPE, Data::salt),
                child("hash", SaslUpgrades.SaltedPassword.TYPE, Data::saltedPassword),
                raw("content", Data::content),
                Data::new);
    }

    /**
     * The client gives up: {@code <abort xmlns='urn:xmpp:sasl:2'/>}.
     *
     * @param text why, for people; null if absent
     * @param other what else it says of it
     */
    public record Abort(@Nullable String text, List<Element> other) {
        public static final ElementType<Abort> TYPE = ElementType.of(
                "sasl2Abort",
                NAMESPACE,
                "abort",
                childText("text", STRING, Abort::text),
                raw("other", Abort::other),
                Abort::new);
    }
}
