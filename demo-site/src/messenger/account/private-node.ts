import type { DataForm, DataFormField, PubSubItem } from "couplet/full";
import type { Link } from "./link.js";

const form = (type: string, fields: DataFormField[]): DataForm => ({
  type: "submit",
  fields: [{ name: "FORM_TYPE", type: "hidden", values: [`http://jabber.org/protocol/pubsub#${type}`] }, ...fields],
});

/** Nobody else may see it, and it lasts. */
const PRIVATE: DataFormField[] = [
  { name: "pubsub#persist_items", values: ["true"] },
  { name: "pubsub#access_model", values: ["whitelist"] },
];

/** It keeps all, and tells nobody of old items (XEP-0402 section 3.3, XEP-0490 section 4.2). */
const WHOLE: DataFormField[] = [...PRIVATE, { name: "pubsub#max_items", values: ["max"] }, { name: "pubsub#send_last_published_item", values: ["never"] }];

/** Nodes that had to be made first, in this login. */
const made = new WeakMap<Link, Set<string>>();

/** Publishes at a node of the account that nobody else may see, and that keeps all. */
export async function publishPrivately(link: Link, node: string, item: PubSubItem): Promise<void> {
  const { observer } = link;
  const publish = (options: DataFormField[]) =>
    observer.request({ kind: "iq", type: "set", pubsub: { publish: { node, items: [item] }, publishOptions: { form: form("publish-options", options) } } });
  if (!made.get(link)?.has(node)) {
    try {
      await publish(WHOLE);
      return;
    } catch (error) {
      // ejabberd takes some of these options only where a node is made or changed (XEP-0060 sections 8.1.3 and 8.2); one may be otherwise.
      if ((error as Error).name !== "StanzaError") throw error;
    }
    const configure = { form: form("node_config", WHOLE) };
    await observer
      .request({ kind: "iq", type: "set", pubsub: { create: { node }, configure } })
      .catch(() => observer.request({ kind: "iq", type: "set", pubsubOwner: { configure: { node, ...configure } } }));
    made.set(link, (made.get(link) ?? new Set()).add(node));
  }
  await publish(PRIVATE);
}
