// Where the pages of the site under test are, whatever data it holds: found by following links.
import { open } from "./browser.mjs";

const failing = ".s-new a, .s-still a, .s-known a, .s-float a, .s-infra a";

/** Names and addresses of one page of each kind. */
export async function addresses(browser) {
  const { page, close } = await open(browser);
  const first = (selector) => page.locator(selector).first().getAttribute("href");
  await page.goto("/");
  const found = { overview: "/", grid: "/grid", sources: "/sources", missing: "/nowhere" };
  found.head = await first(".strip.cnt a");
  await page.goto("/grid");
  found.config = await first("table.grid tbody th a");
  found.result = await first(
    failing
      .split(", ")
      .map((one) => `table.grid td${one}`)
      .join(", "),
  );
  await page.goto(found.result);
  const log = page.getByRole("link", { name: "whole log" });
  if ((await log.count()) > 0) found.log = await log.getAttribute("href");
  await page.goto("/doctor");
  found.doctor = "/doctor";
  found.diagnosis = await first("main a[href^='/d/']");
  found.causes = "/causes";
  await page.goto("/causes");
  found.cause = await first("main a[href^='/causes/']");
  await close();
  return found;
}
