// The cost of a character against the size of the input, as an SVG picture.

const WIDTH = 380;
const HEIGHT = 260;
const LEFT = 52;
const BOTTOM = 40;
const TOP = 34;
const COLOURS = { couplet: "#c2185b", "saxes, no namespaces": "#00796b", ltx: "#5c6bc0" };

const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const text = (x, y, content, more = "") => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escape(content)}</text>`;
const size = (n) => (n >= 1e6 ? `${n / 1e6} M` : n >= 1e3 ? `${n / 1e3} k` : `${n}`);

/** Places points by logarithms on both axes. */
function scales(points) {
  const sizes = points.map((point) => point.size);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const costs = points.map(({ cost }) => cost);
  const bottom = Math.floor(Math.log10(Math.min(...costs)));
  const top = Math.ceil(Math.log10(Math.max(...costs)));
  const along = (value, from, to) => (Math.log10(value) - from) / Math.max(to - from, 1e-9);
  return {
    x: (value) => LEFT + along(value, Math.log10(low), Math.log10(high)) * (WIDTH - LEFT - 16),
    y: (value) => HEIGHT - BOTTOM - along(value, bottom, top) * (HEIGHT - TOP - BOTTOM),
    decades: Array.from({ length: top - bottom + 1 }, (_, i) => 10 ** (bottom + i)),
  };
}

function panel({ title, axis, series }) {
  const points = series.flatMap((one) => one.points);
  const { x, y, decades } = scales(points);
  const out = [text(LEFT, 18, title, 'font-weight="600"')];
  for (const value of decades) {
    out.push(`<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - 16}" stroke="#ccc"/>`);
    out.push(text(LEFT - 6, y(value) + 4, `${Number(value.toPrecision(1))} ns`, 'text-anchor="end"'));
  }
  for (const at of [...new Set(points.map((point) => point.size))]) {
    out.push(text(x(at), HEIGHT - BOTTOM + 16, size(at), 'text-anchor="middle"'));
  }
  out.push(text((LEFT + WIDTH) / 2, HEIGHT - 8, axis, 'text-anchor="middle" fill="#666"'));
  for (const { name, points: own } of series) {
    const path = own.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.size).toFixed(1)} ${y(point.cost).toFixed(1)}`).join("");
    out.push(`<path d="${path}" fill="none" stroke="${COLOURS[name] ?? "#888"}" stroke-width="2"/>`);
    for (const point of own) {
      out.push(`<circle cx="${x(point.size).toFixed(1)}" cy="${y(point.cost).toFixed(1)}" r="2.5" fill="${COLOURS[name] ?? "#888"}"/>`);
    }
  }
  return out.join("\n");
}

function legend(names) {
  return names
    .map((name, i) => `<rect x="${LEFT + i * 180}" y="8" width="14" height="4" fill="${COLOURS[name] ?? "#888"}"/>${text(LEFT + 20 + i * 180, 14, name)}`)
    .join("\n");
}

/** A panel for each kind of input and engine. @param engines those of the figures, with the row `growth` */
export function chart(engines) {
  const panels = engines.flatMap(({ label, rows }) => {
    const { groups } = rows.growth;
    return [...new Set(groups.map(({ group }) => group))].map((kind) => ({
      title: `${kind}, ${label}`,
      axis: kind.startsWith("stanzas") ? "stanzas" : "characters",
      series: groups.filter(({ group }) => group === kind).flatMap(({ results }) => results),
    }));
  });
  const columns = panels.length / engines.length;
  const names = [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))];
  const placed = panels.map(
    (one, i) => `<g transform="translate(${(i % columns) * WIDTH} ${24 + Math.floor(i / columns) * HEIGHT})">\n${panel(one)}\n</g>`,
  );
  const [width, height] = [columns * WIDTH, 24 + engines.length * HEIGHT];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="11">
<title>Nanoseconds a character as the input grows</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${legend(names)}
${placed.join("\n")}
</svg>
`;
}
