package im.couplet.demo;

import static im.couplet.demo.AppPages.enter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The game in Chromium: two people play, and moves that are none count for nothing. */
@Timeout(120)
class GamePageTest {
    /** Has two players try all that there is at random, each told in another order; gives what they do not agree on. */
    private static final String RANDOM_GAMES = """
            const done = arguments[arguments.length - 1];
            const { replay } = await import("/game/rules.js");
            let seed = 7;
            const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
            const shuffled = (list) => list.map((one) => [random(1e6), one]).sort(([a], [b]) => a - b).map(([, one]) => one);
            const faults = [];
            let ended = 0;
            for (let round = 0; round < 300; round++) {
              const moves = [];
              for (let i = 0; i < 60; i++) {
                const { game } = replay(moves, ["a", "b"]);
                // Mostly a move that is allowed, else anything.
                const free = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((field) => game.over || game.fields[field] === undefined);
                const move = random(10) < 7
                  ? { player: game.next ?? "ab"[random(2)], number: game.number + 1, after: game.last, field: free[random(free.length)] }
                  : { player: "ab"[random(2)], number: random(game.number + 3), after: random(5) ? random(9) : undefined, field: random(12) - 1 };
                moves.push(move);
                if (replay(moves, ["a", "b"]).game.winner) ended++;
              }
              const one = replay(shuffled([...moves, ...moves]), ["a", "b"]).game;
              const other = replay(shuffled(moves), ["b", "a"]).game;
              if (JSON.stringify(one) !== JSON.stringify(other)) faults.push(JSON.stringify([one, other, moves]));
              const count = (player) => one.fields.filter((owner) => owner === player).length;
              if (Math.abs(count("a") - count("b")) > 1) faults.push(JSON.stringify(one));
            }
            done([ended > 100, ...faults.slice(0, 3)]);
            """;

    private static RunningDemo demo;
    private static Browser browser;
    private Browser.Tab juliet;
    private Browser.Tab romeo;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        demo = RunningDemo.sandbox();
        juliet = enter(browser, demo.port(), "/game/", "juliet");
        romeo = enter(browser, demo.port(), "/game/", "romeo");
        romeo.await("#contacts", "Juliet");
        playWith(juliet, "romeo");
        playWith(romeo, "juliet");
    }

    @AfterEach
    void close() {
        browser.closeTabs();
        demo.close();
    }

    private static void playWith(Browser.Tab tab, String other) {
        tab.type("#other", other + "@localhost").click("#choose button").await("#turn", "Nobody has begun");
    }

    private static Browser.Tab put(Browser.Tab tab, String place) {
        return tab.click("#board [aria-label^='" + place + ":']");
    }

    private static void sees(Browser.Tab tab, String place, String whose) {
        tab.await("#board [aria-label='" + place + ": " + whose + "']", "");
    }

    private void move(Browser.Tab mover, String place) {
        put(mover, place);
        sees(mover == juliet ? romeo : juliet, place, "theirs");
    }

    @Test
    void twoPeoplePlayAndTheGameIsThereAfterAReload() {
        move(juliet, "middle");
        juliet.await("#turn", "romeo@localhost is to move");
        romeo.await("#turn", "It is your turn");
        move(romeo, "top");
        // Nothing happens: the field is taken, and then it is not her turn.
        put(juliet, "top");
        move(juliet, "top left");
        put(juliet, "left");
        sees(juliet, "left", "empty");
        juliet = enter(juliet.go("/game/"), "juliet@localhost", Sandbox.PASSWORD);
        juliet.type("#other", "romeo@localhost").click("#choose button");
        sees(juliet, "middle", "yours");
        sees(juliet, "top", "theirs");
        sees(juliet, "top left", "yours");
        AppPages.goOffline(juliet);
        put(romeo, "bottom");
        AppPages.goOnline(juliet);
        sees(juliet, "bottom", "theirs");
        assertEquals(List.of(), AppPages.findings(browser, juliet, "game"));
        move(juliet, "bottom right");
        juliet.await("#turn", "You have won");
        romeo.await("#turn", "juliet@localhost has won");
        // The next game.
        move(romeo, "middle");
        sees(juliet, "top", "empty");
        juliet.await("#turn", "It is your turn");
    }

    private static String move(String number, String field, String after) {
        return "<message xmlns='jabber:client' type='chat' to='juliet@localhost'><body>Ha</body>"
                + "<move xmlns='urn:example:noughts-and-crosses' number='" + number + "' field='" + field + "'"
                + (after.isEmpty() ? "" : " after='" + after + "'") + "/></message>";
    }

    @Test
    void movesThatAreNoneAndThoseOfOthersDoNotCount() {
        move(juliet, "middle");
        try (PageClient mallory = PageClient.connect(demo.port()).logIn("romeo", Sandbox.PASSWORD, "x");
                PageClient mercutio = PageClient.connect(demo.port()).logIn("mercutio", Sandbox.PASSWORD, "x")) {
            // Nobody else's, whatever it says.
            mercutio.send(move("2", "8", "4"));
            mallory.send(move("2", "4", "4"));
            juliet.await("#refused", "A move of romeo@localhost does not count: the field was taken.");
            mallory.send(move("2", "9", "4"));
            juliet.await("#refused", "there is no such field");
            for (String bad : new String[] {"-1", "4.5", "1e1", "", "middle", "99999999999"}) {
                mallory.send(move("2", bad, "4")).send(move(bad, "0", "4")).send(move("2", "0", bad));
            }
            mallory.send(move("7", "1", "2"));
            juliet.await("#refused", "it follows no move of this game");
            sees(juliet, "bottom right", "empty");
            mallory.send(move("2", "6", "4"));
            sees(juliet, "bottom left", "theirs");
            move(juliet, "top");
            // What was answered cannot be taken back.
            mallory.send(move("2", "2", "4"));
            juliet.await("#refused", "another move was made");
            sees(juliet, "bottom left", "theirs");
            sees(juliet, "top right", "empty");
            mallory.send(move("4", "8", "1")).send(move("5", "7", "8"));
            sees(juliet, "bottom right", "theirs");
            juliet.await("#refused", "it was not their turn");
            sees(juliet, "bottom", "empty");
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void bothSeeTheSameInWhateverOrderMovesCome() {
        List<?> found = (List<?>) juliet.run("(async (...arguments) => {" + RANDOM_GAMES + "})(...arguments);");
        assertEquals(List.of(true), found);
        assertTrue(juliet.fits());
    }
}
