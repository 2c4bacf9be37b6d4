// Called by Maven with this folder as the working directory: installs what the lock names, checks
// and builds the sources into ../target/frontend. Does nothing when nothing has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const output = "../target/frontend";
const copied = "../target/classes/static/assets"; // where Maven copies to and never deletes
const installedStamp = "node_modules/.symshift-lock";
const builtStamp = "../target/frontend.stamp";

function fail(sentence) {
  console.error(`frontend: ${sentence}`);
  process.exit(1);
}

function run(what, command, args) {
  const done = spawnSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (done.error) fail(`${what} could not start: ${done.error.message}`);
  if (done.status !== 0) {
    process.stderr.write(done.stdout + done.stderr);
    fail(`${what} failed (${command} ${args.join(" ")}); the lines above say why`);
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function fingerprint(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const isCurrent = (stamp, value) => existsSync(stamp) && readFileSync(stamp, "utf8") === value;

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Symshift needs Node 20 or later, this is ${process.version}. See "Building" in README.md.`);
}

const lock = fingerprint(["package.json", "package-lock.json"]);
if (!isCurrent(installedStamp, lock)) {
  run("installing the packages of package-lock.json", "npm", ["ci", "--no-progress"]);
  writeFileSync(installedStamp, lock);
}

const settings = readdirSync(".").filter((name) => /^[^.].*\.(mjs|json)$|^\.prettier/.test(name));
const sources = fingerprint([...settings, ...filesBelow("src"), ...filesBelow("tests")]);
if (!isCurrent(builtStamp, sources) || !existsSync(join(output, "static/assets/manifest.json"))) {
  const tool = (name) => join("node_modules", ".bin", name);
  run("eslint", tool("eslint"), ["."]);
  run("prettier", tool("prettier"), ["--check", "."]);
  run("the type check", tool("tsc"), ["--project", "."]);
  rmSync(copied, { recursive: true, force: true });
  run("vite", tool("vite"), ["build", "--logLevel", "warn"]);
  mkdirSync(output, { recursive: true });
  writeFileSync(builtStamp, sources);
}
