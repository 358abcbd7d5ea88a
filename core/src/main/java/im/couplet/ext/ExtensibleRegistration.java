package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers an account, or gets a lost one back, by answering what the server asks. XEP-0389 0.6.0 (2020-11-17). */
public final class ExtensibleRegistration {
    private static final String NAMESPACE = "urn:xmpp:register:0";

    private ExtensibleRegistration() {}

    /**
     * The ways to register: {@code <register xmlns='urn:xmpp:register:0'>…</register>}, empty in a request.
     *
     * @param flows the ways; in an answer, the one that is chosen
     */
    public record Register(List<Flow> flows) {
        public static final ElementType<Register> TYPE = ElementType.of(
                "registrationFlows",
                NAMESPACE,
                "register",
                children("flows", Flow.TYPE, Register::flows),
                Register::new);
    }

    /**
     * The ways to get an account back: {@code <recovery xmlns='urn:xmpp:register:0'>…</recovery>}.
     *
     * @param flows the ways; in an answer, the one that is chosen
     */
    public record Recovery(List<Flow> flows) {
        public static final ElementType<Recovery> TYPE = ElementType.of(
                "recoveryFlows", NAMESPACE, "recovery", children("flows", Flow.TYPE, Recovery::flows), Recovery::new);
    }

    /**
     * A way, which is a row of questions.
     *
     * @param id what one chooses it by
     * @param name what it is called, for people; null if absent
     * @param challenges what kinds of questions there are, such as {@code jabber:x:data}
     */
    public record Flow(String id, @Nullable LocalizedText name, List<String> challenges) {
        public static final ElementType<Flow> TYPE = ElementType.of(
                "flow",
                NAMESPACE,
                "flow",
                attribute("id", STRING, Flow::id),
                localized("name", "name", Flow::name),
                childAttributes("challenges", "challenge", "type", STRING, Flow::challenges),
                Flow::new);
    }

    /**
     * A question: {@code <challenge xmlns='urn:xmpp:register:0' type='jabber:x:data'>…</challenge>}.
     *
     * @param type what kind it is of
     * @param content the question, such as a {@link DataForm} or an {@link OutOfBand.Link}
     */
    public record Challenge(String type, List<Element> content) {
        public static final ElementType<Challenge> TYPE = ElementType.of(
                "registrationChallenge",
                NAMESPACE,
                "challenge",
                attribute("type", STRING, Challenge::type),
                anyExtensions(null, Challenge::content),
                Challenge::new);
    }

    /**
     * The answer: {@code <response xmlns='urn:xmpp:register:0'>…</response>}.
     *
     * @param content the answer, as the kind of the question has it
     */
    public record Response(List<Element> content) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "registrationResponse", NAMESPACE, "response", anyExtensions(null, Response::content), Response::new);
    }

    /** One of both gives up: {@code <cancel xmlns='urn:xmpp:register:0'/>}. */
    public record Cancel() {
        public static final ElementType<Cancel> TYPE =
                ElementType.flag("registrationCancel", NAMESPACE, "cancel", new Cancel());
    }

    /**
     * The account is there: {@code <success xmlns='urn:xmpp:register:0'>…</success>}.
     *
     * @param jid its address; null if absent
     * @param username the name to log in with; null if absent
     */
    public record Success(@Nullable Address jid, @Nullable String username) {
        public static final ElementType<Success> TYPE = ElementType.of(
                "registrationSuccess",
                NAMESPACE,
                "success",
                childText("jid", JID, Success::jid),
                childText("username", STRING, Success::username),
                Success::new);
    }

    /**
     * Says, in an error of the stream, that there is no such way: {@code <invalid-flow
     * xmlns='urn:xmpp:register:0'/>}.
     */
    public record InvalidFlow() {
        public static final ElementType<InvalidFlow> TYPE =
                ElementType.flag("registrationInvalidFlow", NAMESPACE, "invalid-flow", new InvalidFlow());
    }
}
