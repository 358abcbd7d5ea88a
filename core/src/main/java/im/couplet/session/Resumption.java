package im.couplet.session;

import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.HostPort;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamCondition;
import im.couplet.stream.StreamError;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client's use of stream management (XEP-0198 1.6): enabling it, acknowledging, and taking up a lost stream again. Stanzas
 * that the server may not have handled are kept, at most as many as the options allow, and given back when there is no hope.
 */
final class Resumption {
    private final LoginProgress progress;
    private final SessionOptions options;
    private final Deadline answer = new Deadline();
    private @Nullable StreamManagement management;
    private @Nullable String id;
    private @Nullable String location;
    private List<Element> lost = new ArrayList<>();
    /** A stream that could be resumed was lost, and what was sent on it is not given back yet. */
    private boolean interrupted;

    private boolean asked;

    Resumption(LoginProgress progress, SessionOptions options) {
        this.progress = progress;
        this.options = options;
    }

    boolean isPossible() {
        return id != null;
    }

    /** Whether a stanza that cannot be sent now is kept: until the stream goes on, or to be given back. */
    boolean keeps() {
        return id != null || interrupted;
    }

    @Nullable
    String location() {
        return location;
    }

    // ---- what is said at the beginning

    Element enable() {
        int longest = options.resumptionTime();
        return Element.builder(Namespaces.STREAM_MANAGEMENT, "enable")
                .attribute("resume", "true")
                .attribute("max", longest == 0 ? null : String.valueOf(longest))
                .build();
    }

    Element resume(String previous) {
        String handled = management == null ? "0" : management.handled();
        return Element.of(Namespaces.STREAM_MANAGEMENT, "resume")
                .withAttribute("h", handled)
                .withAttribute("previd", previous);
    }

    /** The identifier to resume by; null if there is nothing to resume. */
    @Nullable
    String previous() {
        return id;
    }

    /** Counting begins with what is sent from now on. */
    void counting() {
        management = new StreamManagement();
    }

    /** Takes the answer to {@link #enable}; gives false when it is none. */
    boolean enabled(Element element) {
        if (!element.namespace().equals(Namespaces.STREAM_MANAGEMENT)) {
            return false;
        }
        if (element.localName().equals("enabled")) {
            String resumable = element.attribute("resume");
            id = "true".equals(resumable) || "1".equals(resumable) ? element.attribute("id") : null;
            String preferred = element.attribute("location");
            HostPort place = preferred == null ? null : HostPort.parse(preferred);
            location = place == null ? null : place.toString();
            return true;
        }
        if (element.localName().equals("failed")) {
            forget();
            return true;
        }
        return false;
    }

    /** Takes the server's word that the stream goes on; gives false, and ends the session, when that cannot be. */
    boolean resumed(Element element) {
        StreamManagement known = management;
        if (id == null || known == null || !id.equals(element.attribute("previd"))) {
            progress.unexpected(element.name() + " for another stream than the one that was asked for");
            return false;
        }
        asked = false;
        return acknowledge(known, element);
    }

    /** Sends again what the server has not handled, in order. */
    void repeat() {
        if (management != null) {
            for (Element stanza : management.unacknowledged()) {
                progress.write(stanza);
            }
            ask();
        }
    }

    /** The stream cannot be taken up: what the server says that it has handled is handled, the rest is lost. */
    void failed(@Nullable Element element) {
        if (management != null) {
            List<Element> handled = element == null ? null : management.acknowledge(element.attribute("h"));
            if (handled != null) {
                tell(handled);
            }
            lost.addAll(management.unacknowledged());
        }
        interrupted |= id != null;
        forget();
    }

    private void forget() {
        management = null;
        id = null;
        location = null;
        asked = false;
        answer.clear();
    }

    /** The connection is gone. */
    void paused() {
        asked = false;
        answer.clear();
        if (id == null) {
            failed(null);
        }
    }

