// Hides the rows of the table that the filters leave out.
const text = document.getElementById("filter-text");
const bundle = document.getElementById("filter-bundle");
const peer = document.getElementById("filter-peer");
const count = document.getElementById("filter-count");
const rows = [...document.querySelectorAll(".extensions tbody tr")];

function wanted({ search, bundle: itsBundle, peers }) {
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const has = peers.split(" ").includes(peer.value.slice(1));
  return (
    words.every((word) => search.includes(word)) &&
    (!bundle.value || itsBundle === bundle.value) &&
    (!peer.value || has === peer.value.startsWith("+"))
  );
}

function filter() {
  let left = 0;
  for (const row of rows) {
    row.hidden = !wanted(row.dataset);
    left += row.hidden ? 0 : 1;
  }
  count.textContent = left === rows.length ? `${left} documents` : `${left} of ${rows.length} documents`;
}

for (const field of [text, bundle, peer]) field.addEventListener("input", filter);
text.form.addEventListener("submit", (event) => event.preventDefault());
filter();
