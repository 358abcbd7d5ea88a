package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests and answers that come later. */
class PromisesTest {
    @Test
    void anArchiveComesPageByPage() throws Exception {
        assertEquals("""
                asked max 2, after 0
                1@1 2@2 false
                asked max 2, after 2
                3@3 true
                asked max 2, before\s
                2 3
                asked max 2, before 2
                1
                TypeError: options.before and options.after are both given
                StanzaError item-not-found
                enough
                """, run("archive.mjs", "full.mjs"));
    }

    @Test
    void peopleTestTheirOwnPrograms() throws Exception {
        assertEquals("""
                1 nurse@capulet.lit,romeo@montague.lit
                AssertionError: Stanza 2 of the client is not as expected: nothing more was expected
                sent: <presence xmlns="jabber:client"/>
                AssertionError: Stanza 2 of the client is not as expected: it is <message xmlns='jabber:client'> in place of <presence xmlns='jabber:client'>
                romeo@montague.lit/orchard
                1
                false true
                paris@verona.lit
                <auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">███</auth>
                """, run("testing.mjs", "full.mjs", "testing.mjs"));
    }

    private static String run(String script, String... bundles) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of(NodeProgram.resource(script).toString()));
        for (String bundle : bundles) {
            arguments.add(Engine.NPM.resolve(bundle).toString());
        }
        return NodeProgram.run(Programs.require("node"), Engine.NPM, arguments.toArray(String[]::new));
    }

    @Test
    void settleOnceAndByWhomWasAsked() throws Exception {
        assertEquals(
                """
                result n1
                StanzaError item-not-found item-not-found
                TimeoutError undefined The request was not answered in time
                Error undefined enough
                Error undefined before 4
                NetworkError undefined The session ended before the request was answered
                result error<item-not-found error<internal-server-error oops
                """,
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("requests.mjs").toString(),
                        Engine.NPM.resolve("couplet.js").toString()));
    }

    @Test
    void streamsObservablesAndTargetsTellTheSameAndLeaveNothingBehind() throws Exception {
        assertEquals(
                """
                stream: one,two,three {"done":true}
                closed: last {"done":true}
                error: 1,2 OverflowError: More than 2 values wait that nobody has taken; see the options limit and overflow 0
                drop-oldest: 3,4 5 2
                drop-newest: 1,2 5 2
                aborted: {"done":true}
                observable: function a,object a,object b b true
                completes: ended
                target: true message a true,object a,message b true,message d true
                shared: as it was 0,as it was 0
                errors: thrown hello 0,asked hello 2,rejected hello 1 hello
                off: 0 TypeError
                once: 1
                gone: observer true,callback true,single true,bare true false
                """,
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        "--expose-gc",
                        NodeProgram.resource("views.mjs").toString(),
                        Engine.NPM.resolve("couplet.js").toString()));
    }

    @Test
    void whatOthersCanDoIsAskedOncePerHashAndPoisonedByNobody() throws Exception {
        assertEquals(
                """
                asked: romeo@montague.lit/orchard http://code.google.com/p/exodus#QgayPKawpkPSDYmwT/WM94uAlu0=
                once: true,true,true
                unknown: undefined
                kept: 1 http://jabber.org/protocol/caps#sha-1.QgayPKawpkPSDYmwT/WM94uAlu0=
                again: true 0
                forged: 0
                liar: romeo@montague.lit/liar,nurse@capulet.lit/chamber true false
                """,
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("discovery.mjs").toString(),
                        Engine.NPM.resolve("couplet.js").toString()));
    }

    @Test
    void aPageIsOnlineInOneLineAndLosesNothingWhenItsSocketBreaks() throws Exception {
        assertEquals(
                """
                online juliet@capulet.lit/b function true
                one,two,three true
                one,two,three,four true,true 3 true true
                closed 3 3
                juliet@capulet.lit/b
                juliet@capulet.lit/b
                ConnectError: connection-lost
                ConnectError: connection-lost
                ConnectError: no-mechanism
                Error: the session was closed before it was online
                ,<auth,terminate true
                online juliet@capulet.lit/chamber Lady
                1573741824 SomeSID undefined,1573741825 SomeSID undefined
                TypeError: jid: juliet@capulet.lit/chamber is not of romeo@montague.lit, whom the session is for
                stream-error 1
                SomeSID undefined,undefined capulet.lit
                """,
                NodeProgram.run(
                        Programs.require("node"),
                        Engine.NPM,
                        NodeProgram.resource("connect.mjs").toString(),
                        Engine.NPM.resolve("browser.mjs").toString()));
    }
}
