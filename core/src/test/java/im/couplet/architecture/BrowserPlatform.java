package im.couplet.architecture;

import static im.couplet.architecture.Ban.member;
import static im.couplet.architecture.Ban.type;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What code that also runs in the browser may use of the Java platform: the part of java.base that TeaVM has and that
 * costs little there, nothing that differs from run to run, and no state shared between instances.
 *
 * <p>Two things leave no trace in a class file's references and so escape: the {@code toString} behind a string
 * concatenation, and the members of a record that the compiler writes.
 */
public final class BrowserPlatform {
    private static final String HEAVY = "costs tens of kilobytes in the browser";
    private static final String COSTLY = "costs two to five kilobytes in the browser";
    private static final String ABSENT = "does not exist in the browser";
    private static final String HANDED_IN = "time, randomness and output are handed in";
    private static final String REFLECTION = "reflection defeats the linker";

    static final List<Ban> BANS = List.of(
            member("java\\.lang\\.String", "split|matches|replaceAll|replaceFirst|format|formatted", HEAVY),
            type("java\\.util\\.regex\\..*", HEAVY),
            type("java\\.util\\.(Formatter|Scanner)", HEAVY),
            type("java\\.text\\..*", ABSENT),
            type("java\\.net\\..*", ABSENT),
            type("java\\.(io|nio)\\.(?!Serializable$).*", ABSENT),
            type("java\\.security\\..*|javax\\..*", ABSENT),
            type("java\\.time\\.(?!(Instant|Duration)$).*", HEAVY),
            member("java\\.time\\.(Instant|Duration)", "parse|toString", HEAVY),
            member("java\\.time\\.Instant", "now", HANDED_IN),
            type("java\\.util\\.(Calendar|GregorianCalendar|Date|TimeZone|Currency)", HEAVY),
            type("java\\.util\\.stream\\..*", COSTLY),
            type("java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*", COSTLY),
            type("java\\.util\\.Base64(\\$.*)?", COSTLY),
            type("java\\.util\\.UUID", COSTLY),
            member("java\\.lang\\.String", "getBytes", COSTLY),
            member(
                    "java\\.lang\\.Character",
                    "isLetter|isLetterOrDigit|isDigit|isAlphabetic|isIdeographic|isUpperCase|isLowerCase|isTitleCase"
                            + "|isDefined|isWhitespace|isSpaceChar|isMirrored|isJavaIdentifier.*|isUnicodeIdentifier.*"
                            + "|getType|getNumericValue|getDirectionality|getName",
                    COSTLY),
            type("java\\.lang\\.Character\\$Unicode(Script|Block)", COSTLY),
            type("java\\.util\\.(Random|SplittableRandom)|java\\.util\\.random\\..*", HANDED_IN),
            member("java\\.lang\\.(Strict)?Math", "random", HANDED_IN),
            member("java\\.lang\\.System", "(?!arraycopy$|identityHashCode$).*", HANDED_IN),
            type(
                    "java\\.lang\\.(Thread|ThreadGroup|ThreadLocal|InheritableThreadLocal)(\\$.*)?",
                    "there are no threads"),
            type("java\\.util\\.(concurrent\\..*|Timer|TimerTask)", "there are no threads"),
            member("java\\.lang\\.Object", "wait|notify|notifyAll", "there are no threads"),
            type("java\\.lang\\.(Runtime|Process|ProcessBuilder|ProcessHandle|ClassLoader|Module)", ABSENT),
            type("java\\.lang\\.(reflect|invoke|module|ref)\\..*", REFLECTION),
            type("java\\.util\\.(ServiceLoader|ResourceBundle|Properties)", REFLECTION),
            member(
                    "java\\.lang\\.Class",
                    "forName|new.*|getDeclared.*|getEnclosing.*|get(Method|Field|Constructor|Annotation|Resource)s?"
                            + "|getResourceAsStream|getRecordComponents|getEnumConstants|getModule|getClassLoader",
                    REFLECTION),
            member("java\\.lang\\.Enum", "valueOf", "crashes TeaVM"),
            member(
                    "java\\.util\\.((Linked)?Hash)?Map",
                    "clear",
                    "shares a loop with lists and queues, so that TeaVM has all that is in these hashed; make another map"));

    private BrowserPlatform() {}

    /** What the classes use against the rules, leaving out those named as seams; empty when all is well. */
    public static List<String> violations(Iterable<JavaClass> classes, Set<String> seams) {
        var found = new ArrayList<String>();
        for (JavaClass origin : classes) {
            sharedState(origin, found);
            if (seams.contains(origin.getName())) {
                continue;
            }
            enumLookups(origin, found);
            for (Ban ban : BANS) {
                violations(origin, ban, found);
            }
        }
        return found;
    }

    static void violations(JavaClass origin, Ban ban, List<String> found) {
        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
            if (ban.forbids(dependency)) {
                found.add(ban.reason() + ": " + dependency.getDescription());
            }
        }
        for (JavaAccess<?> access : origin.getAccessesFromSelf()) {
            if (ban.forbids(access) && !isGenerated(access.getOrigin())) {
                found.add(ban.reason() + ": " + access.getDescription());
            }
        }
    }

    private static void sharedState(JavaClass origin, List<String> found) {
        for (JavaField field : origin.getFields()) {
            var modifiers = field.getModifiers();
            if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)) {
                found.add("shared mutable state: " + field.getFullName());
            }
        }
    }

    private static void enumLookups(JavaClass origin, List<String> found) {
        for (JavaAccess<?> access : origin.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            if (owner.isEnum() && access.getTarget().getName().equals("valueOf")) {
                found.add("crashes TeaVM: " + access.getDescription());
            }
        }
    }

    /** The {@code valueOf} that the compiler gives every enum and that vanishes when nobody calls it. */
    private static boolean isGenerated(JavaCodeUnit code) {
        return code.getOwner().isEnum() && code.getName().equals("valueOf");
    }
}
