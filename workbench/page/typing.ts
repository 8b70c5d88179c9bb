// What was typed, on its way to the server: what the person sees of it, and hears when it is held up.
import type { Connection } from "./connection";
import { type Entry, Outbox } from "./outbox";
import type { Screen } from "./screen";
import type { Sheets } from "./sheets";
import { words } from "./words";

export function outboxOf(sheets: Sheets, screen: Screen, connection: Connection): Outbox {
  const { grid, prompter } = screen;
  /** The cell shows again what the server says of it. */
  const forget = ({ sheet, row, column, text }: Entry) => {
    const store = sheets.of(sheet);
    if (store?.typed.get(`${row},${column}`) !== text) return;
    store.typed.delete(`${row},${column}`);
    grid.schedule();
  };
  return new Outbox({
    taken: (entry, message) => {
      forget(entry);
      if (message) prompter.toast(message);
    },
    refused: (entry, message) => {
      forget(entry);
      void prompter.alert("", message).then(() => grid.focus());
    },
    blocked: (reason) => connection.block(reason),
    cleared: (sent) => {
      connection.unblock();
      if (sent > 0) prompter.toast(words().sent(sent));
    },
  });
}
