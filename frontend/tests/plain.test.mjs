import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";
import { addresses } from "./site.mjs";

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await addresses(browser);
});
after(() => browser.close());

test("without JavaScript the links lead from the first screen to a log", async () => {
  const { page, close } = await open(browser, { javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("navigation").getByRole("link", { name: "Grid" }).click();
  await page.locator("table.grid tbody th a").first().click();
  assert.equal(new URL(page.url()).pathname, new URL(site.config, page.url()).pathname);
  await page.goto(site.result);
  assert.match(await page.locator("h1").textContent(), /^FAILED /);
  if (site.log) {
    await page.getByRole("link", { name: "whole log" }).click();
    assert.ok((await page.locator("pre.log a.ln").count()) > 0);
    const raw = await page.request.get(`${site.log}/raw`);
    assert.equal(raw.headers()["content-type"], "text/plain;charset=utf-8");
    assert.equal(raw.headers()["x-content-type-options"], "nosniff");
    assert.ok((await raw.text()).length > 0);
  }
  await close();
});

test("without JavaScript the filter of the grid works", async () => {
  const { page, close } = await open(browser, { javaScriptEnabled: false });
  await page.goto("/grid");
  const config = page.locator("input[name=config]");
  const rows = page.locator("table.grid tbody tr:not(.grp)");
  const all = await rows.count();
  const name = await page.locator("table.grid tbody th a").first().textContent();
  await config.fill(name);
  await page.getByRole("button", { name: "Show" }).click();
  assert.ok((await rows.count()) >= 1 && (await rows.count()) < all);
  assert.equal(await config.inputValue(), name);
  await config.fill("no such config");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(await page.locator("main").textContent(), /No config matches this choice/);
  await close();
});
