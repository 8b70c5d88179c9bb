/** Finds the participant that a privacy command is about. */

import { identity } from "../../domain/gains/domainScores";
import type { Person } from "../../domain/privacy/mentions";
import { readTable } from "../../sheets/readTable";
import { participantsTable } from "../../sheets/tables/cohortTables";
import type { Search } from "../../sheets/traces";
import { Refusal } from "../command";
import { type Answers, sheetName, type Workbook } from "../workbook";

/** The participant of the answers; refuses where none, or more than one, bears the ID. */
export function chosenPerson(workbook: Workbook, answers: Answers): Person {
  const { privacy } = workbook.messages;
  const sheet = sheetName(workbook, "participants");
  const id = (answers.participant ?? "").trim();
  if (id === "") throw new Refusal(privacy.whichParticipant({ sheet }));
  const labels = workbook.labels("participants");
  const { records } = readTable(workbook.spreadsheet, participantsTable, labels);
  const found = records.filter((one) => one.id !== null && identity(one.id) === identity(id));
  const [person] = found;
  if (!person) throw new Refusal(privacy.noParticipant({ id, sheet }));
  if (found.length > 1) throw new Refusal(privacy.idNotUnique({ id, rows: found.length, sheet }));
  return { id: person.id ?? id, name: person.name, email: person.email };
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

/** In which columns a record names its person, and which sheets are left out. */
export function searchFor(workbook: Workbook, person: Person): Search {
  const people = workbook.labels("participants").columns;
  const scores = workbook.labels("scores").columns;
  return {
    person,
    idHeaders: [...(people.id ?? []), ...(scores.participantId ?? [])],
    emailHeaders: [...(people.email ?? []), "Email Address", "Alamat Email"],
    except: [...workbook.labels("personData").names, ...workbook.labels("deletions").names],
    coded: codedTables.flatMap((table) => workbook.labels(table).names),
  };
}
