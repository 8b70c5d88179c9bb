// Custom functions in formulas. The engine knows nothing of them: it calculates what they are given,
// the result is laid out on a hidden sheet, and the formula refers to it there. So nesting, arrays
// and dependents come from the engine.
import { validateCellResult } from "../cellResult";
import { momentOf } from "../model/formulaText";
import { CellError, type Raw } from "../model/typing";
import type { CustomFunctions, WorkbookModel } from "../model/workbook";
import type { Engine } from "./engine";
import type { CustomCall, Part, Reference } from "./parts";
import { Scratch, type Slot } from "./scratch";

type Argument =
  | { kind: "values"; values: Raw[][] }
  | { kind: "omitted" }
  | { kind: "reference"; reference: Reference }
  | { kind: "site"; site: Site }
  | { kind: "expression"; slot: Slot; owner: Owner };

/** One call in one formula. */
export interface Site {
  name: string;
  args: Argument[];
  slot: Slot | null;
  result: Raw[][];
  /** What the function was given last. */
  given: string | null;
}

/** A formula with calls in it, and where its text goes when a result changes its size. */
interface Owner {
  parts: Part[];
  sites: Map<CustomCall, Site>;
  isQualified: boolean;
  text: string;
  put: (formula: string) => void;
}

/** What the bridge knows of the formula of a cell. */
export interface Placed {
  owner: Owner;
  sites: Site[];
  /** The call that is the whole formula. */
  sole: Site | null;
}

/** Cells that a custom function may be given in one argument. */
const MOST_GIVEN = 500_000;

export class Bridge {
  readonly scratch: Scratch;
  /** Inner calls before those around them. */
  private sites: Site[] = [];
  private owners: Owner[] = [];
  /** What the last step has called. */
  private restless: Site[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly book: WorkbookModel,
    firstSheet: number,
    /** Results of calls in an earlier model: a function gives the same for the same. */
    private readonly known: ReadonlyMap<string, Raw[][]>,
  ) {
    this.scratch = new Scratch(engine, firstSheet);
  }

  get callCount(): number {
    return this.sites.length;
  }

  /** What each call was given, and gave. */
  results(): Map<string, Raw[][]> {
    const called = this.sites.filter(({ given }) => given !== null);
    return new Map(called.map(({ name, given, result }) => [name + given, result]));
  }

  place(parts: Part[], put: (formula: string) => void): Placed {
    const first = this.sites.length;
    const owner = this.own(parts, false, put);
    const [only] = parts;
    const sole = parts.length === 1 && only?.kind === "call" ? owner.sites.get(only.call)! : null;
    return { owner, sites: this.sites.slice(first), sole };
  }

  /** Forgets the formula of a cell. */
  remove(placed: Placed): void {
    const gone = new Set(placed.sites);
    this.sites = this.sites.filter((site) => !gone.has(site));
    const isGone = (owner: Owner) =>
      owner === placed.owner ||
      placed.sites.some(({ args }) =>
        args.some((arg) => arg.kind === "expression" && arg.owner === owner),
      );
    this.owners = this.owners.filter((owner) => !isGone(owner));
  }

  /** Calculates a formula out of the way of everything. */
  expression(parts: Part[]): Slot {
    const slot = this.scratch.wideSlot();
    this.own(parts, true, (formula) => this.scratch.setFormula(slot, formula));
    return slot;
  }

  private own(parts: Part[], isQualified: boolean, put: (formula: string) => void): Owner {
    const sites = new Map<CustomCall, Site>();
    for (const part of parts) {
      if (part.kind === "call") sites.set(part.call, this.siteOf(part.call));
    }
    const owner: Owner = { parts, sites, isQualified, text: "", put };
    this.owners.push(owner);
    this.render(owner);
    return owner;
  }

  private siteOf(call: CustomCall): Site {
    const args = call.args.map((parts) => this.argument(parts));
    const result: Raw[][] = [[new CellError("#N/A")]];
    const site: Site = { name: call.name, args, slot: null, result: [], given: null };
    this.settle(site, result);
    this.sites.push(site);
    return site;
  }

  private argument(parts: Part[]): Argument {
    const [only] = parts;
    if (!only) return { kind: "omitted" };
    if (parts.length === 1) {
      if (only.kind === "call") return { kind: "site", site: this.siteOf(only.call) };
      if (only.kind === "reference") return only;
      if (only.kind === "constant") return { kind: "values", values: only.values };
    }
    const slot = this.scratch.slot(1);
    const argument = { kind: "expression" as const, slot, owner: null as unknown as Owner };
    const put = (formula: string) => this.scratch.setFormula(argument.slot, formula);
    argument.owner = this.own(parts, true, put);
    return argument;
  }

