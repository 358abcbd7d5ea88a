package im.couplet.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The JDK's engine says what is right for expressions made at random. */
class RegexTest {
    private static final String[] ATOMS = {"a", "b", ".", "[ab]", "[^a]", "\\w", "\\d", "^", "$", "1", "[\\da]", "\\W"};
    private static final String[] QUANTIFIERS = {"*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "{1,3}"};

    private final Random random = new Random(122);

    private String expression(int depth) {
        StringBuilder expression = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int choice = random.nextInt(10);
            boolean group = choice < 3 && depth > 0;
            String atom = ATOMS[random.nextInt(ATOMS.length)];
            expression.append(group ? "(" + expression(depth - 1) + ")" : atom);
            if (random.nextInt(3) == 0 && (group || !(atom.equals("^") || atom.equals("$")))) {
                expression.append(QUANTIFIERS[random.nextInt(QUANTIFIERS.length)]);
            }
            if (choice == 9) {
                expression.append('|');
            }
        }
        return expression.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append("ab1-".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    @Test
    void agreesWithTheEngineOfTheJdk() {
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String expression = expression(3);
            Regex regex = Objects.requireNonNull(Regex.of(expression), expression);
            for (int j = 0; j < 5; j++) {
                String text = text();
                boolean matches = Pattern.matches(expression, text);
                matched += matches ? 1 : 0;
                assertEquals(
                        matches ? Regex.Outcome.MATCH : Regex.Outcome.NO_MATCH,
                        regex.match(text, new RegexBudget()),
                        expression + " and " + text);
            }
        }
        assertEquals(true, matched > 1_000, "there were some that match");
    }
}
