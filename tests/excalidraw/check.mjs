// Opens each file with the Excalidraw library in headless Chromium and compares what it restored
// with what we wrote: every element, text, binding and frame. See README.md.
import { readFile, writeFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const [out, ...files] = process.argv.slice(2);
const here = new URL(".", import.meta.url).pathname;
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const bundled = await build({
  entryPoints: [join(here, "page.js")], bundle: true, write: false, format: "esm",
  define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
  loader: { ".woff2": "dataurl" }, logLevel: "error", outdir: "/", splitting: false,
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
const page = await browser.newPage();
const troubles = [];
page.on("pageerror", (error) => troubles.push(String(error)));
await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><body></body>" }));
await page.goto("http://localhost/");
await page.addScriptTag({ content: bundled.outputFiles[0].text, type: "module" });
await page.waitForFunction("window.ready", null, { timeout: 60000 });
await mkdir(out, { recursive: true });

const bare = (text) => (text ?? "").replace(/\s+/gu, "");
const ids = (list) => (list ?? []).map((one) => one.id).sort().join();

// What differs between an element that we wrote and the one that was restored.
function differences(ours, theirs) {
  if (!theirs || theirs.isDeleted) return ["is lost"];
  const found = [];
  const same = (name, one, other) => one === other || found.push(`${name}: ${one} became ${other}`);
  same("type", ours.type, theirs.type);
  same("text", ours.type === "text" ? ours.originalText ?? ours.text : undefined,
    ours.type === "text" ? theirs.originalText : undefined);
  for (const name of ["containerId", "frameId"]) same(name, ours[name] ?? null, theirs[name] ?? null);
  for (const name of ["startBinding", "endBinding"])
    same(name, ours[name]?.elementId, theirs[name]?.elementId);
  same("boundElements", ids(ours.boundElements), ids(theirs.boundElements));
  same("name", ours.type === "frame" ? ours.name ?? null : undefined,
    ours.type === "frame" ? theirs.name : undefined);
  for (const name of ["x", "y", "width", "height"])
    if (ours.type !== "arrow" && ours.type !== "text" && Math.abs((ours[name] ?? 0) - theirs[name]) > 1)
      found.push(`${name}: ${ours[name]} became ${theirs[name]}`);
  return found;
}

let wrong = 0;
for (const file of files) {
  const text = await readFile(file, "utf8");
  const ours = JSON.parse(text).elements.filter((one) => one && !one.isDeleted);
  let opened;
  try {
    opened = await page.evaluate((scene) => window.open_(scene), text);
  } catch (error) {
    console.log(`${basename(file)}: NOT OPENED ${error.message.split("\n")[0]}`);
    wrong += 1;
    continue;
  }
  const theirs = new Map(opened.elements.map((one) => [one.id, one]));
  const drawn = bare(opened.drawn);
  const faults = ours.flatMap((one) => differences(one, theirs.get(one.id)).map((said) => `${one.type} ${one.id} ${said}`));
  for (const one of ours)
    if (one.type === "text" && !drawn.includes(bare(one.text))) faults.push(`text ${one.id} is not drawn`);
  const count = (type) => ours.filter((one) => one.type === type).length;
  console.log(`${basename(file)}: ${count("rectangle")} boxes, ${count("text")} texts, ${count("arrow")} arrows, ${count("frame")} frames, ${faults.length} faults`);
  for (const fault of faults.slice(0, 5)) console.log(`    ${fault}`);
  wrong += faults.length;
  await writeFile(join(out, basename(file)), opened.saved);
  const [width, height] = opened.size;
  await page.setViewportSize({ width: Math.min(Math.ceil(width) + 16, 4000), height: Math.min(Math.ceil(height) + 16, 3000) });
  await page.screenshot({ path: join(out, `${basename(file)}.png`) });
}
for (const trouble of troubles) console.log(trouble);
await browser.close();
process.exit(wrong || troubles.length ? 1 : 0);
