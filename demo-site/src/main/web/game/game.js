// Noughts and crosses between two people. A move is an element in a message, and the archive has them all when somebody comes back.
import { Jid, archivePages } from "../couplet/full.module.js";
import { account } from "../apps/account.js";
import { listContacts, offerPartners } from "../apps/partner.js";
import { find, make, tell } from "../apps/elements.js";
import { replay } from "./rules.js";

/** `<move xmlns="urn:example:noughts-and-crosses" number="2" field="4" after="0"/>` */
const whole = (attribute, required) => ({ attribute, type: "integer", required });
const MOVE = {
  key: "move",
  name: "move",
  xmlns: "urn:example:noughts-and-crosses",
  fields: { number: whole("number", true), field: whole("field", true), after: whole("after", false) },
};
const PLACES = ["top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right"];

/** More moves than this were not made by people. */
const MOST = 5000;

let there;
/** Whom the game shown is with, all moves that either has sent the other, and the game that they make. */
let other;
let moves = [];
let game;
let drawing;

/** Nobody else's message is ever a move of that game: who made it is by whom the server says it was sent. */
function received(message) {
  const player = Jid.bare(message.from ?? there.me);
  const partner = player === there.me ? message.to : player;
  if (partner === undefined || Jid.bare(partner) !== other || moves.length >= MOST) return;
  moves.push({ player, ...message.move });
  drawing ??= setTimeout(draw, 20);
}

/** What was played before, and what came while there was no connection. */
async function catchUp() {
  if (!other) return;
  try {
    for await (const page of archivePages({ observer: there.observer, with: other, max: 100 })) void page;
  } catch (error) {
    tell(find("problem"), `The archive does not tell what was played before: ${error.condition ?? error.message}.`);
  }
}

account({
  options: { extensions: [MOVE] },
  entered(person) {
    there = person;
    there.observer.on("message", { type: ["chat", "normal"], has: "move" }, received);
    there.observer.on("message", { type: "error" }, ({ from }) => {
      if (Jid.bare(from ?? "") === other) tell(find("problem"), `${other} did not get your move.`);
    });
  },
  renewed({ observer }) {
    listContacts(observer).catch((error) => tell(find("problem"), `The contacts did not come: ${error.condition ?? error.message}.`));
    catchUp();
  },
});

offerPartners((address) => {
  if (address === there.me) return tell(find("problem"), "Play with somebody else.");
  other = address;
  moves = [];
  find("match").hidden = false;
  draw();
  catchUp();
});

const mayPut = (field) => game.over || (game.next === there.me && game.fields[field] === undefined);

function put(field) {
  if (!mayPut(field)) return;
  const move = { number: game.number + 1, field, after: game.last };
  // The text is for those whose client knows nothing of games.
  there.session.send({ kind: "message", to: other, type: "chat", body: `I put mine ${PLACES[field]}.`, move });
  moves.push({ player: there.me, ...move });
  draw();
}

// ---- what is shown

const buttons = PLACES.map((_, field) => make("button", { type: "button", onclick: () => put(field) }));
find("board").append(...buttons);

function draw() {
  clearTimeout(drawing);
  drawing = undefined;
  const { game: now, refused } = replay(moves, [there.me, other]);
  game = now;
  buttons.forEach((button, field) => {
    const owner = game.fields[field];
    button.textContent = owner === undefined ? "" : owner === there.me ? "×" : "○";
    button.className = game.last === field ? "last" : "";
    button.ariaLabel = `${PLACES[field]}: ${owner === undefined ? "empty" : owner === there.me ? "yours" : "theirs"}`;
    button.ariaDisabled = String(!mayPut(field));
  });
  find("turn").textContent = words();
  find("refused").replaceChildren(...refused.slice(-5).map(({ player, reason }) =>
    make("li", {}, `A move of ${player === there.me ? "yours" : player} does not count: ${reason}.`)));
}

function words() {
  if (game.last === undefined) return `Nobody has begun with ${other}. Choose a field.`;
  if (game.over) return `${game.winner === undefined ? "Nobody has won." : game.winner === there.me ? "You have won." : `${other} has won.`} Whoever chooses a field begins again.`;
  return game.next === there.me ? "It is your turn." : `${other} is to move.`;
}
