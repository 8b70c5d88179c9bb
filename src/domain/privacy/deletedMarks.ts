/**
 * What is kept of who was deleted, so that their answers do not come back from a form: a keyed hash
 * of 60 bits of each ID, address, full name and response, and the minute of the deletion. Nobody can read back
 * from it whom it is of; who knows an ID and the workbook's secret can only ask whether it is there.
 */
import { type Identifier, plainIdentifier } from "./identifiers";
import { keyedHash } from "./sha256";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const hashLength = 10;
const minuteLength = 5;
/** Characters of one mark. */
export const markLength = hashLength + minuteLength;

type Kind = Identifier["kind"] | "response";

/** The hash by which something is looked up among the marks. */
export function markOf(secret: string, kind: Kind, text: string): string {
  const plain = kind === "response" ? text : plainIdentifier(kind, text);
  const [first = 0, second = 0] = keyedHash(secret, `${kind}:${plain}`);
  return [first, second]
    .flatMap((word) => [0, 6, 12, 18, 24].map((shift) => alphabet[(word >>> shift) & 63]))
    .join("");
}

/** Hashes of what is a person's own alone, and of the responses that were theirs. */
export function marksOf(
  secret: string,
  identifiers: readonly Identifier[],
  responses: readonly string[],
): string[] {
  const told = identifiers.filter(
    ({ kind, own, sure }) => own && kind !== "phone" && (sure || kind !== "name"),
  );
  return [
    ...told.map(({ kind, text }) => markOf(secret, kind, text)),
    ...responses.map((response) => markOf(secret, "response", response)),
  ];
}

/** As many as are kept: 300 KB of the 500 that Google gives a document. */
const mostMarks = 20000;

/**
 * The marks that are kept, with those of one more deletion; `minute` is since 1970. Where there is
 * room for no more, the first of the new ones are kept: ID and address before single responses.
 */
export function addMarks(
  kept: string,
  hashes: readonly string[],
  minute: number,
): { text: string; left: number } {
  const marks = readMarks(kept);
  let left = 0;
  for (const hash of new Set(hashes)) {
    if (marks.has(hash) || marks.size < mostMarks) marks.set(hash, Math.ceil(minute));
    else left++;
  }
  const coded = [...marks].map(([hash, at]) => hash + at.toString(36).padStart(minuteLength, "0"));
  return { text: coded.join(""), left };
}

/** The minute of each mark that is kept. */
export function readMarks(text: string): Map<string, number> {
  const marks = new Map<string, number>();
  for (let at = 0; at + markLength <= text.length; at += markLength) {
    const minute = text.slice(at + hashLength, at + markLength);
    marks.set(text.slice(at, at + hashLength), Number.parseInt(minute, 36));
  }
  return marks;
}

/** A response as the import reads it; `""` where it says nothing. */
export interface Sender {
  readonly responseId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Minutes since 1970. */
  readonly minute: number;
}

/**
 * Whether a response stays out. Whatever was sent before the deletion does, for ever. What is sent
 * later stays out as long as nobody enrolled bears its ID, or where it has none its address: a
 * person who is enrolled again is taken in like everybody.
 */
export function isWithheld(
  sender: Sender,
  marks: ReadonlyMap<string, number>,
  secret: string,
  enrolled: ReadonlySet<string>,
): boolean {
  const { id, email, name, responseId, minute } = sender;
  const isEnrolled = (kind: "id" | "email", text: string) =>
    enrolled.has(`${kind}:${plainIdentifier(kind, text)}`);
  const byId = id !== "";
  const known = byId ? isEnrolled("id", id) : email !== "" && isEnrolled("email", email);
  const found = [
    marks.get(markOf(secret, "response", responseId)),
    id === "" ? undefined : marks.get(markOf(secret, "id", id)),
    // An address may serve several people: who writes another's ID is another.
    email === "" || (byId && known) ? undefined : marks.get(markOf(secret, "email", email)),
  ].filter((at): at is number => at !== undefined);
  // Who mistyped their ID is known by the name; a later namesake is not.
  const named = known || name === "" ? undefined : marks.get(markOf(secret, "name", name));
  if (named !== undefined && minute <= named) return true;
  return found.length > 0 && (!known || minute <= Math.max(...found));
}

/** What the enrolled bear, for {@link isWithheld}. */
export function enrolledKeys(people: readonly { id: string; email: string }[]): Set<string> {
  return new Set(
    people.flatMap(({ id, email }) => [
      `id:${plainIdentifier("id", id)}`,
      `email:${plainIdentifier("email", email)}`,
    ]),
  );
}
