// Puts together what a browser loads: a page for each way to use the package, those of frameworks built by Vite.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { build } from "vite";
import { PROGRAM } from "./program.js";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const target = join(here, "pages");
const write = (file, text) => writeFileSync(join(target, file), text);

/** The names of the package where the page finds the modules. */
const IMPORTS = Object.fromEntries(["couplet", "core", "extensions", "full", "xml"].map((name) => [name === "couplet" ? name : `couplet/${name}`, `./couplet/${name}.module.js`]));
const REPORT = "const say = (text) => parent.postMessage([location.pathname, text], \"*\");\n";
/** The program with the addresses of modules, for workers, which no import map reaches. */
const BY_ADDRESS = PROGRAM.replace(/ from "(.*?)"/g, (all, name) => ` from "${IMPORTS[name]}"`);
/** The program with the one global of a script, which knows the extension. */
const BY_SCRIPT = PROGRAM.replace(/import .*\n/g, "").replace(/^/, "const { parseElement, parseMessage, Sdp } = Couplet;\n").replace("createCodec({ extensions: [receipts] }).", "");

/** No code but that of files, and no text that becomes code or markup. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Svelte and Vue make markup of their own templates, by policies of their own; addresses of workers are no text either. */
const LOOSER = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";

function page(name, body, policy = POLICY) {
  write(name, `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${name}</title><body>${body}`);
}

const script = (name, code) => {
  write(name + ".js", REPORT + code);
  return `<script src="${name}.js"></script>`;
};

/** A worker that says what the page's report then says, and what became of an error that it caught. */
const WORKER = "const say = (text) => postMessage(text);\n";
const FAILING = `try { parseElement("<a></b>"); } catch (error) { postMessage({ ...error, name: error.name, message: error.message }); }\n`;
const LISTEN = `worker.onerror = (event) => say("failed: " + event.message);
worker.onmessage = ({ data }) => {
  if (typeof data === "string") globalThis.said = data;
  else say(data.name === "XmlError" && data.reason === "mismatched-tag" && data.line === 1 && data.message.includes("</b>") ? said : JSON.stringify(data));
};
`;

/** Bundles of the frameworks: each shows in the page what the package says, and what an observable then gives. */
async function framework(name, plugins, entry) {
  const root = join(here, "apps", name);
  await build({ root, logLevel: "error", configFile: false, plugins, build: { outDir: join(target, name), emptyOutDir: true, modulePreload: false, rollupOptions: { input: join(root, entry), output: { entryFileNames: "app.js" } } } });
  page(`${name}.html`, `<main></main><script type="module" src="${name}/app.js"></script>`, name === "react" ? POLICY : LOOSER);
}

export async function pages() {
  mkdirSync(target, { recursive: true });
  page("script.html", `<script src="couplet/full.umd.js"></script>${script("script", BY_SCRIPT)}`);
  write("map.js", REPORT + PROGRAM);
  const map = JSON.stringify({ imports: IMPORTS });
  const hash = createHash("sha256").update(map).digest("base64");
  page("import-map.html", `<script type="importmap">${map}</script><script type="module" src="map.js"></script>`, POLICY.replace("'self'", `'self' 'sha256-${hash}'`));
  write("module.js", REPORT + BY_ADDRESS);
  page("module.html", `<script type="module" src="module.js"></script>`);
  write("worker-module.js", WORKER + BY_ADDRESS + FAILING);
  page("module-worker.html", script("module-worker", `const worker = new Worker("worker-module.js", { type: "module" });\n${LISTEN}`), LOOSER);
  write("worker-classic.js", `importScripts("couplet/full.umd.js");\n${WORKER}${BY_SCRIPT}${FAILING}`);
  page("classic-worker.html", script("classic-worker", `const worker = new Worker("worker-classic.js");\n${LISTEN}`), LOOSER);
  const answering = 'let said;\nconst say = (text) => (said = text);\nself.addEventListener("message", ({ source }) => source.postMessage(said));\nself.addEventListener("install", () => self.skipWaiting());\nself.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));\n';
  write("service.js", answering + BY_ADDRESS);
  page("service-worker.html", script("service-worker", `navigator.serviceWorker.addEventListener("message", ({ data }) => say(data));
navigator.serviceWorker.register("service.js", { type: "module" }).then(async () => (await navigator.serviceWorker.ready).active.postMessage("?"), (error) => say("failed: " + error));\n`), LOOSER);
  await framework("react", [], "app.jsx");
  await framework("vue", [vue()], "app.js");
  await framework("svelte", [svelte({ configFile: false })], "app.js");
}
