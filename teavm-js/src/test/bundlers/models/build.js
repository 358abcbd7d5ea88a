// node models/build.js <README of the package>: takes the components out of it, and bundles them with a page that uses them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { compile } from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";

const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const [, readme] = /\n### In React, Svelte, Vue and without\n([^]*?)\n### /.exec(readFileSync(process.argv[2], "utf8"));

/** The only example in a language. */
function example(language) {
  const found = [...readme.matchAll(new RegExp("```" + language + "\n([^]*?)```", "g"))];
  if (found.length !== 1) throw new Error(`The README has ${found.length} examples in ${language}`);
  return found[0][1];
}

const write = (name, text) => writeFileSync(join(here, name), text);

write("contacts.jsx", example("jsx"));
write("contacts.svelte.js", compile(example("svelte"), { generate: "client" }).js.code);
write("contacts.vue.js", compileScript(parse(example("vue")).descriptor, { id: "contacts", inlineTemplate: true }).content);
const [, markup, script] = /^([^]*?)<script type="module">([^]*)<\/script>/.exec(example("html"));
write("contacts.html.js", script);
write("markup.js", `export default ${JSON.stringify(markup)};\n`);

await build({
  absWorkingDir: here,
  entryPoints: ["page.js"],
  outfile: "../pages/models.js",
  bundle: true,
  format: "esm",
  jsx: "automatic",
  conditions: ["browser", "production"],
  define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  logLevel: "warning",
});
