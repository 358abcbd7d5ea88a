package im.couplet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something of the platform that code for the browser does without.
 *
 * @param owner matches the whole name of the class it belongs to
 * @param member matches the whole name of the method, constructor or field; null when the class itself is banned
 * @param reason why
 */
record Ban(Pattern owner, @Nullable Pattern member, String reason) {
    static Ban type(String owner, String reason) {
        return new Ban(Pattern.compile(owner), null, reason);
    }

    static Ban member(String owner, String member, String reason) {
        return new Ban(Pattern.compile(owner), Pattern.compile(member), reason);
    }

    boolean forbids(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return member == null && owner.matcher(target.getName()).matches();
    }

    boolean forbids(JavaAccess<?> access) {
        return member != null
                && owner.matcher(access.getTargetOwner().getName()).matches()
                && member.matcher(access.getTarget().getName()).matches();
    }
}
