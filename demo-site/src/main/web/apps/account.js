// The login of the shop, the game and the text: a form, a session that stays, and what went wrong in words for people.
import { Jid, Session } from "../couplet/full.module.js";
import { connect } from "../couplet/browser.module.js";
import { find, make, tell } from "./elements.js";

const URL = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/xmpp-websocket`;

/** Says in words for a person why it ended. */
function explain({ condition, text, message }, domain) {
  if (condition === "not-authorized") return "The server does not accept this address and password.";
  if (condition === "host-unknown") return `There is no server for ${domain} here. Check the part behind the @.`;
  if (condition === "conflict") return "You were logged out, because the same client logged in again elsewhere.";
  if (condition === "remote-connection-failed" && text) return text;
  return message;
}

function field(label, properties) {
  return make("label", { className: "field" }, make("span", {}, label), make("input", { required: true, ...properties }));
}

/**
 * Puts a form into `#login`, and has whoever logs in stay in: a lost connection is made anew.
 *
 * @param options what a session takes, such as `extensions`, and `models`, classes of live models
 * @param entered called once for each login with `{ session, observer, models, me }`; `me` is the bare address
 * @param renewed called, behind that, whenever there is a new stream, on which nothing is known of what was subscribed to
 */
export function account({ options = {}, models = [], entered, renewed }) {
  const address = field("Address", { type: "text", inputMode: "email", autocomplete: "username", autocapitalize: "none", spellcheck: false, placeholder: "juliet@localhost" });
  const password = field("Password", { type: "password", autocomplete: "current-password" });
  const enter = make("button", { className: "button" }, "Log in");
  const people = make("ul", { className: "chips" });
  const [name, secret] = [address, password].map((label) => label.querySelector("input"));
  find("login").append(people, address, password, enter);
  name.value = sessionStorage.getItem("address") ?? "";
  let leave = () => {};

  async function logIn() {
    tell(find("problem"));
    let domain;
    try {
      const jid = Jid.parse(name.value.trim());
      if (!jid.local || !secret.value) return tell(find("problem"), "Type an address such as juliet@localhost, and its password.");
      domain = jid.domain;
    } catch (error) {
      return tell(find("problem"), `This is not an address: ${error.reason ?? error.message}.`);
    }
    const jid = Jid.bare(name.value.trim());
    const session = new Session({ jid, password: secret.value, framing: "websocket", encrypted: location.protocol === "https:", resume: true, carbons: true, ...options });
    enter.disabled = true;
    const making = () => new WebSocket(URL, "xmpp");
    session.on("disconnected", ({ message }) => state(false, `Not connected, trying again. ${message}`));
    session.on("failed", (failure) => over(explain(failure, domain)));
    session.on("close", () => over());
    // What the server may not have got before it forgot the stream. All that these pages send may come twice.
    session.on("undelivered", ({ stanzas }) => session.state === "online" && stanzas.forEach((stanza) => session.send(stanza)));
    leave = () => session.close();
    try {
      const connected = await connect(making(), { session, models, reconnect: making });
      sessionStorage.setItem("address", jid);
      secret.value = "";
      const there = { ...connected, me: jid };
      entered(there);
      const online = ({ resumed }) => {
        state(true, `You are ${jid}.`);
        if (resumed) return;
        session.send({ kind: "presence" });
        renewed(there);
      };
      session.on("online", online);
      online({ resumed: false });
    } catch (error) {
      if (!["failed", "closed"].includes(session.state)) over(error.message);
    }
  }

  /** Shows whether there is a connection; what needs one cannot be used without. */
  function state(online, text) {
    find("status").textContent = text;
    find("leave").hidden = false;
    if (online) find("login").hidden = !(find("inside").hidden = false);
    for (const set of document.querySelectorAll("fieldset.online")) set.disabled = !online;
  }

  function over(text) {
    enter.disabled = false;
    find("status").textContent = "";
    find("login").hidden = false;
    find("inside").hidden = find("leave").hidden = true;
    tell(find("problem"), text);
    secret.focus();
  }

  find("login").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!enter.disabled) logIn();
  });
  find("leave").addEventListener("click", () => leave());
  offerSandbox(people, (user, word) => {
    name.value = user;
    secret.value = word;
    enter.focus();
  }).catch(() => { /* The page works without, on any web server. */ });
}

/** With the sandbox behind the relay, its people are on offer. */
async function offerSandbox(list, choose) {
  const { sandbox } = await (await fetch("../demo.json")).json();
  if (!sandbox) return;
  for (const user of sandbox.users) {
    list.append(make("li", {}, make("button", { type: "button", className: "chip", onclick: () => choose(user, sandbox.password) }, Jid.parse(user).local)));
  }
}
