package im.couplet.demo;

import im.couplet.chat.Conversation;
import im.couplet.chat.Entry;
import im.couplet.chat.Outcome;
import im.couplet.chat.Refusal;
import im.couplet.ext.Roster;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.observer.Event;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a client was told and did, in the words of the cases. */
final class VictimLog {
    private static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";

    private final List<String> told = new ArrayList<>();
    private final List<String> did = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** Forgets what belongs to the login. */
    void begin() {
        told.clear();
    }

    void told(String what) {
        told.add(what);
    }

    void told(Event event) {
        told.add(event.kind() + " " + event.type() + " "
                + address(event.element() == null ? null : event.element().attribute("from")));
    }

    void told(SessionOutput output) {
        if (output instanceof SessionOutput.Failed failed) {
            told("failed " + reason(failed.failure()));
        } else if (output instanceof SessionOutput.Disconnected lost) {
            told("disconnected " + reason(lost.failure()));
        } else if (output instanceof SessionOutput.Closed) {
            told("close");
        } else if (output instanceof SessionOutput.RegistrationWanted
                || output instanceof SessionOutput.RegistrationRefused) {
            told("registration");
        } else if (output instanceof SessionOutput.Registered) {
            told("registered");
        }
    }

    private static String reason(SessionFailure failure) {
        return word(failure.kind()) + " " + word(failure.retry()) + " " + or(failure.condition()) + " "
                + or(failure.elsewhere());
    }

    void did(String where, Outcome outcome, Refusal refusal) {
        did.add(where + " " + word(outcome) + (refusal == null ? "" : " " + word(refusal)));
    }

    void error(Throwable error) {
        errors.add(String.valueOf(error.getMessage()));
    }

    /** Keeps answers and stream errors. */
    void sent(String text) {
        Element element = Element.parse(text);
        String type = element.attribute("type");
        if (element.localName().equals("error")) {
            answers.add("stream-error " + condition(element, STREAM_ERRORS));
        } else if (element.localName().equals("iq") && ("result".equals(type) || "error".equals(type))) {
            Element error = element.child("jabber:client", "error");
            answers.add(type + " " + (error == null ? "" : condition(error, STANZA_ERRORS) + " ") + "\""
                    + element.attribute("id") + "\" to " + address(element.attribute("to")));
        }
    }

    private static String condition(Element error, String namespace) {
        for (Element child : error.elements()) {
            if (child.namespace().equals(namespace) && !child.localName().equals("text")) {
                return child.localName();
            }
        }
        return "-";
    }

    /** An address as it is prepared, one that cannot be read with a question mark in front, a hyphen for none. */
    private static String address(String from) {
        try {
            return from == null ? "-" : Jid.parse(from).toString();
        } catch (JidException e) {
            return "?" + from;
        }
    }

    private static String or(String text) {
        return text == null ? "-" : text;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> outcome(
            SessionState state, Roster before, Roster roster, Conversation chat, Conversation room) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("state", word(state));
        outcome.put("roster", changes(lines(before), lines(roster)));
        outcome.put("chat", entries(chat));
        outcome.put("room", entries(room));
        outcome.put("did", did);
        outcome.put("answers", answers);
        outcome.put("errors", errors);
        outcome.put("told", told);
        return outcome;
    }

    private static List<String> changes(List<String> before, List<String> after) {
        List<String> changes = new ArrayList<>();
        for (String line : before) {
            if (!after.contains(line)) {
                changes.add("- " + line);
            }
        }
        for (String line : after) {
            if (!before.contains(line)) {
                changes.add("+ " + line);
            }
        }
        return changes;
    }

    private static List<String> lines(Roster roster) {
        return roster.items().stream()
                .map(item -> item.jid() + " " + (item.subscription() == null ? "none" : word(item.subscription())) + " "
                        + or(item.name()))
                .toList();
    }

    private static List<String> entries(Conversation conversation) {
        return conversation.entries().stream().map(VictimLog::shown).toList();
    }

    private static String shown(Entry entry) {
        StringBuilder text = new StringBuilder(entry.sender() + ": " + or(entry.body()));
        if (entry.isCorrected()) {
            text.append(" (corrected)");
        }
        var how = entry.retraction();
        if (how != null) {
            text.append(" (retracted")
                    .append(how.moderated() ? " by moderator" : "")
                    .append(")");
        }
        entry.emojis()
                .forEach((emoji, senders) ->
                        text.append(' ').append(emoji).append(' ').append(String.join(",", senders)));
        return text.toString();
    }
}
