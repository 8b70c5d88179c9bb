// A new sheet is there at once; its number comes from the server while the first cells are typed.
import type { SheetView } from "../protocol";
import type { App } from "./app";
import { call, Unreachable } from "./server";
import { UNNAMED } from "./sheets";
import { words } from "./words";

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
  const { sheets, connection } = app;
  const before = sheets.shown?.view.id;
  if (!sheets.book || before === undefined || sheets.adding) return;
  if (connection.isLost) return connection.explain(new Unreachable());
  const view = unnamedSheet(sheets.book.sheets);
  sheets.addUnnamed(view);
  app.navigation.showSheet(view.id);
  app.grid.focus();
  const added = call<{ sheet: number }>("addTab");
  sheets.adding = added.then(
    () => {},
    () => {},
  );
  try {
    nameSheet(app, (await added).sheet);
  } catch (error) {
    dropSheet(app, before);
    connection.explain(error);
  }
  await app.sync.reload();
}

/** The server has made the sheet: what was typed into it can go there. */
function nameSheet({ sheets, edit, outbox }: App, id: number): void {
  sheets.adding = null;
  if (!sheets.nameUnnamed(id)) return;
  edit.renameSheet(UNNAMED, id);
  outbox.rename(UNNAMED, id);
}

/** There will be no such sheet: what was typed into it is told. */
function dropSheet({ sheets, navigation, outbox, prompter }: App, before: number): void {
  sheets.adding = null;
  navigation.showSheet(before);
  sheets.dropUnnamed();
  const texts = outbox.withdraw(UNNAMED).map(({ text }) => text);
  if (texts.length > 0) prompter.toast(words().notWritten(texts.join(", ")));
}
