// The modules that a page or a program imports: what each exports, and how that is made of what TeaVM's module gives.

/** Functions that are the same in every entry. */
const FUNCTIONS = ["parseElement", "serializeElement", "find", "findAll", "parseHostMeta", "reply", "errorReply", "toJSON", "skeleton", "archivePages", "redact"];
/** What makers give, by its name; the same in every entry. */
const MADE = ["xml", "inLanguage", "Jid", "Bosh", "Color", "Conversation", "RichText", "Fallback", "MucStatus", "Paging", "Discovery", "RosterModel", "PresenceModel", "RoomsModel", "ConversationsModel", "NodesModel", "BookmarksModel", "BlockedModel", "ProfilesModel", "ElementStreamParser", "ElementSession", "ElementObserver", "ScriptedServer", "SessionPair", "StreamRecording"];
/** Functions that are called with the extensions of the entry first, and with so many arguments of their own. */
const CALLED = { parse: 1, serialize: 2, createCodec: 1, fromJSON: 1 };
/** Functions that read one kind of stanza. */
const PARSING = { parseMessage: "message", parsePresence: "presence", parseIq: "iq" };
/** What makers give that are told the extensions of the entry. */
const KNOWING = ["StreamParser", "Session", "Observer", "Roster", "Caps", "Forms", "Caps2", "FormCheck", "Sdp", "Xhtml"];

const XML = ["parseElement", "serializeElement", "find", "findAll", "xml"];
const CORE = [...XML, ...Object.keys(PARSING), "parse", "serialize", "toJSON", "fromJSON", "createCodec", "parseHostMeta", "reply", "errorReply", "inLanguage", "Jid", "Bosh", "StreamParser", "Session", "Observer", "Roster"];
const CHAT = [...CORE, "Caps", "Color", "Conversation", "Discovery", "Fallback", "Forms", "MucStatus", "Paging", "RichText", "skeleton"];
const MODELS = ["RosterModel", "PresenceModel", "RoomsModel", "ConversationsModel", "NodesModel", "BookmarksModel", "BlockedModel", "ProfilesModel", "archivePages"];
const FULL = [...CHAT, ...MODELS, "Caps2", "FormCheck", "Sdp", "Xhtml"];
/** The classes without types, and what goes with them; those of the same names of other entries are others. */
const ELEMENTS = [...XML, "parseHostMeta", "Jid", "Bosh", "StreamParser", "Session", "Observer"];
const OTHERS = { StreamParser: "ElementStreamParser", Session: "ElementSession", Observer: "ElementObserver" };
const TESTING = ["ScriptedServer", "SessionPair", "StreamRecording", "redact"];

/** What each entry exports. */
export const ENTRIES = { couplet: CHAT, xml: XML, core: CORE, full: FULL, elements: ELEMENTS, testing: TESTING };

/** The entries that are single files too, for pages without a bundler. */
export const SINGLE = ["xml", "core", "couplet", "full"];

/** Those of them that are not packed: pages that load modules have `core.module.js` and `full.module.js`. */
export const UNPACKED = ["full.js", "core.js", "core.umd.*"];

/** Modules that are written by hand, on top of an entry. */
export const WRITTEN = { browser: ["connect", "connectBosh"] };

/** All modules that are imported by their name. */
export const MODULES = [...Object.keys(ENTRIES), "extensions", ...Object.keys(WRITTEN)];

/**
 * What the package says that can be imported, and from which file: bundlers take modules that they shake, Node the one engine that it
 * requires too, so that there is one of each.
 */
export function packageExports() {
  const all = {};
  for (const name of MODULES) {
    const module = `./${name}.module.js`;
    const types = `./${name}.d.ts`;
    const required = { types: `./${name}.d.cts`, default: `./${name}.cjs` };
    all[name === "couplet" ? "." : `./${name}`] = {
      module,
      node: { import: { types, default: `./${name}.mjs` }, require: required },
      import: { types, default: module },
      require: required,
      default: module,
    };
  }
  // The files for pages, by their names.
  return { ...all, "./*.js": "./*.js", "./package.json": "./package.json" };
}

/** What the layers of TeaVM's module export, from the lowest: each needs those below it and no other. */
export const LAYERS = {
  xml: ["parseElement", "serializeElement", "find", "findAll", "makeXml"],
  jid: ["makeJid"],
  typed: ["knownExtensions", "makeExtension", "parse", "parseKind", "serialize", "toJSON", "fromJSON", "createCodec", "reply", "errorReply", "makeInLanguage"],
  stream: ["makeElementStreamParser", "makeStreamParser", "makeBosh", "parseHostMeta", "makeRoster"],
  session: ["makeElementSession", "makeElementObserver", "makeSession", "makeObserver"],
  chat: ["makeColor", "makeConversation", "makeRichText", "makeFallback", "makeMucStatus", "makePaging", "makeCaps", "makeForms", "makeDiscovery", "skeleton"],
  models: ["makeRosterModel", "makePresenceModel", "makeRoomsModel", "makeConversationsModel", "makeNodesModel", "makeBookmarksModel", "makeBlockedModel", "makeProfilesModel", "archivePages"],
  full: ["makeCaps2", "makeFormCheck", "makeSdp", "makeXhtml"],
  testing: ["makeScriptedServer", "makeSessionPair", "makeStreamRecording", "redact"],
};

const layerOf = (name) => Object.keys(LAYERS).find((layer) => LAYERS[layer].includes(name));

