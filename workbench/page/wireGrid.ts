// What keys, mouse and clipboard in the grid do to the workbook.
import type { Rectangle } from "../protocol";
import type { App } from "./app";
import { listenToClipboard, repeated } from "./clipboard";
import { listenToKeys } from "./gridKeys";
import { listenToMouse } from "./gridMouse";

export function wireGrid(app: App): void {
  const { grid } = app;
  grid.onSelect = () => {
    app.choices.learn();
    app.screen.redraw();
  };
  const fill = (from: Rectangle, to: Rectangle) => app.actOn([to], "fill", { from, to });
  listenToKeys(grid, {
    edit: (text) => app.edit.open(text),
    choose: () => app.choices.open(),
    clear: () => app.actOn(grid.selection.all, "clear", { rects: grid.selection.all }),
    undo: () => void app.act("undo"),
    redo: () => void app.act("redo"),
    fillDown: () => app.fillDown(),
    nextTab: (step) => app.navigation.nextSheet(step),
  });
  listenToMouse(grid, {
    settle: () => app.edit.editor.finish(null),
    open: () => app.edit.open(null),
    fill,
    widen: (column, width) => void app.act("width", { column, width }),
  });
  listenToClipboard(grid, {
    book: () => app.sheets.book?.file ?? "",
    pasteTexts: (rows) => {
      const { row, column } = grid.selection.rect;
      const texts = repeated(rows, grid.selection.rect);
      const to = { row, column, rows: texts.length, columns: texts[0]!.length };
      app.actOn([to], "paste", { row, column, rows: texts });
      grid.selection.selectRects([to]);
      grid.render();
    },
    pasteBlock: ({ sheet, rect, cut }) => {
      const to = { ...grid.selection.rect };
      app.actOn([{ ...to, rows: rect.rows, columns: rect.columns }, to], "copy", {
        from: { ...rect, sheet },
        to,
        cut,
      });
    },
  });
}
