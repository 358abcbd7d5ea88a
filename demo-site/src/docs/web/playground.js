// The playground's page. What is typed is hostile: it goes into text nodes and into values of fields, and is read in a worker.
import { EXAMPLES } from "./playground-examples.js";
import { Tree } from "./playground-tree.js";

const PAUSE = 150;
const PATIENCE = 10_000;
/** How long a link may be, in characters of the input. */
const LINKED = 20_000;
const WORKER = new URL("playground-worker.js", import.meta.url).href;

const get = (id) => document.getElementById(id);
const [input, mode, entry, strict, declarations, value] = ["input", "mode", "entry", "strict", "declarations", "value"].map(get);

// ---- the worker

const policy = globalThis.trustedTypes?.createPolicy("couplet-docs", {
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError(`There is no worker ${url}`);
    return url;
  },
});
let worker;
let last = 0;
const waiting = new Map();

function start() {
  worker = new Worker(policy ? policy.createScriptURL(WORKER) : WORKER, { type: "module" });
  worker.onmessage = ({ data: { id, answer } }) => settle(id, answer);
}

function settle(id, answer) {
  const one = waiting.get(id);
  if (!one) return;
  clearTimeout(one.timer);
  waiting.delete(id);
  one.resolve(answer);
}

/** Ends what the worker does, and whoever waits for it gets nothing. */
function stop() {
  worker.terminate();
  for (const id of [...waiting.keys()]) settle(id, undefined);
  start();
}

function ask(wish, more) {
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, { resolve, timer: setTimeout(stop, PATIENCE) });
    worker.postMessage({ id, wish, ...more });
  });
}

const settings = () => ({ mode: mode.value, entry: entry.value, strict: strict.checked, declarations: declarations.value });
const tree = new Tree(get("tree"), (path, from) => ask("children", { path, from }));

// ---- what it says

function showText(id, part, clipped) {
  get(part).hidden = !clipped;
  if (!clipped) return;
  const rest = clipped.length - clipped.text.length;
  get(id).textContent = rest > 0 ? `${clipped.text}\n… and ${rest} characters more` : clipped.text;
}

function showError(error) {
  get("error").hidden = !error;
  if (!error) return;
  get("error-text").textContent = `${error.name}${error.words ? ` (${error.words})` : ""}: ${error.message}${error.where ? `, at ${error.where}` : ""}`;
  const place = get("error-place");
  const caret = get("error-go");
  place.hidden = caret.hidden = !error.place;
  if (!error.place) return;
  const mark = document.createElement("mark");
  mark.textContent = error.place.at;
  const ghost = document.createElement("span");
  ghost.className = "ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.textContent = error.place.before;
  place.replaceChildren(error.place.before, mark, error.place.after, "\n", ghost, "^");
  caret.onclick = () => {
    input.focus();
    input.setSelectionRange(error.offset, error.offset + 1);
  };
}

function showProblems(problems) {
  get("problems-part").hidden = !problems?.count;
  if (!problems?.count) return;
  const rows = problems.some.map((cells) => {
    const row = document.createElement("tr");
    for (const text of cells) row.insertCell().append(Object.assign(document.createElement("code"), { textContent: text }));
    return row;
  });
  get("problems").replaceChildren(...rows);
  get("problems-more").hidden = problems.count === rows.length;
  get("problems-more").textContent = `… and ${problems.count - rows.length} more`;
}

function showValue(clipped) {
  get("value-part").hidden = !clipped;
  if (!clipped) return;
  const whole = clipped.length === clipped.text.length;
  value.value = clipped.text;
  value.readOnly = !whole || Boolean(clipped.fixed);
  get("value-label").textContent = clipped.fixed ? "What the parser tells" : whole ? "Edit it, and it is written back below" : `The first ${clipped.text.length} of ${clipped.length} characters, too many to edit here`;
}