const PURE = "/*#__PURE__*/";
const maker = (name) => "make" + name[0].toUpperCase() + name.slice(1);
const parameters = (count) => ["one", "other"].slice(0, count).join(", ");

/** A module as its parts: what it imports, by module, as pairs of names there and here; what it declares; what it exports. */
class Module {
  imports = new Map();
  lines = [];
  exports = [];

  import(from, name, as = name) {
    if (!this.imports.has(from)) this.imports.set(from, []);
    const names = this.imports.get(from);
    if (!names.some(([, known]) => known === as)) names.push([name, as]);
    return as;
  }

  export(name, value) {
    if (value !== undefined) this.lines.push(`const ${name} = ${value};`);
    this.exports.push([name, name]);
  }

  /** Exports what is there by another name. */
  exportAs(name, local) {
    this.exports.push([local, name]);
  }

  /** The text of an ES module on top of the layers. */
  layered() {
    const imports = new Map();
    for (const [from, names] of this.imports) {
      for (const [name, as] of names) {
        const layer = from === "engine" || FUNCTIONS.includes(name) ? `engine-${layerOf(name)}` : `made-${layerOf(maker(name))}`;
        imports.set(layer, [...(imports.get(layer) ?? []), [name, as]]);
      }
    }
    const lines = [...imports].map(([from, names]) => `import { ${names.map(([name, as]) => (name === as ? name : `${name} as ${as}`)).join(", ")} } from "./${from}.mjs";`);
    const exported = this.exports.map(([local, name]) => (local === name ? name : `${local} as ${name}`));
    return [...lines, ...this.lines, `export { ${exported.join(", ")} };`, ""].join("\n");
  }

  /** The text of an ES module that has all of one for `require`. */
  wrapper(name) {
    return `export { ${this.exports.map(([, name]) => name).join(", ")} } from "./${name}.cjs";\n`;
  }

  /** The text of a module for `require`, on the one file that has it all; its last lines let Node find the names without running it. */
  common() {
    const lines = [];
    for (const [from, names] of this.imports) {
      const there = names.filter(([name]) => from === "engine" || FULL.includes(name));
      const pairs = there.map(([name, as]) => (name === as ? name : `${name}: ${as}`));
      if (pairs.length > 0) lines.push(`const { ${pairs.join(", ")} } = ${from === "engine" ? "engine" : "full"};`);
      for (const [name, as] of names) if (!there.some(([, known]) => known === as)) lines.push(`const ${as} = ${FUNCTIONS.includes(name) ? `engine.${name}` : `engine.${maker(name)}()`};`);
    }
    return ['"use strict";', 'const { engine, full } = require("./engine.cjs");', ...lines, ...this.lines, ...this.exports.map(([local, name]) => `exports.${name} = ${local};`), ""].join("\n");
  }
}

/** The module for `require` of what the one file exports. */
const wholeCommon = () => ['"use strict";', 'const { full } = require("./engine.cjs");', ...FULL.map((name) => `exports.${name} = full.${name};`), ""].join("\n");

/** The modules of what makers give, of each layer one. */
function made() {
  const all = {};
  for (const name of MADE) {
    const module = (all[`made-${layerOf(maker(name))}`] ??= new Module());
    module.export(name, `${PURE}${module.import("engine", maker(name))}()`);
  }
  return all;
}

function entry(names, table) {
  const module = new Module();
  for (const name of names) {
    const other = names === ELEMENTS ? OTHERS[name] : undefined;
    if (other) module.exportAs(name, module.import("common", other));
    else if (FUNCTIONS.includes(name) || MADE.includes(name)) module.export(module.import("common", name));
    else {
      if (module.lines.length === 0) module.lines.push(`const known = ${PURE}${module.import("engine", "knownExtensions")}(${JSON.stringify(table)});`);
      if (PARSING[name]) module.export(name, `(xml) => ${module.import("engine", "parseKind")}(known, "${PARSING[name]}", xml)`);
      else if (KNOWING.includes(name)) module.export(name, `${PURE}${module.import("engine", maker(name))}(known)`);
      else module.export(name, `(${parameters(CALLED[name])}) => ${module.import("engine", name, name + "With")}(known, ${parameters(CALLED[name])})`);
    }
  }
  return module;
}

/** The module of the extensions as values, one by one, and those that belong together as arrays of them. */
function extensions({ values, groups }) {
  const module = new Module();
  const make = module.import("engine", "makeExtension");
  for (const [key, table] of Object.entries(values)) module.export(key, `${PURE}${make}(${JSON.stringify(table)})`);
  for (const [name, keys] of Object.entries(groups)) module.export(name, `${PURE}Object.freeze([${keys.split(" ").join(", ")}])`);
  return module;
}

/**
 * The modules of the package: what is imported, `layered` on the parts of TeaVM's module, and what is required, `common`, by name.
 *
 * @param declared `entries`: the extensions that each entry knows, as text; `values`: each extension by its key; `groups`: keys of
 *   those that belong together
 */
export function modules(declared) {
  const entries = Object.fromEntries(Object.entries(ENTRIES).map(([name, exports]) => [name, entry(exports, declared.entries[name])]));
  entries.extensions = extensions(declared);
  const text = (all, make) => Object.fromEntries(Object.entries(all).map(([name, module]) => [name, make(module)]));
  return {
    layered: text({ ...made(), ...entries }, (module) => module.layered()),
    common: { ...text(entries, (module) => module.common()), full: wholeCommon() },
    wrappers: Object.fromEntries(Object.entries(entries).map(([name, module]) => [name, module.wrapper(name)])),
  };
}
