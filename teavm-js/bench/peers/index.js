// What is compared. Each module gives `peers(library)`, where the library is couplet's. Each peer has what it can do:
//   parse(xml) → the tree a user gets; raw(tree) → the common form of tree.js, for checking; write(tree) → text
//   stream(onStanza), typedStream(onStanza) → {write(chunk), close(), waits}
//   message({to, id, body}) → text; typed(xml) → object; typedText(object) → text
//   observing([{type, from, has}], called) → {given(xml) → value, tell(value)}: subscriptions, each of which calls `called` when it matches
//   documents: its trees are the browser's, outside of what scripts hold

/**
 * Modules of peers in the order of the tables. Those of pages alone are not loaded elsewhere; of one with `telling` others take only how it
 * tells of stanzas, as its documents are those of another library there.
 */
export const MODULES = {
  couplet: { load: () => import("./couplet.js") },
  ltx: { load: () => import("./ltx.js") },
  stanza: { load: () => import("./stanza.js") },
  sax: { load: () => import("./sax.js") },
  documents: { load: () => import("./documents.js") },
  browser: { load: () => import("./browser.js"), pages: true },
  strophe: { load: () => import("./strophe.js"), pages: true, telling: true },
  limits: { load: () => import("./limits.js") },
};

/** The peers of one module. */
export async function peersOf(module, library, engine = "chromium") {
  const { load, pages } = MODULES[module];
  const { peers } = await load();
  const whole = peers(library);
  const given = pages && engine !== "chromium" ? whole.map(({ name, observing }) => ({ name, observing })) : whole;
  return given.map((peer) => ({ ...peer, module }));
}

/** All peers of an engine. */
export async function allPeers(library, engine) {
  const names = Object.keys(MODULES).filter((name) => !MODULES[name].pages || MODULES[name].telling || engine === "chromium");
  return (await Promise.all(names.map((name) => peersOf(name, library, engine)))).flat();
}
