// Looks for words in the sections of all pages. What is looked for stands behind the # of the address, and is sent nowhere.
const MOST = 40;
const field = document.getElementById("search-text");
const count = document.getElementById("search-count");
const list = document.getElementById("search-results");

const sections = (await (await fetch("search.json")).json()).map(([address, page, heading, text]) => ({
  address,
  page,
  heading,
  text,
  title: `${page} ${heading}`.toLowerCase(),
  all: `${page} ${heading} ${text}`.toLowerCase(),
}));

/** How well a section fits: 0 if one of the words is not in it. */
function score({ title, all }, words) {
  let sum = 0;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    sum += title.split(/[^\p{L}\p{N}.]+/u).includes(word) ? 8 : title.includes(word) ? 4 : 1;
  }
  return sum;
}

/** The text around the first of the words. */
function excerpt(text, words) {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - 60);
  const start = places.length === 0 ? 0 : from;
  return `${start > 0 ? "… " : ""}${text.slice(start, start + 180)}${text.length > start + 180 ? " …" : ""}`;
}

function entry({ address, page, heading, text }, words) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = heading ? `${page}: ${heading}` : page;
  const about = document.createElement("p");
  about.textContent = excerpt(text, words);
  item.append(link, about);
  return item;
}

function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12);
  const found = words.length === 0 ? [] : sections.map((section) => ({ section, rank: score(section, words) })).filter(({ rank }) => rank > 0);
  found.sort((one, other) => other.rank - one.rank);
  count.textContent = words.length === 0 ? "" : found.length > MOST ? `${found.length} sections, the best ${MOST} of them:` : `${found.length} ${found.length === 1 ? "section" : "sections"}`;
  list.replaceChildren(...found.slice(0, MOST).map(({ section }) => entry(section, words)));
}

function fromAddress() {
  field.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
  search();
}

field.addEventListener("input", () => {
  history.replaceState(null, "", field.value ? `#q=${encodeURIComponent(field.value)}` : location.pathname);
  search();
});
document.getElementById("search-form").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", fromAddress);
fromAddress();
field.focus();
