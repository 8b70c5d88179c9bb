// The custom functions of the bundle: what their comments say of them, and calls from cells.
import type { Project } from "./bundle";
import { CellCalls } from "./invocation";
import type { CustomFunctions, WorkbookModel } from "./model/workbook";
import type { FunctionView } from "./protocol";
import type { HostState } from "./services/hostState";
import { Session } from "./services/session";

const MARKED =
  /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*function\s+(\w+)/g;

/** Top-level functions whose comment marks them as custom functions, by name. */
export function functionViews(source: string): FunctionView[] {
  const views = [...source.matchAll(MARKED)].map(([, comment, name]) => view(name!, comment!));
  return views.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function view(name: string, comment: string): FunctionView {
  const lines = comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*?\s?/, "").trimEnd())
    .filter((line) => line !== "");
  const first = lines.findIndex((line) => line.startsWith("@"));
  const [indonesian = "", ...english] = lines.slice(0, first);
  const parameters = lines.flatMap((line) => {
    const [, shown, text] = /^@param \{\S+\} (\S+) (.+)$/.exec(line) ?? [];
    if (shown === undefined || text === undefined) return [];
    // `"id" / "en"` names two values; elsewhere the mark parts the languages.
    const [own = "", other = own] = text.startsWith('"') ? [text] : text.split(" / ");
    const isOptional = shown.startsWith("[");
    return [
      {
        name: shown.replace(/^\[|\]$/g, ""),
        isOptional,
        text: [own, other] as [string, string],
      },
    ];
  });
  const example =
    lines.find((line) => line.startsWith("@example"))?.slice("@example ".length) ?? "";
  return {
    name,
    description: [indonesian, english.join(" ") || indonesian],
    parameters,
    example,
  };
}

/** What a cell hands to a custom function: a range of one cell is its value, a blank is ''. */
export function cellArgument(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? "";
  const rows = value.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => cell ?? "") : [row ?? ""],
  );
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

export class CellFunctions implements CustomFunctions {
  readonly fewest: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly calls: CellCalls;

  constructor({ bundle, scopes }: Project, book: WorkbookModel, host: HostState) {
    const views = functionViews(bundle.source);
    this.names = new Map(views.map(({ name }) => [name.toUpperCase(), name]));
    this.fewest = new Map(
      views.map(({ name, parameters }) => [
        name.toUpperCase(),
        parameters.filter(({ isOptional }) => !isOptional).length,
      ]),
    );
    const options = { authMode: "CUSTOM_FUNCTION" as const, scopes };
    this.calls = new CellCalls(bundle, () => new Session(book, host, options));
  }

  call(name: string, args: unknown[]): ReturnType<CustomFunctions["call"]> {
    const outcome = this.calls.call(this.names.get(name) ?? name, args.map(cellArgument));
    if (outcome.status === "returned") return { ok: true, value: outcome.value };
    return { ok: false, error: outcome.status === "missing" ? outcome.name : outcome.message };
  }

  rest(): void {
    this.calls.rest();
  }
}
