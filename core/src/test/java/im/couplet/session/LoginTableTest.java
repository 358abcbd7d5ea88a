package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of transitions: that it is what the documentation of the package prints, and that it makes sense. */
final class LoginTableTest {
    private static final Path DOCUMENTATION = Path.of("src/main/java/im/couplet/session/package-info.java");
    private static final int WIDTH = 110;
    private static final Set<LoginState> OVER =
            EnumSet.of(LoginState.DISCONNECTED, LoginState.CLOSED, LoginState.FAILED);
    private static final Set<Integer> LASTING =
            Set.of(LoginInput.KEEP, LoginInput.CLOSE, LoginInput.PAUSE, LoginInput.FAIL);
    private static final Set<Integer> REQUESTS = Set.of(
            LoginInput.OPEN,
            LoginInput.ATTACH,
            LoginInput.CREDENTIALS,
            LoginInput.FORM,
            LoginInput.SEND,
            LoginInput.KEEP);
    /** The names of the inputs, by their numbers. */
    private static final List<String> INPUTS = inputs();

    private static List<String> inputs() {
        List<String> names = new ArrayList<>();
        for (Field field : LoginInput.class.getDeclaredFields()) {
            try {
                assertEquals(names.size(), field.getInt(null), field.getName());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            names.add(field.getName());
        }
        return names;
    }

    private static boolean isUnderway(LoginState state) {
        return state != LoginState.NEW && state != LoginState.CLOSING && !OVER.contains(state);
    }

    @Test
    void isPrintedInTheDocumentation() throws IOException {
        String text = Files.readString(DOCUMENTATION).replace("\n * ", "\n");
        int start = text.indexOf("\nNEW:") + 1;
        String expected =
                Arrays.stream(LoginState.values()).map(LoginTableTest::lines).collect(Collectors.joining("\n"));
        assertEquals(expected, text.substring(start, text.indexOf("\n</pre>", start)));
    }

    /** What a state answers, but for what is the same while a session is under way. */
    private static String lines(LoginState state) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int input = 0; input < INPUTS.size(); input++) {
            if (!isUnderway(state) || !LASTING.contains(input)) {
                answers.computeIfAbsent(answer(state, input), unknown -> new ArrayList<>())
                        .add(INPUTS.get(input));
            }
        }
        answers.remove(OVER.contains(state) ? "late" : "no place");
        StringBuilder lines = new StringBuilder(state + ":");
        int column = lines.length();
        for (Map.Entry<String, List<String>> one : answers.entrySet()) {
            String clause = " " + String.join(", ", one.getValue()) + " " + one.getKey();
            if (column + clause.length() > WIDTH) {
                lines.append("\n   ");
                column = 3;
            }
            lines.append(clause).append(" ·");
            column += clause.length() + 2;
        }
        return lines.substring(0, lines.length() - 2);
    }

    private static String answer(LoginState state, int input) {
        LoginState next = LoginTable.next(state, input);
        if (next != null) {
            return next == state ? "stay" : "→ " + next;
        }
        return LoginTable.ignores(state, input) ? "late" : "no place";
    }

    @Test
    void answersEachInputInEachStateInOneWay() {
        for (LoginState state : LoginState.values()) {
            for (int input = 0; input < INPUTS.size(); input++) {
                boolean leads = LoginTable.next(state, input) != null;
                assertEquals(false, leads && LoginTable.ignores(state, input), state + " " + INPUTS.get(input));
            }
        }
    }

    @Test
    void canAlwaysBeEndedWhileItIsUnderWay() {
        for (LoginState state : LoginState.values()) {
            if (isUnderway(state)) {
                assertEquals(state, LoginTable.next(state, LoginInput.KEEP));
                assertEquals(LoginState.CLOSING, LoginTable.next(state, LoginInput.CLOSE));
                assertEquals(LoginState.DISCONNECTED, LoginTable.next(state, LoginInput.PAUSE));
                assertEquals(LoginState.FAILED, LoginTable.next(state, LoginInput.FAIL));
            }
        }
    }

    @Test
    void hasNothingMoreToDoBehindTheEnd() {
        for (int input = 0; input < INPUTS.size(); input++) {
            assertEquals(REQUESTS.contains(input) ? "no place" : "late", answer(LoginState.CLOSED, input));
            assertEquals(REQUESTS.contains(input) ? "no place" : "late", answer(LoginState.FAILED, input));
        }
    }

    @Test
    void reachesEachStateFromTheFirst() {
        Set<LoginState> reached = EnumSet.of(LoginState.NEW);
        ArrayDeque<LoginState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            LoginState state = open.remove();
            for (int input = 0; input < INPUTS.size(); input++) {
                LoginState next = LoginTable.next(state, input);
                if (next != null && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        assertEquals(EnumSet.allOf(LoginState.class), reached);
    }

    @Test
    void showsEachStateOfTheSession() {
        Set<SessionState> shown = EnumSet.noneOf(SessionState.class);
        for (LoginState state : LoginState.values()) {
            assertNotNull(state.shown);
            shown.add(state.shown);
        }
        assertEquals(EnumSet.allOf(SessionState.class), shown);
    }
}
