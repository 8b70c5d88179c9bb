import { domains, levels, type QuestionCommon, questionStatuses } from "../domain/quiz/question";

/**
 * What the bank knows of a question and no file format has a place for travels as tags, `level:C3`,
 * which Moodle shows and keeps like any others.
 */
export type TaggedFields = Pick<
  QuestionCommon,
  "domain" | "kuk" | "level" | "difficulty" | "status" | "points"
>;

/** The tags for a question; `points` only where the format has no place for them. */
export function tagsFor(question: QuestionCommon, withPoints: boolean): string[] {
  const tags = [...question.tags];
  if (question.domain) tags.push(`domain:${question.domain}`);
  if (question.kuk) tags.push(`kuk:${question.kuk}`);
  if (question.level) tags.push(`level:${question.level}`);
  if (question.difficulty !== null) tags.push(`difficulty:${question.difficulty}`);
  if (question.status !== "draft") tags.push(`status:${question.status}`);
  if (withPoints && question.points !== 1) tags.push(`points:${question.points}`);
  return tags;
}

/** Takes the fields out of a list of tags; what is not one of ours stays a tag. */
export function readTags(
  all: readonly string[],
): Partial<TaggedFields> & Pick<QuestionCommon, "tags"> {
  const found: { -readonly [Field in keyof TaggedFields]?: TaggedFields[Field] } = {};
  const tags: string[] = [];
  for (const raw of all) {
    const tag = raw.trim();
    const colon = tag.indexOf(":");
    const known = colon > 0 && readField(found, tag.slice(0, colon), tag.slice(colon + 1).trim());
    if (!known && tag !== "") tags.push(tag);
  }
  return { ...found, tags };
}

function readField(
  found: { -readonly [Field in keyof TaggedFields]?: TaggedFields[Field] },
  name: string,
  value: string,
): boolean {
  if (value === "") return false;
  switch (name) {
    case "domain":
      return take(domains, value, (domain) => (found.domain = domain));
    case "level":
      return take(levels, value, (level) => (found.level = level));
    case "status":
      return take(questionStatuses, value, (status) => (found.status = status));
    case "kuk":
      found.kuk = value;
      return true;
    case "difficulty":
      return takeNumber(value, 1, (difficulty) => (found.difficulty = difficulty));
    case "points":
      return takeNumber(value, Number.MAX_VALUE, (points) => (found.points = points));
    default:
      return false;
  }
}

function take<Value extends string>(
  allowed: readonly Value[],
  value: string,
  store: (value: Value) => void,
): boolean {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) store(found);
  return found !== undefined;
}

function takeNumber(text: string, max: number, store: (value: number) => void): boolean {
  const value = Number(text);
  const valid = value >= 0 && value <= max;
  if (valid) store(value);
  return valid;
}
