/** Facts for every sentence about personal data, from which they are printed. */
import type { PrivacyMessages } from "../../src/i18n/areas/privacy";
import type { SamplesOf } from "./everyMessage";

const shared = {
  sheets: ["Salinan Nilai", "Salinan Peningkatan"],
  participants: 38,
  leftOut: [{ why: "–", count: 2 }],
  hidden: 2,
  columns: 1,
  least: 5,
  foreign: ["Salinan Nilai"],
};
const deleted = { id: "P003", rows: 4, cells: 2, notes: 1, sheets: 3, log: "Catatan Penghapusan" };

export const privacySamples: SamplesOf<PrivacyMessages> = {
  asks: { confirm: [["P003"]] },
  shared: [
    [shared, "format"],
    [{ ...shared, leftOut: [], hidden: 0, columns: 0, foreign: [] }, "format"],
  ],
  tooFew: [[{ participants: 4, least: 5 }]],
  personWritten: [[{ id: "P003", sheet: "Data Saya", entries: 40, sheets: 6 }]],
  noParticipant: [[{ id: "P999", sheet: "Peserta" }]],
  whichParticipant: [[{ sheet: "Peserta" }]],
  idNotUnique: [[{ id: "P003", rows: 2, sheet: "Peserta" }]],
  confirmFirst: [[{ id: "P003" }]],
  deleted: [
    [{ ...deleted, places: 0, choices: 0, unmarked: 0 }],
    [{ ...deleted, places: 2, choices: 1, unmarked: 3 }],
  ],
  lookAt: [[{ findings: 3, sheet: "Temuan" }]],
  leftOut: [[{ quiz: "TES-A", count: 2 }]],
  sheetNumber: [[5]],
  rules: {
    "person-maybe-mentioned": {
      text: [
        [{ cells: ["A1"], more: 0 }, "format"],
        [{ cells: ["A1"], more: 12 }, "format"],
      ],
    },
    "person-in-formula": {
      text: [
        [{ cells: ["B2"], more: 0 }, "format"],
        [{ cells: ["B2"], more: 3 }, "format"],
      ],
    },
    "person-in-place": {
      text: [
        [{ place: "file", cells: [] }, "format"],
        [{ place: "sheet", cells: [] }, "format"],
        [{ place: "namedRange", cells: ["B2:B3"] }, "format"],
        [{ place: "protection", cells: [] }, "format"],
        [{ place: "validation", cells: ["A2"] }, "format"],
        [{ place: "chart", cells: ["C5"] }, "format"],
        [{ place: "form", cells: [] }, "format"],
      ],
    },
    "deleted-responses-left-out": { text: [[{ quiz: "TES-A", count: 2 }, "format"]] },
  },
};
