import { find, make } from "./dom.js";

const KNOWN = {
  "urn:ietf:params:xml:ns:xmpp-bind": "Resource binding",
  "urn:ietf:params:xml:ns:xmpp-session": "Session, of an older standard",
  "urn:xmpp:sm:3": "Stream management: short breaks lose nothing",
  "urn:xmpp:csi:0": "Client state: saves power on phones",
  "http://jabber.org/features/iq-register": "Registration of new accounts",
  "http://jabber.org/protocol/caps": "Entity capabilities",
  "urn:xmpp:features:rosterver": "Contact list in versions",
  "urn:xmpp:features:pre-approval": "Contacts approved ahead of time",
  "urn:xmpp:sasl:2": "Login in one step (SASL 2)",
  "urn:xmpp:bind:0": "Resource binding 2",
  "urn:xmpp:sasl-cb:0": "Channel binding types",
  "urn:xmpp:invite": "Registration by invitation",
};

/** Shows what a server offered before anybody logged in. */
export function drawOffer({ domain, features }) {
  find("offer-facts").replaceChildren(
    make("dt", {}, "Server"), make("dd", {}, domain),
    make("dt", {}, "Login"), make("dd", {}, "not yet; only the domain was sent"));
  find("offer-mechanisms").replaceChildren(...features.mechanisms.map(mechanism =>
    make("li", { className: mechanism.startsWith("SCRAM") ? "strong" : "" }, mechanism)));
  find("offer-choice").textContent = features.mechanisms.some(mechanism => mechanism.startsWith("SCRAM"))
    ? "By SCRAM the password itself never leaves your browser, and the server has to prove that it knows you."
    : "";
  if (features.mechanisms.length === 0) find("offer-mechanisms").append(make("li", {}, "none"));
  const others = features.element.children.filter(child => child.xmlns && child.name !== "mechanisms");
  find("offer-features").replaceChildren(...others.map(({ name, xmlns }) =>
    make("li", {}, KNOWN[xmlns] ?? name, make("code", {}, xmlns))));
  find("offer-rest").hidden = others.length === 0;
  find("offer").hidden = false;
  find("offer-title").focus({ preventScroll: true });
  find("offer").scrollIntoView({ block: "nearest", behavior: "smooth" });
}
