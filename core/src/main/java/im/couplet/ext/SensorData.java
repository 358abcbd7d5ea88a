package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;
import static im.couplet.schema.Values.integer;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what devices measure. A time is text, as XML Schema has it (part 2, section 3.2.7), as most devices do not
 * say their zone. XEP-0323 0.6 (2017-05-20).
 */
public final class SensorData {
    private static final String NAMESPACE = "urn:xmpp:iot:sensordata";

    /** A number of 32 bits. */
    static final ValueType<Integer> INT = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private SensorData() {}

    /**
     * Asks for values: {@code <req xmlns='urn:xmpp:iot:sensordata' seqnr='1' momentary='true'/>}.
     *
     * @param sequence tells it from other requests
     * @param nodes of which devices; none for the one that is asked
     * @param fields which values; none for all
     * @param momentary whether to read what it is now; null for no
     * @param peak whether to read the most it was; null for no
     * @param status whether to read how the device is; null for no
     * @param computed whether to read what is reckoned; null for no
     * @param identity whether to read what the device is called; null for no
     * @param historicalSecond whether to read of each second; null for no
     * @param historicalMinute whether to read of each minute; null for no
     * @param historicalHour whether to read of each hour; null for no
     * @param historicalDay whether to read of each day; null for no
     * @param historicalWeek whether to read of each week; null for no
     * @param historicalMonth whether to read of each month; null for no
     * @param historicalQuarter whether to read of each quarter; null for no
     * @param historicalYear whether to read of each year; null for no
     * @param historicalOther whether to read of other spans; null for no
     * @param all whether to read all of these; null for no
     * @param historical whether to read all that was; null for no
     * @param from nothing before this time; null for any
     * @param to nothing after this time; null for any
     * @param when when to read; null for now
     * @param serviceToken what the service is allowed; null if absent
     * @param deviceToken what the device is allowed; null if absent
     * @param userToken what the user is allowed; null if absent
     */
    public record Request(
            Integer sequence,
            List<Node> nodes,
            List<String> fields,
            @Nullable Boolean momentary,
            @Nullable Boolean peak,
            @Nullable Boolean status,
            @Nullable Boolean computed,
            @Nullable Boolean identity,
            @Nullable Boolean historicalSecond,
            @Nullable Boolean historicalMinute,
            @Nullable Boolean historicalHour,
            @Nullable Boolean historicalDay,
            @Nullable Boolean historicalWeek,
            @Nullable Boolean historicalMonth,
            @Nullable Boolean historicalQuarter,
            @Nullable Boolean historicalYear,
            @Nullable Boolean historicalOther,
            @Nullable Boolean all,
            @Nullable Boolean historical,
            @Nullable String from,
            @Nullable String to,
            @Nullable String when,
            @Nullable String serviceToken,
            @Nullable String deviceToken,
            @Nullable String userToken) {
        private static final Field<Request, Integer> SEQUENCE = attribute("sequence", "seqnr", INT, Request::sequence);
        private static final Field<Request, List<Node>> NODES = children("nodes", Node.TYPE, Request::nodes);
        private static final Field<Request, List<String>> FIELDS =
                childAttributes("fields", "field", "name", STRING, Request::fields);
        private static final Field<Request, Boolean> MOMENTARY =
                optionalAttribute("momentary", BOOLEAN, Request::momentary);
        private static final Field<Request, Boolean> PEAK = optionalAttribute("peak", BOOLEAN, Request::peak);
        private static final Field<Request, Boolean> STATUS = optionalAttribute("status", BOOLEAN, Request::status);
        private static final Field<Request, Boolean> COMPUTED =
                optionalAttribute("computed", BOOLEAN, Request::computed);
        private static final Field<Request, Boolean> IDENTITY =
                optionalAttribute("identity", BOOLEAN, Request::identity);
        private static final Field<Request, Boolean> HISTORICAL_SECOND =
                optionalAttribute("historicalSecond", BOOLEAN, Request::historicalSecond);
        private static final Field<Request, Boolean> HISTORICAL_MINUTE =
                optionalAttribute("historicalMinute", BOOLEAN, Request::historicalMinute);
        private static final Field<Request, Boolean> HISTORICAL_HOUR =
                optionalAttribute("historicalHour", BOOLEAN, Request::historicalHour);
        private static final Field<Request, Boolean> HISTORICAL_DAY =
                optionalAttribute("historicalDay", BOOLEAN, Request::historicalDay);
        private static final Field<Request, Boolean> HISTORICAL_WEEK =
                optionalAttribute("historicalWeek", BOOLEAN, Request::historicalWeek);
        private static final Field<Request, Boolean> HISTORICAL_MONTH =
                optionalAttribute("historicalMonth", BOOLEAN, Request::historicalMonth);
        private static final Field<Request, Boolean> HISTORICAL_QUARTER =
                optionalAttribute("historicalQuarter", BOOLEAN, Request::historicalQuarter);
        private static final Field<Request, Boolean> HISTORICAL_YEAR =
                optionalAttribute("historicalYear", BOOLEAN, Request::historicalYear);
        private static final Field<Request, Boolean> HISTORICAL_OTHER =
                optionalAttribute("historicalOther", BOOLEAN, Request::historicalOther);
        private static final Field<Request, Boolean> ALL = optionalAttribute("all", BOOLEAN, Request::all);
        private static final Field<Request, Boolean> HISTORICAL =
                optionalAttribute("historical", BOOLEAN, Request::historical);
        private static final Field<Request, String> FROM = optionalAttribute("from", TOKEN, Request::from);
        private static final Field<Request, String> TO = optionalAttribute("to", TOKEN, Request::to);
        private static final Field<Request, String> WHEN = optionalAttribute("when", TOKEN, Request::when);
        private static final Field<Request, String> SERVICE_TOKEN =
                optionalAttribute("serviceToken", STRING, Request::serviceToken);
        private static final Field<Request, String> DEVICE_TOKEN =
                optionalAttribute("deviceToken", STRING, Request::deviceToken);
        private static final Field<Request, String> USER_TOKEN =
                optionalAttribute("userToken", STRING, Request::userToken);

        public static final ElementType<Request> TYPE = ElementType.of(
                "sensorRequest",
                NAMESPACE,
                "req",
                List.of(
                        SEQUENCE,
                        NODES,
                        FIELDS,
                        MOMENTARY,
                        PEAK,
                        STATUS,
                        COMPUTED,
                        IDENTITY,
                        HISTORICAL_SECOND,
                        HISTORICAL_MINUTE,
                        HISTORICAL_HOUR,
                        HISTORICAL_DAY,
                        HISTORICAL_WEEK,
                        HISTORICAL_MONTH,
                        HISTORICAL_QUARTER,
                        HISTORICAL_YEAR,
                        HISTORICAL_OTHER,
                        ALL,
                        HISTORICAL,
                        FROM,
                        TO,
                        WHEN,
                        SERVICE_TOKEN,
                        DEVICE_TOKEN,
                        USER_TOKEN),
                in -> new Request(
                        in.get(SEQUENCE),
                        in.get(NODES),
                        in.get(FIELDS),
                        in.get(MOMENTARY),
                        in.get(PEAK),
                        in.get(STATUS),
                        in.get(COMPUTED),
                        in.get(IDENTITY),
                        in.get(HISTORICAL_SECOND),
                        in.get(HISTORICAL_MINUTE),
                        in.get(HISTORICAL_HOUR),
                        in.get(HISTORICAL_DAY),
                        in.get(HISTORICAL_WEEK),
                        in.get(HISTORICAL_MONTH),
                        in.get(HISTORICAL_QUARTER),
                        in.get(HISTORICAL_YEAR),
                        in.get(HISTORICAL_OTHER),
                        in.get(ALL),
                        in.get(HISTORICAL),
                        in.get(FROM),
                        in.get(TO),
                        in.get(WHEN),
                        in.get(SERVICE_TOKEN),
                        in.get(DEVICE_TOKEN),
                        in.get(USER_TOKEN)));
    }

