import type { PlaceKind } from "../../domain/privacy/privacyFacts";
import type { PrivacyMessages } from "../areas/privacy";

export const privacy: PrivacyMessages = {
  tables: {
    shareScores: { name: "Scores to Share", columns: { code: "Code", category: "Category" } },
    shareGains: {
      name: "Gains to Share",
      columns: {
        group: "Group",
        measure: "Domain",
        pairs: "Pairs of Scores",
        before: "Mean Before",
        after: "Mean After",
        points: "Points",
        gain: "N-gain",
        gainCategory: "N-gain Category",
      },
    },
    personData: {
      name: "My Data",
      columns: {
        sheet: "Sheet",
        row: "Row",
        column: "Column",
        value: "Content",
        note: "Note at the Cell",
      },
    },
    deletions: {
      name: "Deletion Log",
      columns: {
        date: "Date",
        rows: "Rows Deleted",
        cells: "Cells Edited",
        notes: "Notes Edited",
        sheets: "Number of Sheets",
      },
    },
  },
  hidden: "hidden",
  removed: "[deleted]",
  missing: {
    id: "no ID, or an ID in more than one row",
    consent: "no consent given",
    purpose: "no purpose of consent",
    date: "no date of consent",
    guardian: "no guardian's consent",
  },
  asks: {
    participant: "Type the participant's ID as it stands in the sheet Participants.",
    confirm: (participant) =>
      `All data of participant ${participant} will be deleted from this workbook and cannot be brought back. Go on?`,
  },
  shared: ({ sheets, participants, leftOut, hidden, columns, least, foreign }, f) =>
    [
      `A copy without names of ${participants} participants was written to the sheets ${f.list(sheets)}.`,
      leftOut.length > 0
        ? `Left out: ${f.list(leftOut.map(({ why, count }) => `${count} (${why})`))}.`
        : "Every participant has given consent.",
      hidden > 0
        ? `Groups hidden: ${hidden}, because they have fewer than ${least} members or could be computed from the others.`
        : "",
      columns > 0
        ? `Columns of scores hidden: ${columns}, because fewer than ${least} people have the score.`
        : "",
      foreign.length > 0
        ? `The sheets ${f.list(foreign)} hold columns, notes or charts that are not Capaian's. Look at them or delete them before you share.`
        : "",
      "Names, e-mail addresses, phone numbers, organisations and columns of your own are not copied. To share, copy these two sheets to a new workbook.",
    ]
      .filter(Boolean)
      .join("\n"),
  tooFew: ({ participants, least }) =>
    `The data of only ${participants} participants may be shared. A copy needs at least ${least}.`,
  personWritten: ({ id, sheet, entries, sheets }) =>
    `${entries} entries about participant ${id} from ${sheets} sheets were written to the sheet ${sheet}. Read it through before you hand it over.`,
  noParticipant: ({ id, sheet }) =>
    `There is no participant with the ID “${id}” in the sheet ${sheet}.`,
  whichParticipant: ({ sheet }) =>
    `Name the participant's ID as it stands in the sheet ${sheet} (participant=ID).`,
  idNotUnique: ({ id, rows, sheet }) =>
    `The ID “${id}” stands in ${rows} rows of the sheet ${sheet}. Tell them apart first.`,
  confirmFirst: ({ id }) =>
    `The data of participant ${id} has not been deleted. Deletion cannot be undone; say so with confirm=yes.`,
  deleted: ({ id, rows, cells, notes, sheets, places, choices, unmarked, log }) =>
    [
      `The data of participant ${id} was deleted: rows ${rows}, cells ${cells}, notes ${notes}, in ${sheets} sheets.`,
      places + choices > 0
        ? `Cleaned as well: names of sheets or descriptions of protections ${places}, choices in observation forms ${choices}.`
        : "",
      `Gains, report, schedule summary, item analysis and copies that were there have been computed again. The sheet ${log} records this without personal data.`,
      "Their answers in Google Forms will not be imported again, but the responses there, comments and the version history of Google Sheets are not deleted; delete them there.",
      unmarked > 0
        ? `No room for ${unmarked} marks: those answers may be imported again. Delete them in Google Forms first.`
        : "",
    ]
      .filter(Boolean)
      .join("\n"),
  lookAt: ({ findings, sheet }) =>
    `To be looked at: findings in the sheet ${sheet} (${findings}) name places that may still speak of this person.`,
  leftOut: ({ quiz, count }) =>
    `${quiz}: responses left out because their sender's data was deleted: ${count}.`,
  sheetNumber: (number) => `sheet ${number}`,
  wholeWorkbook: "workbook",
  rules: {
    "person-maybe-mentioned": {
      title: "May mention the person whose data was asked for",
      text: ({ more }) =>
        `A word or number here is the person's name, ID, e-mail or phone number, but may mean something else.${beyond(more)} Delete it if it is about that person.`,
    },
    "person-in-formula": {
      title: "A formula mentions the person whose data was asked for",
      text: ({ more }) =>
        `This formula holds or shows that person.${beyond(more)} Capaian changes no formulas; change or delete it yourself.`,
    },
    "person-in-place": {
      title: "Mentioned outside the cells",
      text: ({ place }) =>
        `${placeNames[place]} may mention that person. Look at it and change it yourself.`,
    },
    "deleted-responses-left-out": {
      title: "Responses of people whose data was deleted",
      text: ({ quiz, count }) =>
        `Responses to ${quiz} that were not imported because their sender's data was deleted: ${count}. Delete them in Google Forms. Of somebody enrolled again, only later answers are imported.`,
    },
  },
};

function beyond(more: number): string {
  return more > 0 ? ` Places beyond these: ${more}.` : "";
}

const placeNames: Readonly<Record<PlaceKind, string>> = {
  file: "The name of the workbook",
  sheet: "The name of this sheet",
  namedRange: "The name of this range",
  protection: "The description of a protection in this sheet",
  validation: "The list of choices in this cell",
  chart: "The title of this chart",
  form: "The list of choices of this observation form, which could not be opened,",
};
