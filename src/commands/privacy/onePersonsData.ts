/** Everything the workbook holds about one participant, as a sheet to hand over (UU 27/2022). */
import { otherPlaces } from "../../sheets/otherPlaces";
import { personDataTable } from "../../sheets/tables/privacyTables";
import { doubtfulCells, tracesOf } from "../../sheets/traces";
import { writeTable } from "../../sheets/writeTable";
import type { Command } from "../command";
import { sheetName } from "../workbook";
import { placesToLookAt, tellPlaces } from "./lookAt";
import { chosenPerson, readEverybody, searchFor } from "./person";
import { quizTraces } from "./quizTraces";

export const onePersonsData: Command = {
  id: "one-persons-data",
  asks: ["participant"],
  run(workbook, answers) {
    const everybody = readEverybody(workbook);
    const person = chosenPerson(workbook, answers, everybody);
    const named = searchFor(workbook, person, everybody);
    const { codes } = quizTraces(workbook, named);
    const search = { ...named, codes: { ...named.codes, values: codes } };
    const traces = tracesOf(workbook.spreadsheet, search);
    const labels = workbook.labels("personData");
    writeTable(workbook.spreadsheet, {
      table: personDataTable,
      labels,
      headerProtected: workbook.messages.core.prepare.headerProtected,
      columns: Object.keys(personDataTable.columns).map((key) => ({
        header: labels.columns[key]?.[0] ?? key,
        format: key === "row" ? "0" : "@",
        wrap: key === "value" || key === "note",
      })),
      rows: traces.map(({ sheet, row, column, value, note }) => [sheet, row, column, value, note]),
      unknown: "",
    });
    const facts = {
      id: person.id,
      sheet: sheetName(workbook, "personData"),
      entries: traces.length,
      sheets: new Set(traces.map(({ sheet }) => sheet)).size,
    };
    const findings = placesToLookAt(
      workbook,
      doubtfulCells(workbook.spreadsheet, search),
      otherPlaces(workbook.spreadsheet, search),
    );
    const told = tellPlaces(workbook, findings);
    const text = [workbook.messages.privacy.personWritten(facts), ...told].join("\n");
    return { summary: { text, ...facts }, findings };
  },
};