    /**
     * A device behind another.
     *
     * @param nodeId what it is called
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Node(
            String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Node> TYPE = ElementType.of(
                "node",
                NAMESPACE,
                "node",
                attribute("nodeId", STRING, Node::nodeId),
                optionalAttribute("sourceId", STRING, Node::sourceId),
                optionalAttribute("cacheType", STRING, Node::cacheType),
                Node::new);
    }

    /**
     * The values will come: {@code <accepted xmlns='urn:xmpp:iot:sensordata' seqnr='1'/>}.
     *
     * @param sequence tells it from other requests
     * @param queued whether they come later; null for no
     */
    public record Accepted(Integer sequence, @Nullable Boolean queued) {
        public static final ElementType<Accepted> TYPE = ElementType.of(
                "sensorAccepted",
                NAMESPACE,
                "accepted",
                attribute("sequence", "seqnr", INT, Accepted::sequence),
                optionalAttribute("queued", BOOLEAN, Accepted::queued),
                Accepted::new);
    }

    /**
     * The values will not come: {@code <rejected xmlns='urn:xmpp:iot:sensordata' seqnr='1'><error>…</error></rejected>}, as versions before
     * 0.3 have it; since then the IQ is an error.
     *
     * @param sequence tells it from other requests
     * @param error why, for people; null if absent
     */
    public record Rejected(Integer sequence, @Nullable String error) {
        public static final ElementType<Rejected> TYPE = ElementType.of(
                "sensorRejected",
                NAMESPACE,
                "rejected",
                attribute("sequence", "seqnr", INT, Rejected::sequence),
                childText("error", STRING, Rejected::error),
                Rejected::new);
    }

