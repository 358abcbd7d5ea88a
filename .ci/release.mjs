// What .ci/release says and checks of the folder that it has staged, which is where this runs:
//   node release.mjs provenance VERSION COMMIT   prints a statement of where the files came from (in-toto, SLSA 1.0)
//   node release.mjs check VERSION COMMIT        fails with what Maven Central, npm or we would refuse
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [command, version, commit] = process.argv.slice(2);
const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
const hash = (file, algorithm) => createHash(algorithm).update(readFileSync(file)).digest("hex");
const files = readdirSync(".", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !file.startsWith("source/"))
  .sort();
const CHECKSUMS = { ".md5": "md5", ".sha1": "sha1", ".sha256": "sha256", ".sha512": "sha512" };
const isMeta = (file) => file.endsWith(".asc") || Object.keys(CHECKSUMS).some((end) => file.endsWith(end));

const POM = readFileSync("source/pom.xml", "utf8");
const [, HOME] = /^ {4}<url>(.*)<\/url>$/m.exec(POM);
const [, REPOSITORY] = /<scm\b[^]*?<url>(.*)<\/url>/.exec(POM);

function provenance() {
  const subject = files.filter((file) => !isMeta(file) && !file.includes("intoto")).map((name) => ({ name, digest: { sha256: hash(name, "sha256") } }));
  const tools = run("mvn", "--version").replace(/\x1b\[\d*m/g, "").split("\n");
  const predicate = {
    buildDefinition: {
      buildType: `${REPOSITORY}/blob/main/.ci/release`,
      externalParameters: { version },
      internalParameters: { maven: tools[0], java: tools.find((line) => line.startsWith("Java version")), node: process.version, npm: run("npm", "--version").trim() },
      resolvedDependencies: [{ uri: `git+${REPOSITORY}`, digest: { gitCommit: commit } }],
    },
    runDetails: { builder: { id: process.env.GITHUB_ACTIONS === "true" ? `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_WORKFLOW_REF}` : new URL("builders/by-hand", HOME).href } },
  };
  console.log(JSON.stringify({ _type: "https://in-toto.io/Statement/v1", subject, predicateType: "https://slsa.dev/provenance/v1", predicate }, null, 2));
}

const faults = [];
const demand = (holds, fault) => holds || faults.push(fault);
const entries = (archive) => run("unzip", "-Z1", archive).split("\n");

function signatures() {
  for (const file of files.filter((one) => !isMeta(one) && !one.endsWith(".zip"))) {
    demand(existsSync(file + ".asc"), `${file} has no signature`);
    if (!existsSync(file + ".asc")) continue;
    try {
      run("gpg", "--batch", "--verify", file + ".asc", file);
    } catch {
      faults.push(`${file} is not what was signed`);
    }
  }
}

/** https://central.sonatype.org/publish/requirements/ */
function maven() {
  const group = `maven/im/couplet`;
  demand(readdirSync(group).sort().join() === "couplet-core,couplet-observer,couplet-parent", `Central would get ${readdirSync(group)}`);
  for (const artifact of readdirSync(group)) {
    const base = `${group}/${artifact}/${version}/${artifact}-${version}`;
    const wanted = artifact.endsWith("parent") ? [".pom"] : [".pom", ".jar", "-sources.jar", "-javadoc.jar"];
    for (const end of wanted) {
      demand(existsSync(base + end), `${base}${end} is missing`);
      for (const [kind, algorithm] of Object.entries(CHECKSUMS)) {
        const sum = base + end + kind;
        if (existsSync(sum)) demand(readFileSync(sum, "utf8").trim() === hash(base + end, algorithm), `${sum} is wrong`);
        else demand(kind !== ".md5" && kind !== ".sha1", `${sum} is missing`);
      }
    }
    pom(base + ".pom");
    if (artifact.endsWith("parent")) continue;
    demand(entries(base + ".jar").some((name) => name.endsWith(".class")), `${base}.jar has no classes`);
    demand(entries(base + "-sources.jar").some((name) => name.endsWith(".java")), `${base}-sources.jar has no sources`);
    demand(entries(base + "-javadoc.jar").includes("index.html"), `${base}-javadoc.jar has no index.html`);
    const others = files.filter((file) => file.startsWith(`${base}`) && !isMeta(file) && !wanted.includes(file.slice(base.length)));
    demand(others.length === 0, `Central would get ${others} too`);
  }
}

/** What a POM must say by itself or through its parent, which is published beside it. */
function pom(file) {
  const own = readFileSync(file, "utf8");
  const parent = readFileSync(`maven/im/couplet/couplet-parent/${version}/couplet-parent-${version}.pom`, "utf8");
  for (const element of ["name", "description"]) demand(own.includes(`<${element}>`), `${file} has no ${element}`);
  for (const element of ["url", "licenses", "developers", "scm"]) demand(own.includes(`<${element}`) || parent.includes(`\n    <${element}`), `${file} has no ${element}`);
  demand(own.includes(`<version>${version}</version>`), `${file} is of another version`);
  demand(!/-SNAPSHOT/.test(own), `${file} names a snapshot`);
}

/** What npm asks for, and what provenance there needs: https://docs.npmjs.com/generating-provenance-statements */
function npm() {
  const tarball = `npm/couplet-${version}.tgz`;
  const manifest = JSON.parse(run("tar", "-xOzf", tarball, "package/package.json"));
  demand(manifest.name === "couplet" && manifest.version === version, `${tarball} is ${manifest.name} ${manifest.version}`);
  demand(!manifest.private && !manifest.scripts && !manifest.dependencies, `${tarball} is private, runs something or needs something`);
  for (const field of ["description", "license", "repository", "homepage", "bugs", "engines"]) demand(manifest[field], `${tarball} does not say its ${field}`);
  demand(manifest.repository?.url === `git+${REPOSITORY}.git`, `${tarball} is of ${manifest.repository?.url}, and provenance of ${REPOSITORY}`);
  const packed = run("tar", "-tzf", tarball).split("\n");
  for (const file of ["README.md", "LICENSE"]) demand(packed.includes(`package/${file}`), `${tarball} has no ${file}`);
  try {
    run("npm", "publish", "--dry-run", "--ignore-scripts", "--offline", `./${tarball}`);
  } catch (error) {
    faults.push(`npm would not publish ${tarball}: ${error.stderr}`);
  }
}

function texts() {
  const has = (file, text) => demand(readFileSync(`source/${file}`, "utf8").includes(text), `${file} does not have "${text.trim()}"`);
  has("CHANGELOG.md", `\n## [${version}] - `);
  has("README.md", `couplet-${version}.tgz`);
  has("README.md", `im.couplet:couplet-core:${version}`);
}

function check() {
  demand(/^\d+\.\d+\.\d+(-(alpha|beta|rc)\.\d+)?$/.test(version), `${version} is no version`);
  // On the way to a version, the texts are those of the last one.
  if (run("git", "-C", "source", "show", "HEAD:pom.xml").includes(`<version>${version}</version>`)) texts();
  const { subject, predicate } = JSON.parse(readFileSync(`couplet-${version}.intoto.json`, "utf8"));
  for (const { name, digest } of subject) demand(existsSync(name) && hash(name, "sha256") === digest.sha256, `${name} is not what the statement says`);
  demand(predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit === commit, "the statement is of another commit");
  signatures();
  maven();
  npm();
  for (const fault of faults) console.error(`release: ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

({ provenance, check })[command]();
