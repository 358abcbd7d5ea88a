// What a product is, and whether one that somebody published can be believed.
import { createCodec, serializeElement } from "../couplet/full.module.js";

/** `<product xmlns="urn:example:shop" price="2.5"><title>Lute</title></product>` */
export const PRODUCT = {
  key: "product",
  name: "product",
  xmlns: "urn:example:shop",
  fields: {
    title: { child: "title" },
    price: { attribute: "price", type: "number", required: true },
  },
};

const codec = createCodec({ extensions: [PRODUCT] });
const LONGEST = 100;
const DEAREST = 1_000_000;

/**
 * The product in an item of a node, which anybody may have put there.
 *
 * @param payload an element object, or undefined
 * @returns `{ product }`, or `{ fault }`, a few words
 */
export function readProduct(payload) {
  if (!payload) return { fault: "there is nothing in it" };
  const { product, problems } = codec.parseMessage(serializeElement({ name: "message", xmlns: "jabber:client", attributes: {}, children: [payload] }));
  if (problems) return { fault: `its ${problems[0].path.replace("product.", "")} is not ${problems[0].expected}` };
  if (!product) return { fault: "it is no product" };
  const title = product.title?.trim();
  if (!title || title.length > LONGEST) return { fault: title ? "its title is too long" : "it has no title" };
  if (product.price < 0 || product.price > DEAREST) return { fault: "nothing costs that" };
  return { product: { title, price: product.price } };
}