    /**
     * Now they are being read: {@code <started xmlns='urn:xmpp:iot:sensordata' seqnr='1'/>}.
     *
     * @param sequence tells it from other requests
     */
    public record Started(Integer sequence) {
        public static final ElementType<Started> TYPE = ElementType.of(
                "sensorStarted",
                NAMESPACE,
                "started",
                attribute("sequence", "seqnr", INT, Started::sequence),
                Started::new);
    }

    /**
     * They are no longer wanted: {@code <cancel xmlns='urn:xmpp:iot:sensordata' seqnr='1'/>}.
     *
     * @param sequence tells it from other requests
     */
    public record Cancel(Integer sequence) {
        public static final ElementType<Cancel> TYPE = ElementType.of(
                "sensorCancel",
                NAMESPACE,
                "cancel",
                attribute("sequence", "seqnr", INT, Cancel::sequence),
                Cancel::new);
    }

    /**
     * They will not come: {@code <cancelled xmlns='urn:xmpp:iot:sensordata' seqnr='1'/>}.
     *
     * @param sequence tells it from other requests
     */
    public record Cancelled(Integer sequence) {
        public static final ElementType<Cancelled> TYPE = ElementType.of(
                "sensorCancelled",
                NAMESPACE,
                "cancelled",
                attribute("sequence", "seqnr", INT, Cancelled::sequence),
                Cancelled::new);
    }

    /**
     * All have come: {@code <done xmlns='urn:xmpp:iot:sensordata' seqnr='1'/>}.
     *
     * @param sequence tells it from other requests
     */
    public record Done(Integer sequence) {
        public static final ElementType<Done> TYPE = ElementType.of(
                "sensorDone", NAMESPACE, "done", attribute("sequence", "seqnr", INT, Done::sequence), Done::new);
    }

    /**
     * Values: {@code <fields xmlns='urn:xmpp:iot:sensordata' seqnr='1'>…</fields>}.
     *
     * @param sequence tells it from other requests
     * @param nodes by device
     * @param done whether these are the last; null for no
     */
    public record FieldValues(
            Integer sequence,
            List<NodeValues> nodes,
            @Nullable Boolean done) {
        public static final ElementType<FieldValues> TYPE = ElementType.of(
                "sensorFields",
                NAMESPACE,
                "fields",
                attribute("sequence", "seqnr", INT, FieldValues::sequence),
                children("nodes", NodeValues.TYPE, FieldValues::nodes),
                optionalAttribute("done", BOOLEAN, FieldValues::done),
                FieldValues::new);
    }

    /**
     * Values of a device.
     *
     * @param nodeId what it is called
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param timestamps by time
     */
    public record NodeValues(
            String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            List<Moment> timestamps) {
        public static final ElementType<NodeValues> TYPE = ElementType.of(
                "node",
                NAMESPACE,
                "node",
                attribute("nodeId", STRING, NodeValues::nodeId),
                optionalAttribute("sourceId", STRING, NodeValues::sourceId),
                optionalAttribute("cacheType", STRING, NodeValues::cacheType),
                children("timestamps", Moment.TYPE, NodeValues::timestamps),
                NodeValues::new);
    }

    /**
     * Values of one time.
     *
     * @param value the time
     * @param fields the values
     */
    public record Moment(String value, List<Reading> fields) {
        public static final ElementType<Moment> TYPE = ElementType.of(
                "timestamp",
                NAMESPACE,
                "timestamp",
                attribute("value", TOKEN, Moment::value),
                children("fields", Reading.TYPE, Moment::fields),
                Moment::new);
    }

