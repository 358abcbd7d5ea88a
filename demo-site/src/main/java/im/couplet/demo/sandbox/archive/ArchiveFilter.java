package im.couplet.demo.sandbox.archive;

import im.couplet.ext.DataForm;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.schema.DateTime;
import im.couplet.stanza.StanzaError.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which messages a query is for, by its form (XEP-0313 sections 4.1 and 4.2). */
final class ArchiveFilter {
    static final String FORM = "urn:xmpp:mam:2";
    static final String EXTENDED = "urn:xmpp:mam:2#extended";

    private final @Nullable DataForm form;

    ArchiveFilter(@Nullable DataForm form) {
        this.form = form;
    }

    /** The form with everything that can be asked for. */
    static DataForm offered() {
        return new DataForm(
                DataForm.Type.FORM,
                null,
                List.of(),
                List.of(
                        DataForm.Field.of("FORM_TYPE", FORM).withType(DataForm.FieldType.HIDDEN),
                        DataForm.Field.of("with").withType(DataForm.FieldType.JID_SINGLE),
                        DataForm.Field.of("start").withType(DataForm.FieldType.TEXT_SINGLE),
                        DataForm.Field.of("end").withType(DataForm.FieldType.TEXT_SINGLE),
                        DataForm.Field.of("before-id").withType(DataForm.FieldType.TEXT_SINGLE),
                        DataForm.Field.of("after-id").withType(DataForm.FieldType.TEXT_SINGLE),
                        DataForm.Field.of("ids").withType(DataForm.FieldType.LIST_MULTI)),
                null,
                List.of(),
                List.of());
    }

    /** The messages that it lets through; the query is refused with the condition of the exception. */
    List<KeptMessage> of(List<KeptMessage> all) throws Refused {
        List<KeptMessage> left = all;
        if (form == null) {
            return left;
        }
        for (DataForm.Field field : form.fields()) {
            left = narrowed(left, all, field);
        }
        return left;
    }

    /** A query that is not answered. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        final String condition;

        Refused(String condition) {
            super(condition);
            this.condition = condition;
        }
    }

    private static List<KeptMessage> narrowed(List<KeptMessage> left, List<KeptMessage> all, DataForm.Field field)
            throws Refused {
        String name = String.valueOf(field.name());
        String value = field.values().isEmpty() ? "" : field.values().get(0);
        return switch (name) {
            case "FORM_TYPE" -> {
                if (!value.equals(FORM)) {
                    throw new Refused(Condition.BAD_REQUEST);
                }
                yield left;
            }
            case "with" -> {
                Jid with = address(value);
                yield left.stream().filter(one -> one.isWith(with)).toList();
            }
            case "start" -> {
                Instant start = time(value);
                yield left.stream().filter(one -> !one.stamp().isBefore(start)).toList();
            }
            case "end" -> {
                Instant end = time(value);
                yield left.stream().filter(one -> !one.stamp().isAfter(end)).toList();
            }
            case "after-id" -> common(left, all.subList(place(all, value) + 1, all.size()));
            case "before-id" -> common(left, all.subList(0, place(all, value)));
            case "ids" -> {
                for (String id : field.values()) {
                    place(all, id);
                }
                Set<String> wanted = Set.copyOf(field.values());
                yield left.stream().filter(one -> wanted.contains(one.id())).toList();
            }
            default -> throw new Refused(Condition.FEATURE_NOT_IMPLEMENTED);
        };
    }

    private static List<KeptMessage> common(List<KeptMessage> left, List<KeptMessage> range) {
        Set<String> there = range.stream().map(KeptMessage::id).collect(Collectors.toSet());
        return left.stream().filter(one -> there.contains(one.id())).toList();
    }

    /** Where the message called {@code id} stands. */
    static int place(List<KeptMessage> messages, String id) throws Refused {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new Refused(Condition.ITEM_NOT_FOUND);
    }

    private static Jid address(String text) throws Refused {
        try {
            return Jid.parse(text);
        } catch (JidException e) {
            throw new Refused(Condition.JID_MALFORMED);
        }
    }

    private static Instant time(String text) throws Refused {
        DateTime time = DateTime.parse(text);
        if (time == null) {
            throw new Refused(Condition.BAD_REQUEST);
        }
        return Instant.ofEpochSecond(time.epochSecond(), time.nanos());
    }
}
