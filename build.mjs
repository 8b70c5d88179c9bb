// Bundles the server side into dist/Code.js, writes the top-level functions that Apps Script looks
// for under their JSDoc, and has it checked; has the sidebar, the workbench and its page built beside
// it.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import ts from "typescript";
import { checkBundle, kilobytes } from "./checkBundle.mjs";
import { buildSidebar } from "./sidebar/build.mjs";
import { buildPage } from "./workbench/page/build.mjs";

export { checkBundle, sizeBudget } from "./checkBundle.mjs";

const root = dirname(fileURLToPath(import.meta.url));

/** All that dist/ holds, which is all that clasp pushes. */
const pushed = ["Code.js", "appsscript.json", "sidebar.html"];

/** Builds dist/ and build/; throws with every complaint when the bundle breaks a rule. */
export async function build({ quiet = false } = {}) {
  mkdirSync(join(root, "dist"), { recursive: true });
  const code = await bundleServer();
  const problems = checkBundle(code);
  if (problems.length > 0) throw new Error(`dist/Code.js:\n  ${problems.join("\n  ")}`);
  writeFileSync(join(root, "dist/Code.js"), code);
  copyFileSync(join(root, "appsscript.json"), join(root, "dist/appsscript.json"));
  removeStrangers();
  await Promise.all([buildWorkbench(), buildPage(browserOptions), buildSidebar(browserOptions)]);
  if (!quiet)
    console.log(
      `dist/Code.js ${kilobytes(Buffer.byteLength(code))}, gzip ${kilobytes(gzipSync(code).length)}`,
    );
}

/** Takes out of dist/ what this build does not write: clasp would push it to Google. */
function removeStrangers() {
  for (const name of readdirSync(join(root, "dist"))) {
    if (!pushed.includes(name)) rmSync(join(root, "dist", name), { recursive: true });
  }
}

/** The text of dist/Code.js, fresh from the sources; nothing is written. */
export async function bundleServer() {
  const bundled = await esbuild.build({
    entryPoints: [join(root, "src/main.ts")],
    bundle: true,
    write: false,
    format: "esm",
    inject: [ownGlobals],
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    tsconfig: join(root, "tsconfig.base.json"),
    plugins: [writeOwnGlobals, readStdlibAsModules],
    logLevel: "warning",
  });
  return `${asGlobal(bundled.outputFiles[0].text)}\n${entryPoints().map(stub).join("\n")}\n`;
}

/** esbuild's own wrapping spends a kilobyte on exports that may change after the load; ours are functions. */
function asGlobal(module) {
  const [, code, list] = /^(.*)export\s*\{([^}]*)\};?\s*$/s.exec(module);
  const exported = list.replace(/([\w$]+) as (\w+)/g, "$2:$1");
  return `"use strict";var Capaian=(()=>{${code}return{${exported}}})();`;
}

/**
 * The language's own globals, looked up once when the bundle loads and put by esbuild in place of
 * every free mention. Their names get short, and code that runs millions of times is spared the
 * search through the global object, which in node:vm costs more than the arithmetic around it.
 */
const ownGlobals = "bundle-globals";
const writeOwnGlobals = {
  name: ownGlobals,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle-globals$/ }, () => ({ path: ownGlobals, namespace: ownGlobals }));
    onLoad({ filter: /./, namespace: ownGlobals }, () => ({
      contents: `export const {${lookedUpOnce.join()}} = globalThis;`,
    }));
  },
};
const lookedUpOnce = [
  ..."Array Boolean Date Error Float64Array Intl JSON Map Math Number Object RegExp Set".split(" "),
  ..."String Symbol Uint8Array Uint32Array WeakMap isFinite isNaN parseFloat parseInt".split(" "),
];

/**
 * Elementary functions of @stdlib that the language has: both follow fdlibm, and the golden tails
 * and quantiles hold with either. What formats an error's text is left out as well: the domain asks
 * only for what is defined.
 */
const mathNames = {
  abs: "abs",
  asin: "asin",
  ceil: "ceil",
  cos: "cos",
  exp: "exp",
  expm1: "expm1",
  floor: "floor",
  ln: "log",
  log1p: "log1p",
  max: "max",
  min: "min",
  pow: "pow",
  round: "round",
  sin: "sin",
  sqrt: "sqrt",
  trunc: "trunc",
};

/**
 * Files of @stdlib that come to the same as a line: a table of factorials, each the exact product
 * rounded once, as the table has it; ways round engines that lack what Apps Script has; and second
 * copies of a function.
 */