    /**
     * A value.
     *
     * @param kind what it is
     * @param name what it is called
     * @param value the value, as text
     * @param unit of a number: its unit; null if absent
     * @param dataType of a word: from which list; null if absent
     * @param momentary whether it is what it is now; null for no
     * @param peak whether it is the most it was; null for no
     * @param status whether it is how the device is; null for no
     * @param computed whether it is what is reckoned; null for no
     * @param identity whether it is what the device is called; null for no
     * @param historicalSecond whether it is of each second; null for no
     * @param historicalMinute whether it is of each minute; null for no
     * @param historicalHour whether it is of each hour; null for no
     * @param historicalDay whether it is of each day; null for no
     * @param historicalWeek whether it is of each week; null for no
     * @param historicalMonth whether it is of each month; null for no
     * @param historicalQuarter whether it is of each quarter; null for no
     * @param historicalYear whether it is of each year; null for no
     * @param historicalOther whether it is of other spans; null for no
     * @param missing whether it could not be read; null for no
     * @param inProgress whether it is still being measured; null for no
     * @param automaticEstimate whether a program has guessed it; null for no
     * @param manualEstimate whether somebody has guessed it; null for no
     * @param manualReadout whether somebody has read it; null for no
     * @param automaticReadout whether a program has read it; null for no
     * @param timeOffset whether the time may be wrong; null for no
     * @param warning whether something is not as it should be; null for no
     * @param error whether something is wrong; null for no
     * @param signed whether somebody has signed it; null for no
     * @param invoiced whether it is billed; null for no
     * @param endOfSeries whether it is the last before a change; null for no
     * @param powerFailure whether there was no power; null for no
     * @param invoiceConfirmed whether it is billed and agreed; null for no
     * @param module where the words for its name are to be found; null if absent
     * @param stringIds which of them; null if absent
     * @param writable whether it can be set; null if absent
     */
    public record Reading(
            Kind kind,
            String name,
            String value,
            @Nullable String unit,
            @Nullable String dataType,
            @Nullable Boolean momentary,
            @Nullable Boolean peak,
            @Nullable Boolean status,
            @Nullable Boolean computed,
            @Nullable Boolean identity,
            @Nullable Boolean historicalSecond,
            @Nullable Boolean historicalMinute,
            @Nullable Boolean historicalHour,
            @Nullable Boolean historicalDay,
            @Nullable Boolean historicalWeek,
            @Nullable Boolean historicalMonth,
            @Nullable Boolean historicalQuarter,
            @Nullable Boolean historicalYear,
            @Nullable Boolean historicalOther,
            @Nullable Boolean missing,
            @Nullable Boolean inProgress,
            @Nullable Boolean automaticEstimate,
            @Nullable Boolean manualEstimate,
            @Nullable Boolean manualReadout,
            @Nullable Boolean automaticReadout,
            @Nullable Boolean timeOffset,
            @Nullable Boolean warning,
            @Nullable Boolean error,
            @Nullable Boolean signed,
            @Nullable Boolean invoiced,
            @Nullable Boolean endOfSeries,
            @Nullable Boolean powerFailure,
            @Nullable Boolean invoiceConfirmed,
            @Nullable String module,
            @Nullable String stringIds,
            @Nullable Boolean writable) {
        private static final Field<Reading, Kind> KIND = ownName("kind", Kind.WORDS, Reading::kind);
        private static final Field<Reading, String> NAME = attribute("name", STRING, Reading::name);
        private static final Field<Reading, String> VALUE = attribute("value", STRING, Reading::value);
        private static final Field<Reading, String> UNIT = optionalAttribute("unit", STRING, Reading::unit);
        private static final Field<Reading, String> DATA_TYPE =
                optionalAttribute("dataType", STRING, Reading::dataType);
        private static final Field<Reading, Boolean> MOMENTARY =
                optionalAttribute("momentary", BOOLEAN, Reading::momentary);
        private static final Field<Reading, Boolean> PEAK = optionalAttribute("peak", BOOLEAN, Reading::peak);
        private static final Field<Reading, Boolean> STATUS = optionalAttribute("status", BOOLEAN, Reading::status);
        private static final Field<Reading, Boolean> COMPUTED =
                optionalAttribute("computed", BOOLEAN, Reading::computed);
        private static final Field<Reading, Boolean> IDENTITY =
                optionalAttribute("identity", BOOLEAN, Reading::identity);
        private static final Field<Reading, Boolean> HISTORICAL_SECOND =
                optionalAttribute("historicalSecond", BOOLEAN, Reading::historicalSecond);
        private static final Field<Reading, Boolean> HISTORICAL_MINUTE =
                optionalAttribute("historicalMinute", BOOLEAN, Reading::historicalMinute);
        private static final Field<Reading, Boolean> HISTORICAL_HOUR =
                optionalAttribute("historicalHour", BOOLEAN, Reading::historicalHour);
        private static final Field<Reading, Boolean> HISTORICAL_DAY =
                optionalAttribute("historicalDay", BOOLEAN, Reading::historicalDay);
        private static final Field<Reading, Boolean> HISTORICAL_WEEK =
                optionalAttribute("historicalWeek", BOOLEAN, Reading::historicalWeek);
        private static final Field<Reading, Boolean> HISTORICAL_MONTH =
                optionalAttribute("historicalMonth", BOOLEAN, Reading::historicalMonth);
        private static final Field<Reading, Boolean> HISTORICAL_QUARTER =
                optionalAttribute("historicalQuarter", BOOLEAN, Reading::historicalQuarter);
        private static final Field<Reading, Boolean> HISTORICAL_YEAR =
                optionalAttribute("historicalYear", BOOLEAN, Reading::historicalYear);
        private static final Field<Reading, Boolean> HISTORICAL_OTHER =
                optionalAttribute("historicalOther", BOOLEAN, Reading::historicalOther);
        private static final Field<Reading, Boolean> MISSING = optionalAttribute("missing", BOOLEAN, Reading::missing);
        private static final Field<Reading, Boolean> IN_PROGRESS =
                optionalAttribute("inProgress", BOOLEAN, Reading::inProgress);
        private static final Field<Reading, Boolean> AUTOMATIC_ESTIMATE =
                optionalAttribute("automaticEstimate", BOOLEAN, Reading::automaticEstimate);
        private static final Field<Reading, Boolean> MANUAL_ESTIMATE =
                optionalAttribute("manualEstimate", BOOLEAN, Reading::manualEstimate);
        private static final Field<Reading, Boolean> MANUAL_READOUT =
                optionalAttribute("manualReadout", BOOLEAN, Reading::manualReadout);
        private static final Field<Reading, Boolean> AUTOMATIC_READOUT =
                optionalAttribute("automaticReadout", BOOLEAN, Reading::automaticReadout);
        private static final Field<Reading, Boolean> TIME_OFFSET =
                optionalAttribute("timeOffset", BOOLEAN, Reading::timeOffset);
        private static final Field<Reading, Boolean> WARNING = optionalAttribute("warning", BOOLEAN, Reading::warning);
        private static final Field<Reading, Boolean> ERROR = optionalAttribute("error", BOOLEAN, Reading::error);
        private static final Field<Reading, Boolean> SIGNED = optionalAttribute("signed", BOOLEAN, Reading::signed);
        private static final Field<Reading, Boolean> INVOICED =
                optionalAttribute("invoiced", BOOLEAN, Reading::invoiced);
        private static final Field<Reading, Boolean> END_OF_SERIES =
                optionalAttribute("endOfSeries", BOOLEAN, Reading::endOfSeries);
        private static final Field<Reading, Boolean> POWER_FAILURE =
                optionalAttribute("powerFailure", BOOLEAN, Reading::powerFailure);
        private static final Field<Reading, Boolean> INVOICE_CONFIRMED =
                optionalAttribute("invoiceConfirmed", BOOLEAN, Reading::invoiceConfirmed);
        private static final Field<Reading, String> MODULE = optionalAttribute("module", STRING, Reading::module);
        private static final Field<Reading, String> STRING_IDS =
                optionalAttribute("stringIds", STRING, Reading::stringIds);
        private static final Field<Reading, Boolean> WRITABLE =
                optionalAttribute("writable", BOOLEAN, Reading::writable);

        public static final ElementType<Reading> TYPE = ElementType.of(
                "field",
                NAMESPACE,
                "numeric",
                List.of(
                        KIND,
                        NAME,
                        VALUE,
                        UNIT,
                        DATA_TYPE,
                        MOMENTARY,
                        PEAK,
                        STATUS,
                        COMPUTED,
                        IDENTITY,
                        HISTORICAL_SECOND,
                        HISTORICAL_MINUTE,
                        HISTORICAL_HOUR,
                        HISTORICAL_DAY,
                        HISTORICAL_WEEK,
                        HISTORICAL_MONTH,
                        HISTORICAL_QUARTER,
                        HISTORICAL_YEAR,
                        HISTORICAL_OTHER,
                        MISSING,
                        IN_PROGRESS,
                        AUTOMATIC_ESTIMATE,
                        MANUAL_ESTIMATE,
                        MANUAL_READOUT,
                        AUTOMATIC_READOUT,
                        TIME_OFFSET,
                        WARNING,
                        ERROR,
                        SIGNED,
                        INVOICED,
                        END_OF_SERIES,
                        POWER_FAILURE,
                        INVOICE_CONFIRMED,
                        MODULE,
                        STRING_IDS,
                        WRITABLE),
                in -> new Reading(
                        in.get(KIND),
                        in.get(NAME),
                        in.get(VALUE),
                        in.get(UNIT),
                        in.get(DATA_TYPE),
                        in.get(MOMENTARY),
                        in.get(PEAK),
                        in.get(STATUS),
                        in.get(COMPUTED),
                        in.get(IDENTITY),
                        in.get(HISTORICAL_SECOND),
                        in.get(HISTORICAL_MINUTE),
                        in.get(HISTORICAL_HOUR),
                        in.get(HISTORICAL_DAY),
                        in.get(HISTORICAL_WEEK),
                        in.get(HISTORICAL_MONTH),
                        in.get(HISTORICAL_QUARTER),
                        in.get(HISTORICAL_YEAR),
                        in.get(HISTORICAL_OTHER),
                        in.get(MISSING),
                        in.get(IN_PROGRESS),
                        in.get(AUTOMATIC_ESTIMATE),
                        in.get(MANUAL_ESTIMATE),
                        in.get(MANUAL_READOUT),
                        in.get(AUTOMATIC_READOUT),
                        in.get(TIME_OFFSET),
                        in.get(WARNING),
                        in.get(ERROR),
                        in.get(SIGNED),
                        in.get(INVOICED),
                        in.get(END_OF_SERIES),
                        in.get(POWER_FAILURE),
                        in.get(INVOICE_CONFIRMED),
                        in.get(MODULE),
                        in.get(STRING_IDS),
                        in.get(WRITABLE)));
    }

