// The workbench: a workbook, the bundle, and the ways Google would call the one on the other.
import { loadProject, type Project } from "./bundle";
import { ironCalc } from "./calc/ironCalc";
import { CellFunctions, cellArgument } from "./cellFunctions";
import { validateCellResult } from "./cellResult";
import { saveFile } from "./files/open";
import { type Invocation, type InvokeOptions, runInvocation } from "./invocation";
import type { SheetModel } from "./model/sheet";
import { WorkbookModel } from "./model/workbook";
import { HostState } from "./services/hostState";

/** What a cell shows after a custom function was called in it. */
export type CellCall =
  | { ok: true; value: unknown; invocation: Invocation }
  | { ok: false; error: string; invocation: Invocation };

export class Workbench {
  readonly host = new HostState();
  /** What the file holds that saving it would lose; names as in messages.ts. */
  losses: string[] = [];
  /** Service calls of all invocations so far. */
  serviceCalls = 0;

  constructor(
    readonly book: WorkbookModel,
    readonly project: Project = loadProject(),
  ) {
    this.host.scriptTimeZone = project.timeZone;
    // Local dates inside a script are those of the manifest's zone; worker threads ignore this.
    process.env.TZ = project.timeZone;
    for (const [name, html] of project.pages) this.host.htmlFiles.set(name, html);
    book.functions = new CellFunctions(project, book, this.host);
  }

  /** A workbook with one empty sheet, as Google makes it. */
  static empty(project?: Project): Workbench {
    const book = new WorkbookModel(undefined, ironCalc());
    book.addSheet("Sheet1");
    return new Workbench(book, project);
  }

  /** Writes the workbook to an .xlsx file or a folder of CSV, whole or not at all. */
  async save(path: string): Promise<void> {
    await saveFile(this.book, path);
  }

  sheet(name: string): SheetModel {
    const sheet = this.book.sheetByName(name);
    if (!sheet) throw new Error(`The workbook has no sheet named ${name}.`);
    return sheet;
  }

  /**
   * Runs a top-level function of the bundle (or `object.method`) in a fresh context. Arguments pass
   * as JSON; `{$enum: "ScriptApp.AuthMode.NONE"}` and `{$date: ms}` become what they name.
   */
  invoke(functionName: string, args: unknown[] = [], options: InvokeOptions = {}): Invocation {
    const { project, book, host } = this;
    const invocation = runInvocation(project.bundle, book, host, functionName, args, {
      authMode: "FULL",
      scopes: project.scopes,
      ...options,
    });
    this.serviceCalls += invocation.serviceCalls;
    return invocation;
  }

  /** Calls a simple trigger as Google does when the workbook is opened. */
  open(authMode: "NONE" | "LIMITED" | "FULL" = "LIMITED"): Invocation {
    this.host.menus = [];
    return this.invoke("onOpen", [{ authMode: { $enum: `ScriptApp.AuthMode.${authMode}` } }], {
      authMode,
    });
  }

  /**
   * Calls a custom function as a cell would: blanks arrive as '', a range of one cell as its value.
   * A result that Sheets would show in a way nobody can rely on is a failure.
   */
  callFunction(functionName: string, args: unknown[], options: InvokeOptions = {}): CellCall {
    const invocation = this.invoke(functionName, args.map(cellArgument), {
      ...options,
      authMode: "CUSTOM_FUNCTION",
    });
    const { outcome } = invocation;
    if (outcome.status === "returned") {
      const checked = validateCellResult(outcome.value);
      return { ...checked, invocation };
    }
    if (outcome.status === "missing") {
      return { ok: false, error: `Unknown function: '${outcome.name}'.`, invocation };
    }
    return { ok: false, error: outcome.message, invocation };
  }
}
