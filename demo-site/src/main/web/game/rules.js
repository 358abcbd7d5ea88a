// Noughts and crosses, and which of the moves that two people have sent each other count. There is nothing of XMPP in here.

const LINES = ["012", "345", "678", "036", "147", "258", "048", "246"].map((line) => [...line].map(Number));

/** What there is before the first move; `fields` has who is in each of the nine, `last` is the field of the move of this `number`. */
const START = { fields: Array(9).fill(undefined), next: undefined, winner: undefined, over: true, number: 0, last: undefined };

/** Why a move does not fit a game, in a few words; undefined if it does. After the end, anybody may begin the next game. */
function fault(game, { player, number, field, after }) {
  if (number !== game.number + 1 || after !== game.last) return "it follows no move of this game";
  if (!(field in START.fields)) return "there is no such field";
  if (game.over) return undefined;
  if (player !== game.next) return "it was not their turn";
  return game.fields[field] === undefined ? undefined : "the field was taken";
}

function play(game, { player, field, number }, [one, other]) {
  const fields = game.over ? [...START.fields] : [...game.fields];
  fields[field] = player;
  const won = LINES.some((line) => line.every((place) => fields[place] === player));
  const over = won || fields.every((owner) => owner !== undefined);
  return { fields, next: player === one ? other : one, winner: won ? player : undefined, over, number, last: field };
}

/**
 * The game that moves make. Each has its number and says after which field of the move before it was made, so they are a chain, in
 * whatever order they come, and however often. Of several that fit, that counts which was answered, or else the one in the first field:
 * so both players see the same, and nobody can take a move back.
 *
 * @param moves each with `player`; `number`, from 1, through all games of the two; `field`, 0 to 8; `after`, absent in the first of all
 * @param players the two
 * @returns `{ game, refused }`, and of the moves that do not count each with its `reason`
 */
export function replay(moves, players) {
  const unique = [...new Map(moves.map((move) => [`${move.player} ${move.number} ${move.field} ${move.after}`, move])).values()];
  const numbered = Map.groupBy(unique, ({ number }) => number);
  const refused = unique.filter(({ number }) => !numbered.has(number - 1) && number !== 1).map((move) => ({ ...move, reason: "it follows no move of this game" }));
  let game = START;
  for (let number = 1; numbered.has(number); number++) {
    const candidates = numbered.get(number);
    const answers = numbered.get(number + 1) ?? [];
    const isAnswered = (move) => {
      const then = play(game, move, players);
      return answers.some((answer) => answer.player !== move.player && !fault(then, answer));
    };
    const fitting = candidates.filter((move) => !fault(game, move)).sort((a, b) => a.field - b.field || (a.player < b.player ? -1 : 1));
    const chosen = fitting.find(isAnswered) ?? fitting[0];
    for (const move of candidates) if (move !== chosen) refused.push({ ...move, reason: fault(game, move) ?? "another move was made" });
    if (!chosen) break;
    game = play(game, chosen, players);
  }
  return { game, refused };
}
