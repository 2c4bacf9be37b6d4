import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "./browser.mjs";

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

const theme = (page) => page.locator("html").getAttribute("data-theme");

test("the theme changes in place and is kept", async () => {
  const { page, complaints, close } = await open(browser);
  await page.goto("/grid?heads=14");
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/theme"));
  await page.getByRole("button", { name: "Dark" }).click();
  assert.equal(await theme(page), "dark");
  await kept;
  await page.reload();
  assert.equal(await theme(page), "dark");
  assert.equal(
    await page.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed"),
    "true",
  );
  assert.deepEqual(complaints, []);
  await close();
});

test("without JavaScript the theme form comes back to the page", async () => {
  const { page, close } = await open(browser, { javaScriptEnabled: false });
  await page.goto("/grid?heads=14");
  await page.getByRole("button", { name: "Light" }).click();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, "/grid?heads=14");
  assert.equal(await theme(page), "light");
  await page.getByRole("button", { name: "Auto" }).click();
  assert.equal(await theme(page), null);
  await close();
});
