// The pages of the site. A page is Markdown of guide/ by its name, of a file of the project (`from`), or HTML of web/ (`html`).

/** What is to be read in this order. */
export const GUIDE = [
  { name: "first-stanza", title: "First stanza" },
  { name: "streams", title: "Streams" },
  { name: "login", title: "Login" },
  { name: "rooms", title: "Rooms" },
  { name: "archive", title: "Archive" },
  { name: "models", title: "Live models" },
  { name: "own-extension", title: "Your own extension" },
  { name: "applications", title: "More than chat" },
  { name: "security", title: "Security" },
  { name: "testing", title: "Testing" },
  { name: "worker", title: "In a worker" },
  { name: "java", title: "In Java" },
];

const TABLES = [
  { name: "extensions", title: "Extensions", from: "core/EXTENSIONS.md", script: "extensions-filter.js" },
  { name: "speed", title: "Speed", from: "teavm-js/bench/results/tables.md" },
  { name: "benchmark", title: "The benchmark", from: "teavm-js/bench/README.md" },
  { name: "comparison", title: "Comparison", from: "teavm-js/src/comparison/README.md", beside: true },
  { name: "compliance", title: "Compliance", from: "core/COMPLIANCE.md" },
  { name: "threats", title: "Threat model", from: "SECURITY.md" },
  { name: "changes", title: "Changes", from: "CHANGELOG.md" },
];

export const PAGES = [
  { name: "index", title: "Couplet" },
  ...GUIDE.map((page) => ({ ...page, part: "Guide" })),
  ...TABLES.map((page) => ({ ...page, part: "Tables" })),
  { name: "playground", title: "Playground", part: "Tools", html: "playground.html", script: "playground.js", wide: true },
  { name: "search", title: "Search", part: "Tools", html: "search.html", script: "search.js" },
];

/** What stands at the top of each page. */
export const TOP = ["first-stanza", "js", "extensions", "speed", "playground"];
