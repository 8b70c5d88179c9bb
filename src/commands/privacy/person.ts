/** Finds the participant that a privacy command is about, and all that identifies them. */

import type { TableId } from "../../domain/finding";
import { identity } from "../../domain/gains/domainScores";
import {
  identifiersOf,
  identifyingColumns,
  type Person,
  spellings,
} from "../../domain/privacy/identifiers";
import { tableTexts } from "../../i18n/messages";
import { readTable } from "../../sheets/readTable";
import { normalizedLabel } from "../../sheets/table";
import { participantsTable } from "../../sheets/tables/cohortTables";
import type { Search } from "../../sheets/traces";
import { Refusal } from "../command";
import { type Answers, sheetName, type Workbook } from "../workbook";

/** Whoever is enrolled now. */
export function readEverybody(workbook: Workbook): Person[] {
  const { records } = readTable(
    workbook.spreadsheet,
    participantsTable,
    workbook.labels("participants"),
  );
  return records.map(({ id, name, email, phone, organisation }) => {
    return { id: id ?? "", name, email, phone, organisation };
  });
}

/** The participant of the answers; refuses where none, or more than one, bears the ID. */
export function chosenPerson(
  workbook: Workbook,
  answers: Answers,
  everybody: readonly Person[],
): Person {
  const { privacy } = workbook.messages;
  const sheet = sheetName(workbook, "participants");
  const id = (answers.participant ?? "").replace(/\s+/g, " ").trim();
  if (id === "") throw new Refusal(privacy.whichParticipant({ sheet }));
  const found = everybody.filter((one) => identity(one.id) === identity(id));
  const [person] = found;
  if (!person) throw new Refusal(privacy.noParticipant({ id, sheet }));
  if (found.length > 1) throw new Refusal(privacy.idNotUnique({ id, rows: found.length, sheet }));
  return person;
}

/** Tables with codes of their own: a question may be called S001 as a participant is. */
const codedTables = [
  "settings",
  "instruments",
  "schedule",
  "facilitators",
  "places",
  "travel",
  "curriculum",
  "holidays",
  "questions",
  "blueprint",
  "quizzes",
  "quizItems",
  "templates",
] as const;

/** What is a participant's own in their row. */
const identityFields = {
  participants: ["id", "name", "email", "organisation", "phone"],
  scores: ["participantId", "name"],
  responses: ["participant", "writtenId", "email", "name"],
} as const;

/** Headers of a form's answers as Google writes them into a sheet of its own. */
const googleEmail = ["Email Address", "Alamat Email"];

/** What identifies the person, and where; `codes` are those of their essays. */
export function searchFor(
  workbook: Workbook,
  person: Person,
  everybody: readonly Person[],
  codes: readonly string[] = [],
): Search {
  const { labels, messages } = workbook;
  const columns = identifyingColumns.map((level) =>
    level.flatMap(({ table, field }) => labels(table).columns[field] ?? []),
  );
  const tables = Object.keys(tableTexts(messages)).map((table) => labels(table as TableId));
  const own = tables.flatMap(({ names, columns: all }) => [...names, ...Object.values(all).flat()]);
  return {
    identifiers: identifiersOf(person, everybody),
    columns: columns.map((headers, level) =>
      level === 2 ? [...headers, ...googleEmail] : headers,
    ),
    codes: { header: labels("essays").columns.code ?? [], values: codes },
    otherTexts: everybody.flatMap(({ id, name, email, organisation }) =>
      identity(id) === identity(person.id)
        ? []
        : [id, ...spellings("name", name ?? ""), email, organisation].filter(
            (text): text is string => !!text,
          ),
    ),
    identity: (["participants", "scores", "responses"] as const).flatMap((table) =>
      identityFields[table].flatMap((field) => labels(table).columns[field] ?? []),
    ),
    except: [...labels("personData").names, ...labels("deletions").names],
    findings: labels("findings").names,
    coded: codedTables.flatMap((table) => labels(table).names),
    handedOver: Object.values(labels("personData").columns),
    lists: { names: labels("groups").names, headers: labels("groups").columns.members ?? [] },
    known: new Set(own.map(normalizedLabel)),
  };
}
