import { find, make, paint, when } from "./dom.js";

const PRESENCE = {
  available: "Available", chat: "Free to chat", away: "Away", xa: "Away for long", dnd: "Do not disturb", offline: "Offline",
};

export function describe({ show, status }) {
  const word = PRESENCE[show] ?? show;
  return status ? `${word} — ${status}` : word;
}

/** Where somebody is, as far as we may know. */
function whereabouts(person) {
  if (person.presence.show !== "offline") return describe(person.presence);
  if (person.subscription === "both" || person.subscription === "to") return describe(person.presence);
  if (person.wants) return "Wants to be a contact";
  return person.asked ? "Asked to be a contact" : "Not one of your contacts";
}

/** Draws the contact list; the focus stays where it was. */
export function drawContacts(people, chosen, choose) {
  const list = find("contacts");
  const focused = document.activeElement?.dataset?.jid;
  list.replaceChildren(...people.map(person => {
    const avatar = make("span", { "aria-hidden": "true" });
    const { show } = person.presence;
    paint(avatar, person.label, person.jid, show);
    const last = person.messages.at(-1);
    const line = person.typing ? "typing…" : last?.text ?? whereabouts(person);
    const button = make("button",
      { type: "button", className: `contact ${show}`, data: { jid: person.jid }, onclick: () => choose(person) },
      avatar,
      make("span", { className: "who" },
        make("strong", {}, person.label),
        make("span", { className: "line" }, line)),
      person.unread ? make("span", { className: "badge", "aria-label": `${person.unread} unread` }, String(person.unread)) : null,
      make("span", { className: "visually-hidden" }, whereabouts(person)));
    if (person === chosen) button.setAttribute("aria-current", "true");
    return make("li", {}, button);
  }));
  if (people.length === 0) list.append(make("li", { className: "empty" }, "Nobody on your contact list yet."));
  if (focused) list.querySelector(`[data-jid="${CSS.escape(focused)}"]`)?.focus();
}

/** Draws who the conversation is with. */
export function drawPeer(person) {
  find("peer-name").textContent = person.label;
  find("peer-presence").textContent = whereabouts(person);
  find("add").hidden = person.listed && (person.subscription === "both" || person.subscription === "to");
  paint(find("peer-avatar"), person.label, person.jid, person.presence.show);
  find("typing").textContent = person.typing ? `${person.label} is typing…` : "";
}

const STATE = { sent: "Sent", delivered: "Delivered", failed: "Not delivered" };

function footer(message) {
  return make("footer", {},
    message.late ? make("span", {}, "sent while you were away") : null,
    make("time", { dateTime: message.time.toISOString() }, when(message.time)),
    message.mine ? make("span", { className: "state" }, STATE[message.state]) : null);
}

function row(message, fresh) {
  return make("li",
    { className: `message${message.mine ? " mine" : ""}${message.state === "failed" ? " failed" : ""}${fresh ? " new" : ""}`, data: { id: message.id ?? "" } },
    make("span", { className: "visually-hidden" }, message.mine ? "You: " : ""),
    make("span", { className: "text" }, message.text),
    footer(message));
}

/** Adds a message at the end, or all of them when the conversation changes. */
export function drawMessages(person, only) {
  const list = find("messages");
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 80;
  if (only) list.append(row(only, true));
  else list.replaceChildren(...person.messages.map(message => row(message)));
  if (!only || atEnd || only.mine) list.scrollTop = list.scrollHeight;
}

/** Draws what became of a message. */
export function drawState(message) {
  const line = find("messages").querySelector(`[data-id="${CSS.escape(message.id)}"]`);
  if (line) line.replaceWith(row(message));
}
