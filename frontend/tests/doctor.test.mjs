// The doctor: link stages go in, a diagnosis or a sentence comes out, with and without JavaScript.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, open, overflow, sizes, violations } from "./browser.mjs";

const samples = new URL("../../samples/", import.meta.url).pathname;
const first = join(samples, "stages/01-percpu-DTT");
const archiveOf = (name) => join(samples, "stages", name, "stages.tar.xz");
const listing = (folder, name) => join(folder, `${name}.nm.xz`);

for (const javaScriptEnabled of [true, false]) {
  describe(`the doctor with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    let browser;
    let page;
    let scratch;

    before(async () => {
      scratch = mkdtempSync(join(tmpdir(), "symshift-doctor-"));
      browser = await launch();
      ({ page } = await open(browser, { javaScriptEnabled }));
    });

    after(async () => {
      await browser.close();
      rmSync(scratch, { recursive: true });
    });

    async function send(...files) {
      await page.goto("/doctor");
      await page.setInputFiles("input[type=file]", files);
      return sendForm();
    }

    async function sendForm() {
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === "POST"),
        page.click("button.go"),
      ]);
      await page.waitForLoadState();
      return response.status();
    }

    /** Also in a narrow window, where nothing may scroll sideways. Without JavaScript axe cannot run. */
    async function isAccessible() {
      if (!javaScriptEnabled) return;
      for (const size of [sizes.narrow, sizes.wide]) {
        await page.setViewportSize(size);
        assert.deepEqual(await violations(page), []);
        assert.equal(await overflow(page), 0);
      }
    }

    async function seesTheCase() {
      const text = await page.innerText("main");
      assert.match(page.url(), /\/d\/[0-9a-f]{32}$/);
      for (const fact of ["empty-section-rehomed", "52,241", "52,238", "1 more pass"]) {
        assert.ok(text.includes(fact), `${fact} is on the page`);
      }
    }

    async function seesTheSentence(...words) {
      const text = await page.innerText("[role=alert]");
      for (const word of words) assert.ok(text.includes(word), `"${word}" is in: ${text}`);
    }

    test("images of a failing build give the cause", async () => {
      assert.equal(await send(archiveOf("01-percpu-DTT")), 303);
      await seesTheCase();
    });

    test("listings of the same build give the same cause", async () => {
      const names = ["tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"];
      assert.equal(await send(...names.map((name) => listing(first, name))), 303);
      await seesTheCase();
    });

    test("a stage under a misleading name is put right by its reader", async () => {
      const misled = ["tmp_vmlinux1", "tmp_vmlinux2", "tmp_vmlinux3"].map((name) =>
        join(scratch, `${name}.nm.xz`),
      );
      ["tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"].forEach((name, at) =>
        copyFileSync(listing(first, name), misled[at]),
      );
      assert.equal(await send(...misled), 303);
      assert.match(await page.innerText("h1"), /^Incomplete/);
      const diagnosis = page.url();
      const select = () => page.getByRole("combobox", { name: /tmp_vmlinux3/ });
      assert.equal(await select().isVisible(), false);

      await page.getByText("Wrong stage?").click();
      await page.getByRole("combobox", { name: /tmp_vmlinux2/ }).selectOption("leave out");
      await select().selectOption("leave out");
      assert.equal(await sendForm(), 422);
      await seesTheSentence("The stages stay as they were", "only one link stage");
      assert.equal(await select().isVisible(), true, "the form is open");
      await isAccessible();

      await page.getByRole("combobox", { name: /tmp_vmlinux2/ }).selectOption("as told");
      await select().selectOption("final");
      assert.equal(await sendForm(), 303);
      assert.equal(page.url(), diagnosis);
      await seesTheCase();
      const text = await page.innerText("main");
      assert.match(text, /Stages as said by a reader: tmp_vmlinux3\S* is final\./);
      await isAccessible();
    });

    for (const name of [
      "01b-percpu-DTT-extrapass",
      "01d-percpu-DTT-modern-nm-control",
      "07-control-absorbed",
      "08-control-noflip",
    ]) {
      test(`${name} is consistent`, async () => {
        assert.equal(await send(archiveOf(name)), 303);
        assert.match(await page.innerText("h1"), /^Consistent/);
      });
    }

    test("an image that is cut short is named", async () => {
      execFileSync("tar", ["xJf", archiveOf("01-percpu-DTT"), "-C", scratch]);
      const cut = join(scratch, "cut");
      writeFileSync(cut, readFileSync(join(scratch, "vmlinux")).subarray(0, 5000));
      assert.equal(await send(join(scratch, "tmp_vmlinux1"), cut), 422);
      await seesTheSentence("cut", "truncated");
    });

    test("a text that is no listing is named", async () => {
      const notes = join(scratch, "notes.txt");
      writeFileSync(notes, "It failed again today.\n");
      assert.equal(await send(notes), 422);
      await seesTheSentence("notes.txt");
    });

    test("stages of two builds are told apart", async () => {
      const other = join(samples, "real/R2-fail-DTT-align16");
      const status = await send(
        listing(first, "tmp_vmlinux1"),
        listing(other, "tmp_vmlinux.kallsyms2"),
      );
      assert.equal(status, 422);
      await seesTheSentence("not of the same build");
    });

    test("a file over the limit is refused, by the page before it is sent", async () => {
      const big = join(scratch, "vmlinux");
      writeFileSync(big, "");
      truncateSync(big, 2 ** 31 + 1);
      if (javaScriptEnabled) {
        await page.goto("/doctor");
        await page.setInputFiles("input[type=file]", big);
        await page
          .getByText(/vmlinux.*at most|at most.*vmlinux|too large/i)
          .first()
          .waitFor();
      } else {
        assert.equal(await send(big), 413);
        await seesTheSentence("1 GiB");
      }
    });

    test("nothing chosen is said so", async () => {
      assert.equal(await send(), 400);
      await seesTheSentence("No file was chosen");
    });
  });
}
