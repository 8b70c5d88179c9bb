/**
 * What identifies a participant: the one list by which deletion, one person's data and the import of
 * responses know whose a record is, and of whom a text speaks.
 */
import { identity } from "../gains/domainScores";
import { plainId } from "../quiz/responses/link";
import { folded } from "../quiz/text/words";
import { compared } from "./plainText";

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone?: string | null;
  readonly organisation?: string | null;
}

export interface Identifier {
  readonly kind: "id" | "email" | "name" | "phone";
  readonly text: string;
  /** No other participant bears it. */
  readonly own: boolean;
  /**
   * Recognised inside any text: an address, a phone number, an ID of letters and digits, a name of
   * two words or more. A single word and a plain number mean other things as well.
   */
  readonly sure: boolean;
}

/**
 * The columns that say whose record a row is, the strongest first: who was tied to it, else the ID
 * that was written, else the address it came from.
 */
export const identifyingColumns = [
  [
    { table: "participants", field: "id" },
    { table: "scores", field: "participantId" },
    { table: "responses", field: "participant" },
  ],
  [{ table: "responses", field: "writtenId" }],
  [
    { table: "participants", field: "email" },
    { table: "responses", field: "email" },
  ],
] as const;

/** An identifier as it is compared: two that are alike but for case and spacing are one. */
export function plainIdentifier(kind: Identifier["kind"], text: string): string {
  if (kind === "id") return plainId(text) || identity(text);
  // A number is the same with 0 as with +62.
  if (kind === "phone") return text.replace(/\D/g, "").replace(/^(?:00?)?(?:62)?0?/, "");
  return kind === "name" ? folded(compared(text)) : compared(text, /\s+/g);
}

/** Everything that identifies `person` among the participants, of whom they may be one. */
export function identifiersOf(person: Person, everybody: readonly Person[]): Identifier[] {
  const others = everybody.filter(({ id }) => identity(id) !== identity(person.id));
  return (["id", "email", "name", "phone"] as const).flatMap((kind) => {
    const borne = others.flatMap((one) =>
      spellings(kind, one[kind] ?? "").map((text) => plainIdentifier(kind, text)),
    );
    return spellings(kind, person[kind]?.trim() ?? "").flatMap((text): Identifier[] => {
      const plain = plainIdentifier(kind, text);
      if (text === "" || (kind === "phone" && plain.length < 7)) return [];
      const own = !borne.includes(plain);
      return [{ kind, text, own, sure: (own || kind === "id") && isTelling(kind, text) }];
    });
  });
}

/** A name also as people say it. */
export function spellings(kind: Identifier["kind"], text: string): string[] {
  const bare = kind === "name" ? withoutTitles(text) : "";
  return bare !== "" && bare !== text ? [text, bare] : [text];
}

const titlesBefore = /^(?:(?:\p{L}{1,5}\.|prof|dr|dr[as]|hj|ir|bapak|ibu)\s*(?=\s|\.|\b))+/iu;
/** `S.Pd.`, `Ph.D`; behind a comma `SH` and `MKes` as well, but not `Ani`. */
const titlesAfter = /(?:[\s,]+(?:\p{L}{1,6}\.)+\p{L}{0,6}|,\s*\p{Lu}(?=\p{L}*\p{Lu})\p{L}{1,5})+$/u;

/** Without degrees, forms of address and what stands in brackets: *Dr. Ayu Dewi, M.M. (Ayu)*. */
function withoutTitles(name: string): string {
  const bare = name
    .replace(/\(.*?\)/g, "")
    .trim()
    .replace(titlesBefore, "");
  // Where all is in capitals, a short last name looks like a degree.
  return (/\p{Ll}/u.test(bare) ? bare.replace(titlesAfter, "") : bare).trim();
}

function isTelling(kind: Identifier["kind"], text: string): boolean {
  if (kind === "email" || kind === "phone") return true;
  return kind === "name" ? /\S\s+\S/.test(text) : /\p{L}/u.test(text) && /\d/.test(text);
}