const shorter = Object.entries({
  "math-base-special-factorial[\\\\/]lib[\\\\/]factorials\\.json":
    "let product = 1n; export default Array.from({ length: 171 }, (_, n) => Number((product *= BigInt(n || 1))));",
  "utils-define-property[\\\\/]lib[\\\\/]index\\.js": "export default Object.defineProperty;",
  "math-base-tools-(continued-fraction|sum-series)[\\\\/]lib[\\\\/]index\\.js":
    'import made from "./generators.js"; export default made;',
  "math-base-special-beta[\\\\/]lib[\\\\/]lanczos_sum_expg_scaled\\.js":
    'import made from "@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled"; export default made;',
  "kernel-betainc[\\\\/]lib[\\\\/]full_igamma_prefix\\.js":
    'import made from "@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js"; export default made;',
});

/**
 * Reads the CommonJS files of @stdlib as ES modules, so that esbuild lays them flat and leaves out
 * what nobody calls. As CommonJS, each of some 300 files is a function that runs at every load,
 * which took longer than all the rest of the bundle. A file of another shape is left as it is.
 */
const readStdlibAsModules = {
  name: "stdlib-modules",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]@stdlib[\\/]math-base-special-\w+[\\/]lib[\\/]index\.js$/ },
      ({ path }) => {
        const own = /math-base-special-(\w+)/.exec(path)?.[1] ?? "";
        const name = mathNames[own];
        return name === undefined ? undefined : { contents: `export default Math.${name};` };
      },
    );
    onLoad({ filter: /[\\/]@stdlib[\\/]string-format[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: "export default (text) => text;",
    }));
    for (const [file, contents] of shorter) {
      onLoad({ filter: new RegExp(`[\\\\/]@stdlib[\\\\/]${file}$`) }, () => ({
        contents,
        loader: "js",
      }));
    }
    onLoad({ filter: /[\\/]node_modules[\\/]@stdlib[\\/].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const contents = text
        .replace(/^var (\w+) = require\( ('[^']+') \);/gm, "import $1 from $2;")
        .replace(
          /^var (\w+) = require\( ('[^']+') \)\.(\w+);/gm,
          "import $1Main from $2;\nvar $1 = $1Main.$3;",
        )
        // Nobody asks for a polynomial's factory, which would keep it and all it needs.
        .replace(/^setReadOnly\( \w+, 'factory', \w+ \);/m, "")
        .replace(/^module\.exports = (\w+);/m, "export default $1;");
      const mixed = /^[^*/]*\b(require\(|module\.exports)/m.test(contents);
      return { contents: mixed ? text : contents, loader: "js" };
    });
  },
};

/** The functions that main.ts exports, each with its parameter names and JSDoc. */
export function entryPoints() {
  const main = sourceFile(join(root, "src/main.ts"));
  return main.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.isTypeOnly) {
      const file = resolve(root, "src", `${statement.moduleSpecifier.text}.ts`);
      const names = statement.exportClause.elements.map((element) => element.name.text);
      const source = sourceFile(file);
      return exportedFunctions(source.statements, source.text).filter(({ name }) =>
        names.includes(name),
      );
    }
    return exportedFunctions([statement], main.text);
  });
}

function exportedFunctions(statements, text) {
  return statements
    .filter(
      (s) =>
        ts.isFunctionDeclaration(s) &&
        s.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword),
    )
    .map((declaration) => ({
      name: declaration.name.text,
      parameters: declaration.parameters.map((p) => p.name.text),
      isVoid: declaration.type?.kind === ts.SyntaxKind.VoidKeyword,
      comment: commentAbove(declaration, text),
    }));
}

function commentAbove(node, text) {
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  const last = ranges.map(({ pos, end }) => text.slice(pos, end)).pop();
  return last?.startsWith("/**") ? last : "";
}

function sourceFile(path) {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2020, true);
}

function stub({ name, parameters, isVoid, comment }) {
  const list = parameters.join();
  const shown = comment.includes("@customfunction") ? `${comment}\n` : "";
  return `${shown}function ${name}(${list}){${isVoid ? "" : "return "}Capaian.${name}(${list})}`;
}

async function buildWorkbench() {
  if (!existsSync(join(root, "workbench/cli.ts"))) return;
  await esbuild.build({
    entryPoints: { capaian: join(root, "workbench/cli.ts") },
    outdir: join(root, "build"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    sourcemap: true,
    tsconfig: join(root, "tsconfig.base.json"),
    logLevel: "warning",
  });
}

/** For what runs in a browser. */
const browserOptions = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