    /** What a value is. */
    public enum Kind {
        /** Yes or no. */
        BOOLEAN,
        /** A day. */
        DATE,
        /** A day and a time. */
        DATE_TIME,
        /** A span of time. */
        DURATION,
        /** A word of a list. */
        ENUM,
        /** A whole number of 32 bits. */
        INT,
        /** A whole number of 64 bits. */
        LONG,
        /** A number with a unit. */
        NUMERIC,
        /** Text. */
        STRING,
        /** A time of day. */
        TIME,
        /** A span of time, as versions before 0.3 have it. */
        TIME_SPAN;

        static final ValueType<Kind> WORDS = Values.oneOf(
                values(),
                "boolean",
                "date",
                "dateTime",
                "duration",
                "enum",
                "int",
                "long",
                "numeric",
                "string",
                "time",
                "timeSpan");
    }

    /**
     * What could not be read: {@code <failure xmlns='urn:xmpp:iot:sensordata' seqnr='1'>…</failure>}.
     *
     * @param sequence tells it from other requests
     * @param errors by device
     * @param done whether nothing more comes; null for no
     */
    public record Failure(
            Integer sequence,
            List<ReadError> errors,
            @Nullable Boolean done) {
        public static final ElementType<Failure> TYPE = ElementType.of(
                "sensorFailure",
                NAMESPACE,
                "failure",
                attribute("sequence", "seqnr", INT, Failure::sequence),
                children("errors", ReadError.TYPE, Failure::errors),
                optionalAttribute("done", BOOLEAN, Failure::done),
                Failure::new);
    }

    /**
     * Why a device could not be read.
     *
     * @param nodeId what it is called
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     * @param timestamp when
     * @param text why, for people; null if absent
     */
    public record ReadError(
            String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType,
            String timestamp,
            @Nullable String text) {
        public static final ElementType<ReadError> TYPE = ElementType.of(
                "error",
                NAMESPACE,
                "error",
                attribute("nodeId", STRING, ReadError::nodeId),
                optionalAttribute("sourceId", STRING, ReadError::sourceId),
                optionalAttribute("cacheType", STRING, ReadError::cacheType),
                attribute("timestamp", TOKEN, ReadError::timestamp),
                ownText("text", STRING, ReadError::text),
                ReadError::new);
    }
}
