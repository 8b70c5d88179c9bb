// What keys, mouse and clipboard in the grid do to the workbook.
import type { Rectangle } from "../protocol";
import type { App } from "./app";
import { listenToClipboard } from "./clipboard";
import { listenToKeys } from "./gridKeys";
import { listenToMouse } from "./gridMouse";

export function wireGrid(app: App): void {
  const { grid } = app;
  grid.onSelect = () => {
    app.draft = null;
    app.learnChoices();
    app.redraw();
  };
  const fill = (from: Rectangle, to: Rectangle) => void app.act("fill", { from, to });
  listenToKeys(grid, {
    edit: (text) => app.edit(text),
    clear: () => void app.act("clear", { rects: grid.selection.all }),
    undo: () => void app.act("undo"),
    redo: () => void app.act("redo"),
    fillDown: () => app.fillDown(),
    nextTab: (step) => app.nextTab(step),
  });
  listenToMouse(grid, {
    settle: () => app.editor.finish(null),
    open: () => app.edit(null),
    fill,
    widen: (column, width) => void app.act("width", { column, width }),
  });
  listenToClipboard(grid, {
    book: () => app.book?.file ?? "",
    pasteTexts: (rows) => {
      const { row, column } = grid.selection.rect;
      void app.act("paste", { row, column, rows });
      grid.selection.selectRects([{ row, column, rows: rows.length, columns: rows[0]!.length }]);
      grid.render();
    },
    pasteBlock: ({ sheet, rect, cut }) =>
      void app.act("copy", { from: { ...rect, sheet }, to: grid.selection.rect, cut }),
  });
}
