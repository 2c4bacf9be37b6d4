import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, overflow, sizes, violations } from "./browser.mjs";
import { addresses } from "./site.mjs";

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await addresses(browser);
});
after(() => browser.close());

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`every page is sound and accessible, ${size}, ${colorScheme}`, async () => {
      for (const [name, address] of Object.entries(site)) {
        const { page, complaints, close } = await open(browser, { viewport, colorScheme });
        const answer = await page.goto(address);
        assert.equal(answer.status(), name === "missing" ? 404 : 200, address);
        assert.deepEqual(await violations(page), [], `${name} ${address}`);
        assert.equal(await overflow(page), 0, `${name} scrolls sideways`);
        // Chromium itself notes the status of a page that is not there.
        assert.deepEqual(name === "missing" ? complaints.slice(1) : complaints, [], name);
        await close();
      }
    });
  }
}

test("the first screen fits the window", async () => {
  const { page, close } = await open(browser);
  await page.goto("/");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height <= sizes.wide.height, `${height} px`);
  await close();
});

test("the style sheet and the script arrive", async () => {
  const { page, close } = await open(browser);
  await page.goto("/");
  const ink = await page.evaluate(() =>
    globalThis.getComputedStyle(document.documentElement).getPropertyValue("--cw"),
  );
  assert.equal(ink.trim(), "26px");
  assert.ok(await page.evaluate(() => Boolean(globalThis.customElements.get("theme-switch"))));
  await close();
});

test("the keyboard skips to the content", async () => {
  const { page, close } = await open(browser);
  await page.goto("/grid");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#main");
  await close();
});
