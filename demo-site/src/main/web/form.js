import { Jid } from "./couplet.js";
import { find, make, tell } from "./dom.js";

// The form before the login.

/** With the sandbox behind the relay, its people are on offer. */
export async function offerSandbox() {
  const demo = await (await fetch("demo.json")).json();
  if (!demo.sandbox) return;
  find("sandbox-users").replaceChildren(...demo.sandbox.users.map(user => make("li", {},
    make("button", { type: "button", className: "chip", onclick: () => {
      find("address").value = user;
      find("password").value = demo.sandbox.password;
      find("enter").focus();
    } }, Jid.parse(user).local))));
  find("sandbox").hidden = false;
}

/** What was typed, checked; the error is shown and nothing is given when something is missing. */
export function typed(needsPassword, resource) {
  tell(find("login-error"));
  const fail = (field, text) => {
    tell(find("login-error"), text);
    find(field).focus();
  };
  let jid = find("address").value.trim();
  if (!jid) return fail("address", "Type your address, such as juliet@localhost.");
  try {
    const { local, domain } = Jid.parse(jid);
    if (!local && needsPassword) return fail("address", "The address needs a name before the @, such as juliet@localhost.");
    jid = local ? Jid.of({ local, domain, resource }) : domain;
  } catch (error) {
    return fail("address", `This is not an address: ${error.reason ?? error.message}.`);
  }
  const password = find("password").value;
  if (needsPassword && !password) return fail("password", "Type your password.");
  const url = find("relay").value.trim();
  if (!/^wss?:\/\/[^\s/]+/.test(url)) {
    document.querySelector(".more").open = true;
    return fail("relay", "The relay's address begins with ws:// or wss://.");
  }
  return { jid, password, url };
}
