// Shows the contacts of one session four times, and says what is to be seen after each change.
import { parseElement } from "couplet/full";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { mount, unmount } from "svelte";
import { createApp } from "vue";
import { observer, roster } from "./chat.js";
import { Contacts } from "./contacts.jsx";
import SvelteContacts from "./contacts.svelte.js";
import VueContacts from "./contacts.vue.js";
import markup from "./markup.js";

const push = (item) =>
  observer.dispatch(parseElement(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='jabber:iq:roster'>${item}</query></iq>`));

/** Has everybody shown what has changed. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

const places = Object.fromEntries(["React", "Svelte", "Vue", "plain"].map((name) => [name, document.body.appendChild(document.createElement("div"))]));
const seen = () =>
  Object.entries(places).map(([name, place]) => `${name}: ${[...place.querySelectorAll("li")].map((row) => row.textContent).join(", ")}`);
const rows = () => Object.values(places).map((place) => place.querySelector("li"));

export async function run() {
  const said = [];
  push("<item jid='romeo@montague.lit' name='Romeo'/>");
  const root = createRoot(places.React);
  root.render(createElement(Contacts));
  const component = mount(SvelteContacts, { target: places.Svelte });
  const app = createApp(VueContacts);
  app.mount(places.Vue);
  places.plain.innerHTML = markup;
  await import("./contacts.html.js");
  await settled();
  said.push(...seen());
  const before = rows();
  push("<item jid='tybalt@capulet.lit' name='&lt;b>Tybalt'/>");
  await settled();
  said.push(...seen());
  push("<item jid='tybalt@capulet.lit' name='Cousin'/>");
  await settled();
  said.push(...seen());
  said.push(`the same rows: ${rows().every((row, i) => row === before[i])}`);
  root.unmount();
  await unmount(component);
  app.unmount();
  push("<item jid='romeo@montague.lit' subscription='remove'/>");
  await settled();
  said.push(seen().at(-1), `${roster.current.all.length} left`);
  return said.join("\n");
}
