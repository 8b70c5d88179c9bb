import { type NameForms, nameForms, nameSimilarity } from "../text/similarity";
import { folded } from "../text/words";
import type { Candidate, ResponseFinding } from "./responseFacts";

export interface Person {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a response says of its sender; `""` where it says nothing. */
export interface Respondent {
  readonly responseId: string;
  /** Row in *Jawaban*, or `null` before it is written. */
  readonly row: number | null;
  readonly participantId: string;
  readonly email: string;
  readonly name: string;
}

export interface Link {
  readonly responseId: string;
  /** `null`: doubtful, waits for a person. */
  readonly participantId: string | null;
  readonly by: "id" | "email" | "name" | null;
}

/**
 * Ties each response to a participant: by ID, then e-mail, then name, each exact but for case,
 * spaces, accents and punctuation, and only where a single participant fits. Whatever points at two
 * people stays untied and becomes a finding with its candidates: a score is never given by guess.
 */
export function linkResponses(
  respondents: readonly Respondent[],
  people: readonly Person[],
  settings: { readonly nameSimilarity: number },
): { links: Link[]; findings: ResponseFinding[] } {
  const index = indexOf(people);
  const findings: ResponseFinding[] = duplicateIds(people);
  const links = respondents.map((respondent): Link => {
    const { link, finding } = linkOne(respondent, index, settings.nameSimilarity);
    if (finding !== null) findings.push(finding);
    return link;
  });
  return { links, findings };
}

type PeopleBy = ReadonlyMap<string, readonly Person[]>;

interface PeopleIndex {
  readonly id: PeopleBy;
  readonly email: PeopleBy;
  readonly name: PeopleBy;
  readonly forms: readonly { readonly person: Person; readonly forms: NameForms }[];
}

/** An ID without regard to case and anything but letters and digits: "p-01" is "P01". */
export function plainId(id: string): string {
  return folded(id).replace(/ /g, "");
}

function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

function indexOf(people: readonly Person[]): PeopleIndex {
  const by = (keyOf: (person: Person) => string) => {
    const map = new Map<string, Person[]>();
    for (const person of people) {
      const key = keyOf(person);
      if (key !== "") map.set(key, [...(map.get(key) ?? []), person]);
    }
    return map;
  };
  return {
    id: by((person) => plainId(person.id)),
    email: by((person) => plainEmail(person.email)),
    name: by((person) => folded(person.name)),
    forms: people.map((person) => ({ person, forms: nameForms(person.name) })),
  };
}

function duplicateIds(people: readonly Person[]): ResponseFinding[] {
  const shared = [...indexOf(people).id.values()].filter((group) => group.length > 1);
  return shared.map((group) => {
    const rows = group.map((person) => person.row);
    const facts = { id: group[0]?.id ?? "", rows };
    const rule = "participant-id-duplicate";
    return { rule, severity: "error", table: "participants", rows, fields: ["id"], facts };
  });
}

interface Linked {
  readonly link: Link;
  readonly finding: ResponseFinding | null;
}

function linkOne(respondent: Respondent, index: PeopleIndex, threshold: number): Linked {
  const found = {
    id: index.id.get(plainId(respondent.participantId)) ?? [],
    email: index.email.get(plainEmail(respondent.email)) ?? [],
    name: index.name.get(folded(respondent.name)) ?? [],
  };
  const exact = [...new Set([...found.id, ...found.email])];
  const named = new Set([...exact, ...found.name]);
  if (named.size === 1) {
    const person = [...named][0] as Person;
    const rival = nearerName(respondent, person, index, threshold);
    return rival === null
      ? linkSingle(respondent, found, person, index)
      : untied(respondent, "respondent-conflict", [
          candidate(person, found.id.length > 0 ? "id" : "email", 1),
          rival,
        ]);
  }
  if (named.size > 1) {
    const sharedEvidence = narrowed(found);
    if (sharedEvidence !== null) return linkSingle(respondent, found, sharedEvidence, index);
    const candidates = (["id", "email", "name"] as const).flatMap((by) =>
      found[by].map((person) => candidate(person, by, 1)),
    );
    const kinds = [found.id, found.email, found.name].filter((group) => group.length > 0);
    const rule = kinds.length > 1 ? "respondent-conflict" : "respondent-doubtful";
    return untied(respondent, rule, candidates);
  }
  const similar = similarPeople(respondent, index, threshold);
  if (similar.length === 0) return untied(respondent, "respondent-unknown", []);
  return untied(respondent, "respondent-doubtful", similar);
}

type Found = Record<"id" | "email" | "name", readonly Person[]>;

/**
 * The one person on whom every identifier that fits anybody agrees, though an e-mail or a name is
 * shared with others: ID P01 and a family's e-mail address point at P01 together.
 */
function narrowed(found: Found): Person | null {
  const groups = [found.id, found.email, found.name].filter((group) => group.length > 0);
  const common = (groups[0] ?? []).filter((person) => groups.every((g) => g.includes(person)));
  return groups.length > 1 && common.length === 1 ? (common[0] ?? null) : null;
}

/**
 * Somebody else whose name is much like the one written, and liker than the name of the person to
 * whom the ID belongs: an ID typed wrongly may be another participant's.
 */
function nearerName(
  { name }: Respondent,
  person: Person,
  index: PeopleIndex,
  threshold: number,
): Candidate | null {
  if (folded(name) === "" || folded(name) === folded(person.name)) return null;
  const written = nameForms(name);
  let best: Candidate | null = null;
  let most = nameSimilarity(written, nameForms(person.name));
  for (const other of index.forms) {
    const alike = other.person === person ? 0 : nameSimilarity(written, other.forms);
    if (alike < threshold || alike <= most) continue;
    most = alike;
    best = candidate(other.person, "similarName", alike);
  }
  return best;
}

/**
 * A mistyped ID is forgiven where the e-mail is sure; the name alone is then not enough. An ID that
 * two participants bear stands for neither, whatever else fits: scores are kept by ID.
 */
function linkSingle(
  respondent: Respondent,
  found: Found,
  person: Person,
  index: PeopleIndex,
): Linked {
  const bearers = index.id.get(plainId(person.id)) ?? [];
  if (bearers.length > 1) {
    const candidates = bearers.map((one) => candidate(one, "id", 1));
    return untied(respondent, "respondent-doubtful", candidates);
  }
  const by = found.id.length > 0 ? "id" : found.email.length > 0 ? "email" : "name";
  const mistyped = found.id.length === 0 && respondent.participantId.trim() !== "";
  if (mistyped && by === "name") {
    return untied(respondent, "respondent-doubtful", [candidate(person, "name", 1)]);
  }
  const { responseId } = respondent;
  const link = { responseId, participantId: person.id, by } as const;
  if (!mistyped) return { link, finding: null };
  const facts = { ...who(respondent), written: respondent.participantId.trim(), linked: person.id };
  const rule = "respondent-id-mistyped";
  return { link, finding: { ...at(respondent), rule, severity: "info", facts } };
}

function untied(
  respondent: Respondent,
  rule: "respondent-unknown" | "respondent-doubtful" | "respondent-conflict",
  candidates: readonly Candidate[],
): Linked {
  const link = { responseId: respondent.responseId, participantId: null, by: null };
  const common = { ...at(respondent), severity: "error" } as const;
  const facts = who(respondent);
  return rule === "respondent-unknown"
    ? { link, finding: { ...common, rule, facts } }
    : { link, finding: { ...common, rule, facts: { ...facts, candidates } } };
}

function at({ row }: Respondent) {
  const rows = row === null ? [] : [row];
  return { table: "responses", rows, fields: ["participant"] } as const;
}

function who({ responseId, name, email, participantId }: Respondent) {
  const written = [name, email, participantId].map((text) => text.trim());
  return { response: responseId, respondent: written.find((text) => text !== "") ?? "" };
}

function candidate({ id, name }: Person, by: Candidate["by"], similarity: number): Candidate {
  return { id, name, by, similarity };
}

/** The likeliest three by name, be it written in the place of the ID; or by an ID one keystroke off. */
function similarPeople(
  { name, participantId }: Respondent,
  index: PeopleIndex,
  threshold: number,
): Candidate[] {
  const id = plainId(participantId);
  const written = nameForms(folded(name) === "" ? participantId : name);
  const scored = index.forms.map(({ person, forms }) => {
    const byName = written.plain === "" ? 0 : nameSimilarity(written, forms);
    const byId = id.length >= 3 && oneKeystroke(id, plainId(person.id)) ? threshold : 0;
    return candidate(person, "similarName", Math.max(byName, byId));
  });
  return scored
    .filter((each) => each.similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, 3);
}

/** Whether one text becomes the other by changing, adding or dropping one character. */
function oneKeystroke(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}
