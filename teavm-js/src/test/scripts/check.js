// Checks the scripts of @JSBody in the Java files of a folder: one that takes more than a line is a text block, parses, and is
// formatted as Prettier does. With --write the text blocks are formatted.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";

const MARGIN = " ".repeat(12);
const FORMAT = { parser: "babel", printWidth: 110, tabWidth: 4, trailingComma: "none" };
const BLOCK = /(@JSBody\((?:(?!@JSBody)[^])*?script = """\n)([^]*?)\n( *)"""/g;
const PIECES = /@JSBody\((?:(?!@JSBody|""")[^])*?script =\s*"(?:\\.|[^"\\\n])*"\s*\+/g;

const [folder, write] = process.argv.slice(2);
let scripts = 0;
let faults = 0;

for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".java")).sort()) {
    const file = join(folder, name);
    const source = readFileSync(file, "utf8");
    for (const found of source.matchAll(PIECES)) {
        fault(file, source, found.index, "a script of several strings; write a text block");
    }
    let formatted = "";
    let behind = 0;
    for (const found of source.matchAll(BLOCK)) {
        scripts++;
        const [whole, before, body, margin] = found;
        let wanted = body;
        try {
            wanted = await format(parameters(before), body);
        } catch (error) {
            fault(file, source, found.index, error.message);
        }
        if (wanted !== body || margin !== MARGIN) {
            if (!write) {
                fault(file, source, found.index, `not formatted; this is:\n${wanted}`);
            }
        }
        formatted += source.slice(behind, found.index) + before + wanted + "\n" + MARGIN + '"""';
        behind = found.index + whole.length;
    }
    if (write && behind > 0) {
        writeFileSync(file, formatted + source.slice(behind));
    }
}
console.log(`${scripts} scripts`);
if (scripts === 0 || faults > 0) {
    process.exitCode = 1;
}

/** The names of a script's parameters. */
function parameters(annotation) {
    const list = /params = (?:\{([^}]*)\}|("[^"]*"))/.exec(annotation);
    return list === null ? [] : [...(list[1] ?? list[2]).matchAll(/"(\w+)"/g)].map((one) => one[1]);
}

/** The lines of a text block as they should be: those of a function's body, in the margin of the annotation. */
async function format(names, body) {
    const code = body.replaceAll("\\\\", "\\");
    const whole = await prettier.format(`function script(${names}) {\n${code}\n}\n`, FORMAT);
    const lines = whole.trimEnd().split("\n");
    return lines
        .slice(lines.findIndex((line) => line.endsWith("{")) + 1, -1)
        .map((line) => (line === "" ? "" : MARGIN + line.slice(4).replaceAll("\\", "\\\\")))
        .join("\n");
}

function fault(file, source, index, text) {
    faults++;
    console.error(`${file}:${source.slice(0, index).split("\n").length}: ${text}`);
}
