/** Where a text speaks of a person, and what it is without them. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Between words any white space will do: two spaces, a line break, one that does not break. */
const alone = (text: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(text.trim()).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
    "giu",
  );

/**
 * An ID of letters and digits, an e-mail address and a full name are recognised inside a longer
 * text. A single name and a plain number only where they are a whole entry: *Ani* must not be taken
 * out of *Ani Lestari*, nor 7 out of a sum.
 */
function patternsOf({ id, name, email }: Person): RegExp[] {
  const patterns: RegExp[] = [];
  if (email) patterns.push(alone(email));
  if (name && /\S\s+\S/.test(name)) patterns.push(alone(name));
  if (/\p{L}/u.test(id) && /\d/.test(id)) patterns.push(alone(id));
  return patterns;
}

/** Puts `removed` in place of the person; a text that does not speak of them comes back as it is. */
export function personRemover(person: Person, removed: string): (text: string) => string {
  const patterns = patternsOf(person);
  const wholes = [person.id, person.name]
    .filter((one): one is string => one !== null && !/^\d*$/.test(one))
    .map((one) => one.trim().toLowerCase());
  return (text) => {
    if (text === "") return text;
    let left = text;
    for (const pattern of patterns) left = left.replace(pattern, () => removed);
    return left.replace(/[^;\n]+/g, (entry) =>
      wholes.includes(entry.trim().toLowerCase())
        ? entry.replace(entry.trim(), () => removed)
        : entry,
    );
  };
}
