// Two builds side by side, as Markdown.

import { rows } from "./all-rows.js";
import { cpuRates, geometricMean, rates, ratio } from "./timing.js";

const two = (n) => n.toFixed(2);

/** From the lower to the upper quartile of the rounds. */
function spread([one, another], figures) {
  const ratios = figures(one).map((figure, round) => figure / figures(another)[round]).sort((a, b) => a - b);
  const at = (part) => two(ratios[Math.round((ratios.length - 1) * part)]);
  return `${at(0.25)}–${at(0.75)}`;
}

function line(engine, row, groups) {
  const of = (figures) => groups.map(({ results: [one, another] }) => ratio(one, another, figures));
  const [wall, cpu] = [of(rates), of(cpuRates)];
  const mean = `| **${engine}, ${row}** | **${two(geometricMean(wall))}** |  | **${two(geometricMean(cpu))}** |  |`;
  const each = groups.map(
    ({ group, results }, i) => `| ${group} | ${two(wall[i])} | ${spread(results, rates)} | ${two(cpu[i])} | ${spread(results, cpuRates)} |`,
  );
  return [mean, ...(groups.length > 1 ? each : [])];
}

/** @param measured [{engine, row, groups}] with two contenders in each group; a ratio above 1 says that the first is faster */
export function comparison(measured) {
  const lines = measured.flatMap(({ engine, row, groups }) => {
    const whole = groups.filter(({ results }) => results.every((one) => one.rates));
    if (whole.length === 0) throw new Error(`${rows[row].title}: ${groups[0].results.map(({ failed }) => failed ?? "nothing to compare").join("; ")}`);
    return line(engine, row, whole);
  });
  return ["| speed of `--bundles`, `--against` = 1 | by the clock | middle half | processor time | middle half |", "| --- | ---: | ---: | ---: | ---: |", ...lines].join("\n");
}
