package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.raw;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is doing: {@code <activity
 * xmlns='http://jabber.org/protocol/activity'><relaxing><partying/></relaxing></activity>}, empty when it is not told
 * any more. XEP-0108 1.3 (2008-10-29).
 *
 * @param general the activity; null if absent
 * @param text more about it, for people
 */
public record Activity(@Nullable General general, LocalizedText text) {
    private static final String NAMESPACE = "http://jabber.org/protocol/activity";

    public static final ElementType<Activity> TYPE = ElementType.of(
            "activity",
            NAMESPACE,
            "activity",
            child("general", General.TYPE, Activity::general),
            localized("text", "text", Activity::text),
            Activity::new);

    /**
     * A kind of activity.
     *
     * @param name one of the general words of XEP-0108, such as {@code relaxing}
     * @param specific the activity more exactly; null if absent
     * @param payload the activity more exactly, in words of an application
     */
    public record General(String name, @Nullable Specific specific, List<Element> payload) {
        public static final ElementType<General> TYPE = ElementType.of(
                "general",
                NAMESPACE,
                "undefined",
                ownName("name", Values.oneOf(names(), names()), General::name),
                child("specific", Specific.TYPE, General::specific),
                raw("payload", General::payload),
                General::new);

        private static String[] names() {
            return new String[] {
                "doing_chores",
                "drinking",
                "eating",
                "exercising",
                "grooming",
                "having_appointment",
                "inactive",
                "relaxing",
                "talking",
                "traveling",
                "undefined",
                "working"
            };
        }
    }

    /**
     * An activity.
     *
     * @param name one of the specific words of XEP-0108, such as {@code partying}
     * @param payload the activity more exactly, in words of an application
     */
    public record Specific(String name, List<Element> payload) {
        public static final ElementType<Specific> TYPE = ElementType.of(
                "specific",
                NAMESPACE,
                "other",
                ownName("name", Values.oneOf(names(), names()), Specific::name),
                raw("payload", Specific::payload),
                Specific::new);

        private static String[] names() {
            return new String[] {
                "at_the_spa",
                "brushing_teeth",
                "buying_groceries",
                "cleaning",
                "coding",
                "commuting",
                "cooking",
                "cycling",
                "dancing",
                "day_off",
                "doing_maintenance",
                "doing_the_dishes",
                "doing_the_laundry",
                "driving",
                "fishing",
                "gaming",
                "gardening",
                "getting_a_haircut",
                "going_out",
                "hanging_out",
                "having_a_beer",
                "having_a_snack",
                "having_breakfast",
                "having_coffee",
                "having_dinner",
                "having_lunch",
                "having_tea",
                "hiding",
                "hiking",
                "in_a_car",
                "in_a_meeting",
                "in_real_life",
                "jogging",
                "on_a_bus",
                "on_a_plane",
                "on_a_train",
                "on_a_trip",
                "on_the_phone",
                "on_vacation",
                "on_video_phone",
                "other",
                "partying",
                "playing_sports",
                "praying",
                "reading",
                "rehearsing",
                "running",
                "running_an_errand",
                "scheduled_holiday",
                "shaving",
                "shopping",
                "skiing",
                "sleeping",
                "smoking",
                "socializing",
                "studying",
                "sunbathing",
                "swimming",
                "taking_a_bath",
                "taking_a_shower",
                "thinking",
                "walking",
                "walking_the_dog",
                "watching_a_movie",
                "watching_tv",
                "working_out",
                "writing"
            };
        }
    }
}
