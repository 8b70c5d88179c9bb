import type { FindingOf } from "../finding";
import { type Domain, domains, type Instrument, type Participant, type ScoreSheet } from "./cohort";
import type { GainFacts } from "./gainFacts";

export type GainFinding = FindingOf<GainFacts>;

/** One participant's standing in one domain before and after, 0–100; `null` is not known. */
export interface DomainScores {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

export interface CohortScores {
  /** Enrolled participants with an ID of their own, in sheet order. */
  readonly participants: readonly (Participant & { readonly id: string })[];
  readonly byDomain: Readonly<Record<Domain, DomainScores>>;
  readonly findings: readonly GainFinding[];
}

/**
 * Joins scores to participants by ID and weighs the instruments into the three domains.
 *
 * A participant's score in a domain is the weighted mean of score ÷ maximum × 100 over the
 * instruments of the phase that bear weight there. One instrument missing leaves the domain
 * unknown for that participant and phase: a mean over other instruments would compare different
 * things before and after. Duplicate IDs are left out on both sides, never chosen between.
 */
export function domainScores(
  participants: readonly Participant[],
  instruments: readonly Instrument[],
  scores: ScoreSheet,
): CohortScores {
  const findings: GainFinding[] = [];
  const enrolled = distinctParticipants(participants, findings);
  const rowOf = rowsByParticipant(scores, enrolled, participants, findings);
  const byDomain = {} as Record<Domain, DomainScores>;
  for (const domain of domains) {
    byDomain[domain] = {
      before: phaseScores("pre", domain, instruments, scores, enrolled, rowOf, findings),
      after: phaseScores("post", domain, instruments, scores, enrolled, rowOf, findings),
    };
  }
  checkInstruments(instruments, findings);
  checkCohort(enrolled, scores, rowOf, findings);
  return { participants: enrolled, byDomain, findings };
}

type Enrolled = Participant & { readonly id: string };

/** IDs are the same whatever the case of their letters and the white space in and around them. */
export function identity(id: string): string {
  return id.replace(/\s+/g, " ").trim().toLowerCase();
}

function distinctParticipants(
  participants: readonly Participant[],
  findings: GainFinding[],
): Enrolled[] {
  const byId = new Map<string, Enrolled[]>();
  for (const participant of participants) {
    if (participant.id === null) continue;
    const same = byId.get(identity(participant.id));
    if (same) same.push(participant as Enrolled);
    else byId.set(identity(participant.id), [participant as Enrolled]);
  }
  const distinct: Enrolled[] = [];
  for (const same of byId.values()) {
    const [first] = same;
    if (!first) continue;
    if (same.length === 1) distinct.push(first);
    else {
      const rows = same.map(({ row }) => row);
      findings.push({
        rule: "participant-duplicate",
        severity: "error",
        table: "participants",
        rows,
        fields: ["id"],
        facts: { participant: first.id, rows },
      });
    }
  }
  return distinct;
}

/** Which row of *Nilai* belongs to each participant; unknown and doubled rows belong to nobody. */
function rowsByParticipant(
  scores: ScoreSheet,
  enrolled: readonly Enrolled[],
  participants: readonly Participant[],
  findings: GainFinding[],
): ReadonlyMap<string, number> {
  const known = new Set(enrolled.map(({ id }) => identity(id)));
  const registered = new Set(participants.map(({ id }) => identity(id ?? "")));
  const places = new Map<string, number[]>();
  scores.rows.forEach((row, index) => {
    if (row.participantId === null) return;
    const id = identity(row.participantId);
    const same = places.get(id);
    if (same) same.push(index);
    else places.set(id, [index]);
  });
  const rowOf = new Map<string, number>();
  for (const [id, indexes] of places) {
    const rows = indexes.map((index) => scores.rows[index]?.row ?? 0);
    const participant = scores.rows[indexes[0] ?? 0]?.participantId ?? id;
    const about = { severity: "error", table: "scores", rows, fields: ["participantId"] } as const;
    if (!known.has(id)) {
      // Who is registered twice was told in the register already.
      if (!registered.has(id))
        findings.push({ ...about, rule: "score-row-unknown-participant", facts: { participant } });
    } else if (indexes.length > 1) {
      findings.push({ ...about, rule: "score-row-duplicate", facts: { participant, rows } });
    } else {
      rowOf.set(id, indexes[0] ?? 0);
    }
  }
  return rowOf;
}

function phaseScores(
  phase: "pre" | "post",
  domain: Domain,
  instruments: readonly Instrument[],
  scores: ScoreSheet,
  enrolled: readonly Enrolled[],
  rowOf: ReadonlyMap<string, number>,
  findings: GainFinding[],
): (number | null)[] {
  const parts = instruments.filter(
    (instrument) => instrument.phase === phase && (instrument[domain] ?? 0) > 0,
  );
  if (parts.length === 0) {
    findings.push({
      rule: "domain-not-measured",
      severity: "warning",
      table: "instruments",
      rows: [],
      fields: [domain],
      facts: { domain, phase },
    });
    return enrolled.map(() => null);
  }
  const measured = parts.map((part) => ({
    column: part.id === null ? -1 : scores.instrumentIds.indexOf(part.id),
    maximum: part.maximum ?? 0,
    weight: part[domain] ?? 0,
  }));
  return enrolled.map(({ id }) => {
    const place = rowOf.get(identity(id));
    const row = place === undefined ? undefined : scores.rows[place];
    return row ? weightedScore(measured, row.scores) : null;
  });
}

interface Measured {
  readonly column: number;
  readonly maximum: number;
  readonly weight: number;
}

function weightedScore(
  measured: readonly Measured[],
  scores: readonly (number | null)[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { column, maximum, weight } of measured) {
    const score = scores[column] ?? null;
    if (score === null || maximum <= 0) return null;
    sum += (weight * score * 100) / maximum;
    weights += weight;
  }
  return sum / weights;
}

function checkInstruments(instruments: readonly Instrument[], findings: GainFinding[]): void {
  for (const instrument of instruments) {
    if (domains.some((domain) => (instrument[domain] ?? 0) > 0)) continue;
    findings.push({
      rule: "instrument-without-weight",
      severity: instrument.phase === "during" ? "info" : "warning",
      table: "instruments",
      rows: [instrument.row],
      fields: [...domains],
      facts: { instrument: instrument.name ?? instrument.id ?? "" },
    });
  }
}

function checkCohort(
  enrolled: readonly Enrolled[],
  scores: ScoreSheet,
  rowOf: ReadonlyMap<string, number>,
  findings: GainFinding[],
): void {
  const whole = { table: "participants", rows: [], fields: [] } as const;
  if (enrolled.length === 0) {
    findings.push({ ...whole, rule: "cohort-empty", severity: "error", facts: {} });
    return;
  }
  if (enrolled.length === 1) {
    findings.push({ ...whole, rule: "cohort-of-one", severity: "warning", facts: {} });
  }
  const uncategorised = enrolled.filter(({ category }) => category === null);
  if (uncategorised.length > 0) {
    findings.push({
      rule: "participant-category-missing",
      severity: "info",
      table: "participants",
      rows: uncategorised.map(({ row }) => row),
      fields: ["category"],
      facts: { count: uncategorised.length, total: enrolled.length },
    });
  }
  const without = enrolled.filter(({ id }) => {
    const place = rowOf.get(identity(id));
    const row = place === undefined ? undefined : scores.rows[place];
    return !row || row.scores.every((score) => score === null);
  });
  if (without.length > 0) {
    findings.push({
      rule: "participant-without-scores",
      severity: "warning",
      table: "participants",
      rows: without.map(({ row }) => row),
      fields: ["id"],
      facts: { count: without.length, participants: without.slice(0, 5).map(({ id }) => id) },
    });
  }
}

/** The mean of the domains by the weights of the settings; unknown where one of them is unknown. */
export function overallScores(
  byDomain: Readonly<Record<Domain, DomainScores>>,
  weights: Readonly<Record<Domain, number>>,
  side: "before" | "after",
): (number | null)[] {
  const used = domains.filter((domain) => weights[domain] > 0);
  const total = used.reduce((sum, domain) => sum + weights[domain], 0);
  return byDomain.cognitive[side].map((_, index) => {
    let sum = 0;
    for (const domain of used) {
      const score = byDomain[domain][side][index] ?? null;
      if (score === null) return null;
      sum += score * weights[domain];
    }
    return total > 0 ? sum / total : null;
  });
}
