import type { SelfTestMessages } from "../areas/selfTest";

export const selfTest: SelfTestMessages = {
  tables: {
    selfTest: {
      name: "Self-test",
      columns: {
        probe: "What Is Tried",
        expected: "Expected",
        observed: "Observed",
        verdict: "Verdict",
      },
    },
  },
  temporarySheet: "Capaian temporary (self-test)",
  probes: {
    "leading-zeros": "007 written to a plain cell",
    "leading-zeros-text": "007 written to a text cell",
    "equals-text": "=1+1 written to a text cell",
    "equals-formula": "=1+1 written to a plain cell",
    "apostrophe-text": "'=1+1 written to a plain cell",
    "full-width-equals": "＝1+1 (full width) written to a plain cell",
    "dash-text": "1-2 written to a text cell",
    blank: "an empty text written and read",
    "null-written": "a cell emptied by a script",
    "date-instant": "a date with its time written and read",
    "date-shown": "the date that the cell shows",
    "time-shown": "the time that the cell shows",
    "zones-agree": "time zones of workbook and script",
    "error-value": "an error value read",
    "beyond-grid": "a range beyond the sheet",
    "new-sheet-size": "the size of a new sheet",
    "long-text": "50,001 characters in one cell",
    "note-kept": "a note that begins with an equals sign",
    "new-methods": "arrays have Array.prototype.toSorted",
    "property-size": "a property of more than 9 KB",
    "cost-write": "writing 1,000 cells",
    "cost-read": "reading 1,000 cells",
    "cost-property": "reading one property",
  },
  verdicts: { agrees: "as expected", differs: "differs", measured: "measured" },
  summary: ({ probes, differing, sheet }) =>
    differing === 0
      ? `${probes} things tried, all as expected. The sheet ${sheet} has the details.`
      : `${probes} things tried, ${differing} differ from what was expected. Send the sheet ${sheet} to the maintainers of Capaian; it holds no data of participants.`,
};