function showWritten(written) {
  showText("written", "written-part", written);
  const failure = get("written-error");
  failure.hidden = !written?.failure;
  failure.textContent = written?.failure ?? "";
  get("written").hidden = get("take").hidden = Boolean(written?.failure);
}

function status({ says, error, problems }) {
  const count = problems?.count ?? 0;
  const wrong = count === 0 ? "" : ` It has ${count} ${count === 1 ? "problem" : "problems"}, and is delivered all the same.`;
  return error ? `${says ?? ""} This cannot be read${says ? " to its end" : ""}.`.trim() : `${says}${wrong}`;
}

function show(answer) {
  get("status").textContent = answer ? status(answer) : "This took more than ten seconds, and was stopped.";
  const { error, problems, value: itsValue, written, canonical } = answer ?? {};
  showError(error);
  showProblems(problems);
  showValue(itsValue);
  showWritten(written);
  showText("canonical", "canonical-part", canonical);
  get("tree-part").hidden = !canonical;
  return canonical ? tree.show() : undefined;
}

// ---- what happens

let timer;
let round = 0;

async function read() {
  const now = ++round;
  if (input.value.trim() === "") {
    show({ says: "There is nothing to read yet." });
    return;
  }
  if (waiting.size > 0) stop();
  const answer = await ask("read", { text: input.value, ...settings() });
  if (now === round) await show(answer);
  document.body.dataset.round = String(now);
}

async function write() {
  const now = round;
  const answer = await ask("back", { text: value.value, ...settings() });
  if (now === round && answer) showWritten(answer.written);
}

function soon(what) {
  clearTimeout(timer);
  timer = setTimeout(what, PAUSE);
}

function labels() {
  get("input-label").textContent = mode.value === "object" ? "Object, in JSON" : "XML";
}

function begin({ text, mode: itsMode = "stanza", declarations: itsOwn = "", entry: itsEntry = "full", strict: isStrict = false }) {
  input.value = text;
  mode.value = itsMode;
  entry.value = itsEntry;
  declarations.value = itsOwn;
  strict.checked = isStrict;
  document.querySelector(".own").open = itsOwn !== "";
  labels();
  read();
}

/** What stands behind the # of the address, or the first example. */
function fromAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const among = (select, word, usual) => ([...select.options].some((option) => option.value === word) ? word : usual);
  if (!said.has("xml")) begin(EXAMPLES[0]);
  else
    begin({
      text: said.get("xml"),
      mode: among(mode, said.get("as"), "stanza"),
      entry: among(entry, said.get("knows"), "full"),
      declarations: said.get("own") ?? "",
      strict: said.has("strict"),
    });
}

async function share() {
  const say = (text) => (get("share-status").textContent = text);
  if (input.value.length + declarations.value.length > LINKED) return say(`Too long for a link: ${LINKED} characters at most.`);
  const said = new URLSearchParams({ as: mode.value, knows: entry.value });
  if (strict.checked) said.set("strict", "");
  if (declarations.value) said.set("own", declarations.value);
  said.set("xml", input.value);
  history.replaceState(null, "", `#${said}`);
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is in the clipboard.");
  } catch {
    say("The link is the address of this page now.");
  }
}

start();
get("example").append(...EXAMPLES.map(({ name }, i) => new Option(name, String(i))));
get("example").addEventListener("change", () => begin(EXAMPLES[Number(get("example").value)]));
for (const field of [input, declarations]) field.addEventListener("input", () => soon(read));
for (const field of [mode, entry, strict]) field.addEventListener("change", () => (labels(), read()));
value.addEventListener("input", () => soon(write));
get("share").addEventListener("click", share);
get("take").addEventListener("click", async () => {
  const answer = await ask("whole", {});
  if (!answer) return;
  begin({ ...settings(), mode: mode.value === "element" ? "element" : "stanza", text: answer.text });
});
addEventListener("hashchange", fromAddress);
fromAddress();