    /** Gives back what is lost, once; null if nothing is. */
    SessionOutput.@Nullable Undelivered giveBack() {
        interrupted = false;
        if (lost.isEmpty()) {
            return null;
        }
        SessionOutput.Undelivered given = new SessionOutput.Undelivered(lost);
        lost = new ArrayList<>();
        return given;
    }

    /** It is all over; if both sides closed the stream properly, the server has handled everything before. */
    void end(boolean properly) {
        if (properly) {
            forget();
        } else {
            failed(null);
        }
    }

    // ---- what is said while the stream is open

    /** Counts and keeps what counts; sends it now, or when the stream goes on. What comes behind a lost stream is lost with it. */
    void transmit(Element element) {
        boolean online = progress.state() == LoginState.ONLINE;
        if (!online && interrupted) {
            lost.add(element);
        } else if (management != null) {
            management.sent(element);
        }
        if (online) {
            progress.write(element);
            ask();
        }
    }

    boolean isFull() {
        int waiting = management == null ? 0 : management.waiting();
        return waiting + lost.size() >= options.mostUnacknowledged();
    }

    private void ask() {
        if (management != null && management.waiting() > 0 && !asked) {
            asked = true;
            answer.set(options.loginTimeout());
            progress.write(StreamManagement.request());
        }
    }

    /** Takes what arrived; gives true when it was about acknowledgements and nobody else's business. */
    boolean received(Element element) {
        StreamManagement known = management;
        if (known == null) {
            return false;
        }
        if (!element.namespace().equals(Namespaces.STREAM_MANAGEMENT)) {
            known.received(element);
            return false;
        }
        if (element.localName().equals("r")) {
            progress.write(known.answer());
        } else if (element.localName().equals("a")) {
            asked = false;
            answer.clear();
            if (acknowledge(known, element)) {
                ask();
            }
        } else {
            return false;
        }
        return true;
    }

    /** Whether an element is about acknowledgements, which is nobody else's business. */
    boolean isOurs(Element element) {
        return management != null && element.namespace().equals(Namespaces.STREAM_MANAGEMENT);
    }

    /** The last word before the stream is closed. */
    void goodbye() {
        if (management != null) {
            progress.write(management.answer());
        }
    }

    boolean isOverdue(long now) {
        return answer.isPassed(now);
    }

    /** Takes the server's count of what it handled; gives false, and ends the session, when it is wrong. */
    private boolean acknowledge(StreamManagement known, Element element) {
        String count = element.attribute("h");
        if (!StreamManagement.isCount(count)) {
            String found = count == null ? "no h" : "h=\"" + new ServerRefusal(count, null) + "\"";
            SessionFailure failure = progress.failure(
                    Kind.UNEXPECTED_ELEMENT,
                    Retry.NO,
                    "The server sent " + element.name() + " with " + found
                            + ", where a count from 0 to 4294967295 must stand");
            progress.fail(
                    failure.withCondition(StreamCondition.INVALID_XML.text()),
                    StreamError.of(StreamCondition.INVALID_XML));
            return false;
        }
        List<Element> handled = known.acknowledge(count);
        if (handled == null) {
            tooHigh(known, count);
            return false;
        }
        tell(handled);
        return true;
    }

    private void tell(List<Element> handled) {
        for (Element stanza : handled) {
            progress.put(new SessionOutput.Acknowledged(stanza));
        }
    }

    /** XEP-0198 section 4, the last paragraph. */
    private void tooHigh(StreamManagement known, @Nullable String count) {
        String digits = count == null ? "" : Whitespace.trim(count);
        Element told = Element.builder(Namespaces.STREAM_MANAGEMENT, "handled-count-too-high")
                .attribute("h", digits)
                .attribute("send-count", known.counted())
                .build();
        String message = "The server acknowledged stanzas that were never sent: it counts " + digits + ", and "
                + known.counted() + " were sent";
        progress.fail(
                progress.failure(Kind.UNEXPECTED_ELEMENT, Retry.NO, message)
                        .withCondition(StreamCondition.UNDEFINED_CONDITION.text()),
                StreamError.of(StreamCondition.UNDEFINED_CONDITION).withApplicationCondition(told));
    }
}
