import { defineConfig } from "vite";

// light-dark() must reach the browser as written: these are the first browsers that know it.
const browsers = ["chrome123", "firefox120", "safari17.5"];

export default defineConfig({
  publicDir: false,
  build: {
    outDir: "../target/frontend/static/assets",
    emptyOutDir: true,
    assetsDir: "",
    manifest: "manifest.json",
    target: browsers,
    cssTarget: browsers,
    rollupOptions: { input: "src/main.ts" },
  },
});
