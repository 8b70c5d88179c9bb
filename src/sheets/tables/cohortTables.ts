import type { TableDefinition } from "../table";

/** The norms; see `domain/settings.ts` for what they are. */
export const settingsTable = {
  id: "settings",
  key: "key",
  columns: {
    key: { kind: "id", required: true, width: 190 },
    label: { kind: "text", width: 380 },
    value: { kind: "value", width: 150 },
    unit: { kind: "text", width: 110 },
    source: { kind: "text", width: 260 },
    sourceDate: { kind: "text", width: 90 },
    note: { kind: "text", width: 420 },
  },
} as const satisfies TableDefinition;

export const participantsTable = {
  id: "participants",
  key: "id",
  columns: {
    id: { kind: "id", required: true, width: 90 },
    name: { kind: "text", required: true, width: 220 },
    email: { kind: "email", width: 220 },
    category: { kind: "choice", choices: "category", width: 190 },
    organisation: { kind: "text", width: 220 },
    phone: { kind: "text", width: 130 },
    connection: { kind: "text", width: 150 },
    accommodation: { kind: "text", width: 200 },
    consent: { kind: "choice", choices: "consent", width: 110 },
    consentPurpose: { kind: "text", width: 200 },
    consentDate: { kind: "date", width: 120 },
    minor: { kind: "flag", width: 110 },
    guardian: { kind: "text", width: 200 },
    notes: { kind: "text", width: 260 },
  },
} as const satisfies TableDefinition;

export const instrumentsTable = {
  id: "instruments",
  key: "id",
  columns: {
    id: { kind: "id", required: true, width: 110 },
    name: { kind: "text", required: true, width: 260 },
    kind: { kind: "choice", choices: "instrumentKind", width: 150 },
    phase: { kind: "choice", choices: "phase", required: true, width: 110 },
    maximum: { kind: "number", min: 0, max: 100000, required: true, width: 120 },
    cognitive: { kind: "number", min: 0, max: 100, width: 120 },
    affective: { kind: "number", min: 0, max: 100, width: 120 },
    psychomotor: { kind: "number", min: 0, max: 100, width: 120 },
    notes: { kind: "text", width: 300 },
  },
} as const satisfies TableDefinition;

/** The fixed part of *Nilai*; the columns of the instruments follow. */
export const scoresTable = {
  id: "scores",
  key: "participantId",
  columns: {
    participantId: { kind: "id", required: true, width: 110 },
    name: { kind: "text", width: 220 },
  },
} as const satisfies TableDefinition;

export const findingsTable = {
  id: "findings",
  written: true,
  columns: {
    severity: { kind: "text", width: 100 },
    origin: { kind: "text", width: 150 },
    rule: { kind: "text", width: 210 },
    sheet: { kind: "text", width: 120 },
    cells: { kind: "text", width: 120 },
    message: { kind: "text", width: 640 },
  },
} as const satisfies TableDefinition;
