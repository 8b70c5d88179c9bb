// dist/sidebar.html: script and style inside, nothing loaded from elsewhere.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const sidebar = dirname(fileURLToPath(import.meta.url));

/** Bytes of the script, which Google sends each time the panel is opened. */
const sidebarBudget = 120_000;

export async function buildSidebar(browserOptions) {
  const { outputFiles } = await esbuild.build({
    ...browserOptions,
    target: "es2020",
    entryPoints: [join(sidebar, "main.tsx")],
    plugins: [leaveOutExpectations],
    write: false,
  });
  const style = await esbuild.transform(readFileSync(join(sidebar, "sidebar.css"), "utf8"), {
    loader: "css",
    minify: true,
  });
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script");
  const size = Buffer.byteLength(script);
  if (size > sidebarBudget)
    throw new Error(`sidebar: ${size} bytes of script, above ${sidebarBudget}`);
  const html = readFileSync(join(sidebar, "index.html"), "utf8")
    .replace("/*style*/", () => style.code)
    .replace("/*script*/", () => script);
  writeFileSync(join(sidebar, "../dist/sidebar.html"), html);
}

/**
 * Takes out of the grammar of GIFT what only words an error: at every step it notes what might have
 * stood there, and describes all of it. Of an error the sidebar needs to know that it is one; what
 * is wrong it says in the person's language. A grammar of another shape is left as it is.
 */
const leaveOutExpectations = {
  name: "leave-out-expectations",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]gift-pegjs[\\/]pegjs-gift\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replace(
          /^peg\$SyntaxError\.buildMessage = function[\s\S]*?^};$/m,
          'peg$SyntaxError.buildMessage = () => "";',
        )
        .replace(/^ *if \(peg\$silentFails === 0\) \{ peg\$fail\(peg\$c\d+\); \}$/gm, "")
        .replace(/^ *peg\$c\d+ = peg\$\w+Expectation\(.*\),$/gm, ""),
    }));
  },
};
