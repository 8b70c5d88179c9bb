import type { CommandMessages } from "../areas/commands";

export const commands: CommandMessages = {
  menuTitle: "Capaian",
  openSidebar: "Open sidebar",
  groups: { schedule: "Schedule", quiz: "Quiz", privacy: "Personal data", other: "Other" },
  titles: {
    "set-up": "Set up workbook",
    "fill-sample": "Fill with a sample",
    "check-schedule": "Check schedule",
    "suggest-repairs": "Suggest repairs",
    "apply-repairs": "Apply repairs",
    "undo-repairs": "Undo repairs",
    "write-timetable": "Write timetable",
    "check-questions": "Check questions",
    "import-questions": "Import questions",
    "draw-quiz": "Draw quiz",
    "create-quiz": "Create quiz",
    "create-form": "Create form",
    "import-responses": "Import responses",
    "grade-essays": "Grade essays",
    regrade: "Regrade",
    "accept-regrade": "Accept regrade",
    "item-analysis": "Item analysis",
    "print-quiz": "Print quiz",
    "import-paper": "Import paper",
    "compute-gains": "Compute gains",
    "write-report": "Write report",
    "copy-to-share": "Copy to share",
    "one-persons-data": "One person's data",
    "delete-person": "Delete a person",
    "self-test": "Self-test",
  },
  done: "Done.",
  setUp: {
    summary: ({ created, completed }, f) =>
      created.length + completed.length === 0
        ? "The workbook is complete. Nothing that was typed has changed."
        : [
            created.length > 0 ? `New sheets: ${f.list(created)}.` : "",
            completed.length > 0 ? `Completed: ${f.list(completed)}.` : "",
            "Nothing that was typed has changed.",
          ]
            .filter(Boolean)
            .join(" "),
  },
  fillSample: {
    refused: ({ sheet }) =>
      `The sheet ${sheet} already holds data. The sample goes into an empty workbook only, so that nothing is overwritten.`,
    summary: ({ participants }) => `A sample cohort of ${participants} participants was filled in.`,
  },
  sample: {
    programmeName: "Sample: Training for HR Certification",
    organiser: "Sample Training Centre",
    venue: "Sample Hall, Jakarta",
    consentPurpose: "Programme evaluation",
    facilitator: "Facilitator Team",
    group: "Cohort 1",
    classroom: "Sample Classroom",
    meeting: "Online Room",
    topics: {
      "TM-1": "HR administration with digital office tools, in practice",
      "DR-1": "Facilitating standard operating procedures",
      "DR-2": "Writing HR reports and documents",
      "DR-3": "Evaluating the team's results",
      "DR-4": "Building a portfolio of evidence",
      "DR-5": "Preparing for the competency test",
    },
    instruments: {
      "PRA-TES": "Knowledge test before",
      "PRA-OBS": "Observation of attitude before",
      "PRA-UJI": "Skill test before",
      "PASCA-TES": "Knowledge test after",
      "PASCA-OBS": "Observation of attitude after",
      "PASCA-UJI": "Skill test after",
      PORTOFOLIO: "Portfolio rubric",
      SIMULASI: "Work simulation",
    },
  },
  gains: {
    summary: ({ participants, lines, sheet }, f) =>
      [
        `The gains of ${participants} ${participants === 1 ? "participant" : "participants"} are in the sheet ${sheet}.`,
        ...lines.map((line) =>
          line.points === null
            ? `${line.name}: no pairs of scores yet.`
            : `${line.name}: ${f.number(line.before)} → ${f.number(line.after)}, ${f.signed(line.points)} percentage points${line.relative === null ? "" : ` (relative rise ${f.number(line.relative)}%)`}${line.gain === null ? "" : `, normalized gain ${f.number(line.gain, 3)} (${line.category})`}.`,
        ),
      ].join("\n"),
  },
  reportWritten: ({ sheet, chart }) =>
    chart
      ? `The report and its chart are in the sheet ${sheet}.`
      : `The report is in the sheet ${sheet}. It has no chart, as there are no pairs of scores yet.`,
  findingCounts: ({ errors, warnings, infos, sheet }) =>
    errors + warnings + infos === 0
      ? "No findings."
      : `Findings: ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}, ${infos} noted. See the sheet ${sheet}.`,
  rows: (numbers, count) => `${count === 1 ? "row" : "rows"} ${numbers}`,
  origins: {
    scores: "Scores and gains",
    schedule: "Schedule",
    questions: "Questions",
    responses: "Quizzes",
    privacy: "Personal data",
  },
  failures: {
    unexpected: (detail) =>
      `The command stopped at something unforeseen: ${detail}. What you typed has not changed. Run it once more; if it happens again, report this sentence to whoever looks after Capaian.`,
    busy: "Somebody else is running a Capaian command on this workbook. Wait a moment and run yours again. Nothing was changed.",
    changedMeanwhile: ({ sheet, rowIsBack }) =>
      rowIsBack
        ? `Somebody deleted a row of the sheet ${sheet} just as this command wrote it, so that the row may be there again. Look, delete it once more if need be, and run the command again.`
        : `Somebody changed the sheet ${sheet} while this command was running, so its result was not written. Run it again.`,
    timeOut:
      "Google stopped the command because its time was up. Run it again; the result will be completed and nothing is written twice.",
    protectedCells:
      "Some cells are protected, so Capaian cannot write there. Ask the owner of the workbook for permission to edit that sheet.",
    noPermission:
      "Google has not granted permission. Open this workbook again and allow Capaian. If you are signed in with two Google accounts in one browser, use one of them only.",
    unknownCommand: ({ id, known }) =>
      `There is no command “${id}”. The commands are: ${known.join(", ")}.`,
    badAnswers: "The answers for this command are not a JSON object.",
    tooManyCells: ({ sheet, needed, free }, f) =>
      `The sheet ${sheet} needs ${f.number(needed, 0)} cells; Google limits a workbook to 10 million, and ${f.number(free, 0)} are left. Nothing was written. Delete sheets or blank rows that are not used, or divide the participants among several workbooks.`,
    workbookFull:
      "This workbook is full: Google allows it 10 million cells. Delete sheets or blank rows that nobody needs, then run this again; its results will be completed.",
    storeFull:
      "What Capaian remembers in this workbook is full (Google allows 500 KB). Undo the last repairs of the schedule, then run this again.",
    missingSheets: ({ sheets }, f) =>
      `Missing from this workbook: ${f.list(sheets)}. Run the menu Capaian → Set up workbook, fill in what it makes, and run this again.`,
  },
};