  private render(owner: Owner): boolean {
    const formula = `=${owner.parts.map((part) => this.partText(owner, part)).join("")}`;
    if (formula === owner.text) return false;
    owner.text = formula;
    owner.put(formula);
    return true;
  }

  private partText(owner: Owner, part: Part): string {
    if (part.kind === "reference") return part.reference[owner.isQualified ? "text" : "bare"];
    if (part.kind !== "call") return part.text;
    const { slot, result } = owner.sites.get(part.call)!;
    return this.scratch.reference(slot!, result.length, result[0]!.length);
  }

  /** Calls what was given something else; true where the engine has to calculate once more. */
  step(functions: CustomFunctions): boolean {
    this.restless = [];
    for (const site of this.sites) {
      this.engine.checkTime();
      const args = site.args.map((argument) => this.valueOf(argument));
      const given = JSON.stringify(args);
      if (given === site.given) continue;
      site.given = given;
      this.restless.push(site);
      const known = this.known.get(site.name + given);
      this.settle(site, known ?? resultOf(this.book, functions.call(site.name, args)));
    }
    let changed = this.restless.length > 0;
    for (const owner of this.owners) changed = this.render(owner) || changed;
    return this.widen() || changed;
  }

  /** Calls that go on giving something else feed on their own results. */
  stop(): void {
    for (const site of this.restless) this.settle(site, [[new CellError("#CIRC!")]]);
  }

  private settle(site: Site, result: Raw[][]): void {
    const columns = result[0]!.length;
    const fits = site.slot !== null && columns <= site.slot.width;
    const slot = fits ? site.slot! : this.scratch.slot(columns);
    this.scratch.write(slot, result, fits ? site.result : []);
    site.slot = slot;
    site.result = result;
  }

  /** Moves an argument that has no room to a sheet of its own. */
  private widen(): boolean {
    let moved = false;
    for (const argument of this.sites.flatMap(({ args }) => args)) {
      if (argument.kind !== "expression") continue;
      const [[first]] = this.scratch.read(argument.slot) as [[Raw]];
      if (!(first instanceof CellError && first.code === "#SPILL!")) continue;
      argument.slot = this.scratch.wideSlot();
      argument.owner.put(argument.owner.text);
      moved = true;
    }
    return moved;
  }

  private valueOf(argument: Argument): unknown {
    if (argument.kind === "omitted") return "";
    if (argument.kind === "reference") return this.cellsOf(argument.reference);
    if (argument.kind === "expression") return this.calculated(argument);
    const values = argument.kind === "site" ? argument.site.result : argument.values;
    return values.map((row) => row.map((raw) => this.book.valueOf(raw)));
  }

  private calculated({ slot, owner }: { slot: Slot; owner: Owner }): unknown[][] {
    const { clock } = this.book.culture;
    const isMoment = momentOf(owner.text) !== null;
    return this.scratch.read(slot).map((row) =>
      row.map((raw) => {
        const isDate = isMoment && typeof raw === "number";
        return isDate ? { $date: clock.toInstant(raw) } : this.book.valueOf(raw);
      }),
    );
  }

  private cellsOf({ sheet, rect }: Reference): unknown[][] {
    const { styles, culture } = this.book;
    if (rect.rows * rect.columns > MOST_GIVEN) this.engine.giveUp("memory");
    return Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (_cell, c) => {
        const [row, column] = [rect.row + r, rect.column + c];
        const raw = sheet.raw(row, column);
        if (typeof raw === "number" && styles.isDate(sheet.style(row, column))) {
          return { $date: culture.clock.toInstant(raw) };
        }
        return this.book.valueOf(raw);
      }),
    );
  }
}

/** A result as cells; what no cell can show, and what was thrown, is an error with its message. */
function resultOf(book: WorkbookModel, called: ReturnType<CustomFunctions["call"]>): Raw[][] {
  if (!called.ok) return [[new CellError("#ERROR!", called.error)]];
  const checked = validateCellResult(called.value);
  if (!checked.ok) return [[new CellError("#ERROR!", checked.error)]];
  const { value } = called;
  const rows = Array.isArray(value) ? value : [[value]];
  return rows.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown): Raw => {
      if (cell instanceof Date) return book.culture.clock.toSerial(cell.getTime());
      return (cell ?? null) as Raw;
    }),
  );
}
