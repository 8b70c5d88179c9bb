// dist/sidebar.html: script and style inside, nothing loaded from elsewhere.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const sidebar = dirname(fileURLToPath(import.meta.url));
const sidebarBudget = 120 * 1024;

export async function buildSidebar(browserOptions) {
  const { outputFiles } = await esbuild.build({
    ...browserOptions,
    target: "es2020",
    entryPoints: [join(sidebar, "main.tsx")],
    write: false,
  });
  const style = await esbuild.transform(readFileSync(join(sidebar, "sidebar.css"), "utf8"), {
    loader: "css",
    minify: true,
  });
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script");
  if (script.length > sidebarBudget) throw new Error(`the sidebar is ${script.length} bytes`);
  const html = readFileSync(join(sidebar, "index.html"), "utf8")
    .replace("/*style*/", () => style.code)
    .replace("/*script*/", () => script);
  writeFileSync(join(sidebar, "../dist/sidebar.html"), html);
}
