import type { DataForm } from "couplet/full";

/** How to publish at a node of the account that nobody else may see, and that keeps all (XEP-0402 section 3.3, XEP-0490 section 4.2). */
export const PRIVATE_NODE: DataForm = {
  type: "submit",
  fields: [
    { name: "FORM_TYPE", type: "hidden", values: ["http://jabber.org/protocol/pubsub#publish-options"] },
    { name: "pubsub#persist_items", values: ["true"] },
    { name: "pubsub#max_items", values: ["max"] },
    { name: "pubsub#send_last_published_item", values: ["never"] },
    { name: "pubsub#access_model", values: ["whitelist"] },
  ],
};
