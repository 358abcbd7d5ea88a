package im.couplet.ext;

import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.ElementType;
import im.couplet.text.CodePoints;
import im.couplet.text.TextPieces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which parts of a message are only for clients that do not know an extension: {@code <fallback
 * xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='33'/></fallback>}. There may be several;
 * one without any part in it means all bodies and subjects. Some clients still write the namespace of the draft, {@code
 * urn:xmpp:feature-fallback:0}. XEP-0428 0.2.1 (2024-03-20).
 *
 * @param namespace the namespace of that extension; null if absent
 * @param subjects the pieces of the subject
 * @param bodies the pieces of the body
 */
public record Fallback(@Nullable String namespace, List<Subject> subjects, List<Body> bodies) {
    private static final String NAMESPACE = "urn:xmpp:fallback:0";

    public static final ElementType<Fallback> TYPE = ElementType.of(
                    "fallback",
                    NAMESPACE,
                    "fallback",
                    optionalAttribute("for", STRING, Fallback::namespace),
                    children("subjects", Subject.TYPE, Fallback::subjects),
                    children("bodies", Body.TYPE, Fallback::bodies),
                    Fallback::new)
            .alsoIn("urn:xmpp:feature-fallback:0");

    /**
     * {@code text} as what somebody else has said: each line with {@code > } in front and its end behind. Such a prefix in front
     * of a reply is what clients show that do not know {@link Reply}; {@link #ofPrefix} says so.
     */
    public static String quote(String text) {
        StringBuilder quote = new StringBuilder("> ");
        for (int i = 0; i < text.length(); i++) {
            quote.append(text.charAt(i));
            if (text.charAt(i) == '\n') {
                quote.append("> ");
            }
        }
        return quote.append('\n').toString();
    }

    /** Says that the first characters of the body, {@code prefix}, are only for clients that do not know {@code namespace}. */
    public static Fallback ofPrefix(String namespace, String prefix) {
        return new Fallback(namespace, List.of(), List.of(new Body(0L, (long) CodePoints.count(prefix))));
    }

    /**
     * {@code body} without the pieces that are only for clients that do not know an extension. A piece that has only one end,
     * or the wrong way round, is none.
     *
     * @param fallbacks all of the message
     * @param namespace the extension that is known
     */
    public static String strip(String body, List<Fallback> fallbacks, String namespace) {
        TextPieces pieces = new TextPieces();
        for (Fallback fallback : fallbacks) {
            if (namespace.equals(fallback.namespace)) {
                pieces.addElement(fallback.bodies.size() + fallback.subjects.size());
                for (Body piece : fallback.bodies) {
                    pieces.add(bound(piece.start), bound(piece.end));
                }
            }
        }
        return pieces.without(body);
    }

    private static double bound(@Nullable Long number) {
        return number == null ? Double.NaN : number;
    }

    /**
     * A piece of the subject.
     *
     * @param start where it begins, in code points (XEP-0426); null for the whole
     * @param end where it ends, not included; null for the whole
     */
    public record Subject(@Nullable Long start, @Nullable Long end) {
        public static final ElementType<Subject> TYPE = ElementType.of(
                "subject",
                NAMESPACE,
                "subject",
                optionalAttribute("start", UNSIGNED_INT, Subject::start),
                optionalAttribute("end", UNSIGNED_INT, Subject::end),
                Subject::new);
    }

    /**
     * A piece of the body.
     *
     * @param start where it begins, in code points (XEP-0426); null for the whole
     * @param end where it ends, not included; null for the whole
     */
    public record Body(@Nullable Long start, @Nullable Long end) {
        public static final ElementType<Body> TYPE = ElementType.of(
                "body",
                NAMESPACE,
                "body",
                optionalAttribute("start", UNSIGNED_INT, Body::start),
                optionalAttribute("end", UNSIGNED_INT, Body::end),
                Body::new);
    }
}
