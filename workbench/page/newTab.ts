// A new sheet is there at once; its number comes from the server while the first cells are typed.
import type { SheetView } from "../protocol";
import type { App } from "./app";
import { call, Unreachable } from "./server";

/** Stands for the sheet that the server has not named yet. */
export const UNNAMED = -1;

const EMPTY: Omit<SheetView, "name"> = {
  id: UNNAMED,
  rows: 1000,
  columns: 26,
  frozenRows: 0,
  frozenColumns: 0,
  hidden: false,
  tabColor: null,
  gridlines: true,
  widths: [],
  heights: [],
  merges: [],
  charts: [],
  protections: [],
};

/** The sheet as the server will make it, named as the server will name it. */
export function unnamedSheet(sheets: readonly SheetView[]): SheetView {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length + 1;
  while (names.has(`sheet${number}`)) number++;
  return { ...EMPTY, name: `Sheet${number}` };
}

export async function addTab(app: App): Promise<void> {
  const before = app.store?.view.id;
  if (!app.book || before === undefined || app.adding) return;
  if (app.isLost) return app.explain(new Unreachable());
  app.showUnnamed(unnamedSheet(app.book.sheets));
  const added = call<{ sheet: number }>("addTab");
  app.adding = added.then(
    () => {},
    () => {},
  );
  try {
    app.nameSheet((await added).sheet);
  } catch (error) {
    app.dropUnnamed(before);
    app.explain(error);
  }
  await app.reload();
}
