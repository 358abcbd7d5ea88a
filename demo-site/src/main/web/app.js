import { Jid } from "./couplet.js";
import { Connection } from "./connection.js";
import { find, paint, tell } from "./dom.js";
import { offerSandbox, typed } from "./form.js";
import { drawOffer } from "./offer.js";
import { People } from "./people.js";
import { Typing } from "./typing.js";
import { drawContacts, drawMessages, drawPeer, drawState } from "./view.js";

const resource = `couplet-${crypto.getRandomValues(new Uint32Array(1))[0].toString(16)}`;

/** In milliseconds. */
const DRAWING_PAUSE = 40;

let connection;
let people = new People();
let me;
let chosen;
const typing = new Typing((person, chatState) =>
  connection?.send({ kind: "message", to: person.address, type: "chat", chatState }));

// ---- before the login

find("relay").value = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/xmpp-websocket`;
find("address").focus();
offerSandbox().catch(() => { /* The page works without, on any web server. */ });

function busy(isBusy) {
  find("look").disabled = find("enter").disabled = isBusy;
}

function endWith(text) {
  busy(false);
  connection = undefined;
  tell(find("login-error"), text);
}

/** Asks the server what it offers, without a password, and hangs up. */
function look() {
  const input = typed(false, resource);
  if (!input) return;
  connection?.close();
  busy(true);
  find("offer").hidden = true;
  const { domain } = Jid.parse(input.jid);
  const looking = new Connection({
    url: input.url,
    jid: input.jid,
    on: {
      features: features => drawOffer({ domain, features }),
      credentials: () => looking.close(),
      ended: endWith,
    },
  });
  connection = looking;
}

function logIn() {
  const input = typed(true, resource);
  if (!input) return;
  connection?.close();
  busy(true);
  people = new People();
  const entering = new Connection({
    ...input,
    on: {
      online: jid => online(jid),
      message: message => received(message),
      presence: presence => seen(presence),
      roster: roster => listed(roster),
      interrupted: () => tell(find("chat-error"), "The connection was lost. Trying again…"),
      resumed: () => tell(find("chat-error")),
      ended: text => ended(text),
    },
  });
  connection = entering;
}

find("look").addEventListener("click", look);
find("login").addEventListener("submit", event => {
  event.preventDefault();
  if (!find("enter").disabled) logIn();
});

// ---- there

async function online(jid) {
  me = jid;
  busy(false);
  find("password").value = "";
  find("welcome").hidden = true;
  find("chat").hidden = false;
  const name = Jid.unescape(Jid.parse(jid).local);
  find("me-name").textContent = name;
  paint(find("me-avatar"), name, Jid.bare(jid), "available");
  tell(find("chat-error"));
  document.title = `${name} · Couplet`;
  try {
    const { roster } = await connection.request({ kind: "iq", type: "get", roster: {} });
    listed(roster ?? {});
  } catch (error) {
    tell(find("chat-error"), `The contact list did not come: ${error.message}`);
  }
  sendPresence();
  draw();
}

function ended(text) {
  me = chosen = undefined;
  typing.forget();
  find("chat").hidden = true;
  find("chat").classList.remove("talking");
  find("conversation").hidden = true;
  find("nobody").hidden = false;
  find("welcome").hidden = false;
  document.title = "Couplet";
  tell(find("chat-error"));
  endWith(text);
  find("password").focus();
}

function sendPresence() {
  const show = find("me-presence").value;
  connection?.send({ kind: "presence", ...(show && { show }) });
  find("me-avatar").dataset.show = show || "available";
}

find("me-presence").addEventListener("change", sendPresence);
find("leave").addEventListener("click", () => {
  connection?.send({ kind: "presence", type: "unavailable" });
  connection?.close();
});

// ---- what comes

function seen(presence) {
  if (presence.type === "subscribe" && presence.from) {
    const person = people.get(presence.from);
    // Whom we have asked ourselves may see us too.
    if (person.asked || person.subscription === "to") allow(person);
    else person.wants = true;
    drawSoon();
    return;
  }
  if (presence.from && Jid.bare(presence.from) === Jid.bare(me)) return;
  if (people.seen(presence)) drawSoon();
}

function listed(roster) {
  for (const item of roster.items ?? []) people.list(item);
  drawSoon();
}

function received(message) {
  const from = message.from ?? Jid.bare(me);
  if (message.type === "error") return bounced(message);
  if (message.type === "groupchat" || message.type === "headline") return;
  if (message.receipt) settle(from, message.receipt.id, "delivered");
  if (message.body === undefined && !message.chatState) return;
  const person = people.get(from);
  if (!message.delay) person.talkingFrom = from;
  person.typing = message.chatState === "composing";
  if (message.body !== undefined) {
    const line = {
      id: undefined, mine: false, text: message.body, time: message.delay?.stamp ?? new Date(), late: message.delay !== undefined,
    };
    person.messages.push(line);
    if (message.receiptRequest && message.id) {
      connection.send({ kind: "message", to: from, type: "chat", receipt: { id: message.id } });
    }
    if (person === chosen) drawMessages(person, line);
    if (person !== chosen || document.hidden) person.unread++;
  }
  drawSoon();
}

function bounced(message) {
  const person = people.known(message.from ?? "");
  const line = settle(message.from, message.id, "failed");
  if (line && person) {
    tell(find("chat-error"), `${person.label} did not get “${line.text.slice(0, 60)}”: ${message.error?.text || message.error?.condition || "refused"}.`);
    setTimeout(() => tell(find("chat-error")), 8000);
  }
}

function settle(from, id, state) {
  const person = from && people.known(from);
  const line = person?.unsettled.get(id);
  if (!line) return undefined;
  line.state = state;
  if (state === "delivered") person.unsettled.delete(id);
  if (person === chosen) drawState(line);
  return line;
}

// ---- what goes

function choose(person) {
  typing.stop("active");
  chosen = person;
  person.unread = 0;
  find("chat").classList.add("talking");
  find("nobody").hidden = true;
  find("conversation").hidden = false;
  drawMessages(person);
  draw();
  find("text").focus();
}

let drawing;

/** Draws once for all that comes together, such as where a whole contact list is. */
function drawSoon() {
  drawing ??= setTimeout(draw, DRAWING_PAUSE);
}

function draw() {
  clearTimeout(drawing);
  drawing = undefined;
  drawContacts(people.sorted(), chosen, choose);
  if (chosen) drawPeer(chosen);
  const unread = people.sorted().reduce((sum, person) => sum + person.unread, 0);
  if (me) document.title = `${unread ? `(${unread}) ` : ""}${Jid.unescape(Jid.parse(me).local)} · Couplet`;
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && chosen?.unread) {
    chosen.unread = 0;
    draw();
  }
});

find("start").addEventListener("submit", event => {
  event.preventDefault();
  const field = find("start-address");
  try {
    choose(people.get(field.value.trim()));
    field.value = "";
    tell(find("chat-error"));
  } catch (error) {
    tell(find("chat-error"), `This is not an address: ${error.reason ?? error.message}.`);
  }
});

function allow(person) {
  person.wants = false;
  connection.send({ kind: "presence", type: "subscribed", to: person.jid });
}

find("add").addEventListener("click", () => {
  if (chosen.wants) allow(chosen);
  chosen.asked = true;
  connection.send({ kind: "presence", type: "subscribe", to: chosen.jid });
  draw();
});

find("back").addEventListener("click", () => {
  typing.stop("active");
  const last = chosen;
  chosen = undefined;
  find("chat").classList.remove("talking");
  find("conversation").hidden = true;
  find("nobody").hidden = false;
  draw();
  document.querySelector(`[data-jid="${CSS.escape(last?.jid ?? "")}"]`)?.focus();
});

find("text").addEventListener("input", () => {
  if (!chosen) return;
  if (find("text").value === "") typing.stop("active");
  else typing.to(chosen);
});

find("text").addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    find("compose").requestSubmit();
  }
});

find("compose").addEventListener("submit", event => {
  event.preventDefault();
  const field = find("text");
  const text = field.value.trim();
  if (!text || !chosen) return;
  const id = crypto.getRandomValues(new Uint32Array(2)).join("-");
  typing.forget();
  try {
    connection.send({ kind: "message", to: chosen.address, type: "chat", id, body: text, chatState: "active", receiptRequest: true });
  } catch (error) {
    tell(find("chat-error"), `This cannot be sent: ${error.message}`);
    return;
  }
  field.value = "";
  const line = { id, mine: true, text, time: new Date(), state: "sent" };
  chosen.messages.push(line);
  chosen.unsettled.set(id, line);
  drawMessages(chosen, line);
  draw();
  field.focus();
});
