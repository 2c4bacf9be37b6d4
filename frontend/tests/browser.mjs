// What the browser tests share: a Chromium that npm brought along, pages that note every complaint.
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const packed = new URL("../node_modules/@sparticuz/chromium/bin/", import.meta.url);

/** Where the dashboard under test answers. */
export const base = process.env.BASE_URL ?? "http://127.0.0.1:8080";

export const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--headless=shell",
];

/** The package holds the libraries that a machine without a desktop lacks; unpacks them once. */
async function libraries() {
  const folder = join(tmpdir(), "symshift-chromium-libraries");
  if (!existsSync(join(folder, "lib"))) {
    mkdirSync(folder, { recursive: true });
    const tar = join(folder, "al2023.tar");
    await pipeline(
      createReadStream(new URL("al2023.tar.br", packed)),
      createBrotliDecompress(),
      createWriteStream(tar),
    );
    execFileSync("tar", ["-xf", tar, "-C", folder]);
  }
  return join(folder, "lib");
}

/** Starts a browser; CHROMIUM names another one than the package's. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? (await sparticuz.executablePath());
  const path = [await libraries(), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: path },
  });
}

/**
 * Opens a page that collects in `complaints` what a reader would find in the console: errors,
 * refusals of the content security policy, failed requests.
 */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ baseURL: base, viewport: sizes.wide, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`request failed: ${request.url()}`));
  return { page, complaints, close: () => context.close() };
}

/** The rules of WCAG 2.2 AA that the page breaks, with the elements that break them. */
export async function violations(page) {
  await page.evaluate(axeSource());
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }),
  );
  return found.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

let axe;
function axeSource() {
  axe ??= require("axe-core").source;
  return axe;
}

/** By how many pixels the page is wider than its window; 0 when it does not scroll sideways. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
}
