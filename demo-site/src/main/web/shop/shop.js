// A list of products that changes by itself: a node of the server's (XEP-0060), each of whose items is a product.
import { Jid, NodesModel } from "../couplet/full.module.js";
import { account } from "../apps/account.js";
import { find, make, tell } from "../apps/elements.js";
import { PRODUCT, readProduct } from "./product.js";

const NODE = "urn:example:shop:products";
const money = new Intl.NumberFormat(undefined, { style: "currency", currency: "EUR" });

/** Who is there, the list, where it is, and the id of the product that is being changed. */
let shop;
/** What is shown of each item, by its id: the item, and the row made of it. */
const rows = new Map();

// ---- what the server is asked

const ask = (type, payload) => shop.observer.request({ kind: "iq", type, to: shop.service, ...payload });

/** Everybody may read the node and put things there; what is deleted is told. */
const OPEN = {
  type: "submit",
  fields: Object.entries({
    "FORM_TYPE": "http://jabber.org/protocol/pubsub#node_config",
    "pubsub#access_model": "open",
    "pubsub#publish_model": "open",
    "pubsub#persist_items": "1",
    "pubsub#max_items": "200",
    "pubsub#notify_retract": "1",
  }).map(([name, value]) => ({ name, type: name === "FORM_TYPE" ? "hidden" : undefined, values: [value] })),
};

const subscribe = () => ask("set", { pubsub: { subscribe: { node: NODE, jid: shop.me } } });

/** Asks to be told what changes, and then what is there: so nothing is missed between. The first who comes makes the node. */
async function visit() {
  try {
    await subscribe();
  } catch (error) {
    if (error.condition !== "item-not-found") throw error;
    await ask("set", { pubsub: { create: { node: NODE }, configure: { form: OPEN } } }).catch((refused) => {
      // Somebody else was quicker.
      if (refused.condition !== "conflict") throw refused;
    });
    await subscribe();
  }
  await ask("get", { pubsub: { items: { node: NODE } } });
}

const publish = (id, product) => ask("set", { pubsub: { publish: { node: NODE, items: [{ id, product }] } } });
const retract = (id) => ask("set", { pubsub: { retract: { node: NODE, notifySubscribers: true, items: [{ id }] } } });

/** Says in words for a person why the server did not do it. */
async function trying(what, promise) {
  tell(find("problem"));
  try {
    return await promise;
  } catch ({ condition, message, stanza }) {
    const reasons = {
      "forbidden": "the server lets only those do it who put it there, or own the shop",
      "item-not-found": "it is not there any more",
      "remote-server-not-found": `there is no ${shop.service}`,
      "service-unavailable": `there are no nodes at ${shop.service}`,
    };
    tell(find("problem"), `${what}: ${stanza?.error?.text || reasons[condition] || condition || message}.`);
    return undefined;
  }
}

account({
  options: { extensions: [PRODUCT] },
  models: [NodesModel],
  entered({ observer, models: [nodes], me }) {
    // Where the nodes are: a service of the own server, or whatever the page's address says.
    const service = new URLSearchParams(location.search).get("service") ?? `pubsub.${Jid.parse(me).domain}`;
    shop = { observer, nodes, me, service };
    nodes.watch(service, NODE);
    nodes.subscribe(draw);
    draw();
  },
  renewed: () => trying("The shop cannot be entered", visit()),
});

// ---- what is shown

/** Makes rows of what is new, takes away those of what is gone, and leaves all others as they are. */
function draw() {
  const items = shop.nodes.get(`${shop.service} ${NODE}`)?.items ?? [];
  const ids = new Set(items.map(({ id }) => id));
  for (const [id, { row }] of rows) {
    if (!ids.has(id)) {
      row.remove();
      rows.delete(id);
    }
  }
  for (const item of items) {
    const known = rows.get(item.id);
    if (known?.item === item) continue;
    const row = rowOf(item);
    if (known) known.row.replaceWith(row);
    else find("products").append(row);
    rows.set(item.id, { item, row });
  }
  find("empty").hidden = items.length > 0;
}

function rowOf({ id, publisher, payload }) {
  const { product, fault } = readProduct(payload);
  const button = (label, onclick) => make("button", { type: "button", className: "button quiet small", onclick, "aria-label": `${label} ${product?.title ?? "it"}` }, label);
  return make("li", { data: { id } },
    product ? make("span", { className: "title" }, product.title) : make("span", { className: "title bad" }, `Something that cannot be shown: ${fault}.`),
    product && make("span", { className: "price" }, money.format(product.price)),
    publisher && make("span", { className: "seller" }, publisher.slice(0, 100)),
    product && button("Change", () => edit(id, product)),
    button("Remove", () => trying("It was not removed", retract(id))));
}

/** Puts a product into the form to be changed, or empties it. */
function edit(id, { title = "", price = "" } = {}) {
  shop.changing = id;
  find("title").value = title;
  find("price").value = price;
  find("save").textContent = id ? "Save" : "Add";
  find("cancel").hidden = !id;
  find("title").focus();
}

find("cancel").addEventListener("click", () => edit());
find("product").addEventListener("submit", async (event) => {
  event.preventDefault();
  const product = { title: find("title").value.trim(), price: find("price").valueAsNumber };
  if (await trying("It was not saved", publish(shop.changing ?? crypto.randomUUID(), product))) edit();
});
