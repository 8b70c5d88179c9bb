/**
 * A category of Moodle is the unit of competency in the bank: the path as written, without the
 * course and the top that every category has.
 */

const root = "$course$/top";

export function unitOfCategory(path: string): string | null {
  const unit = path
    .trim()
    .replace(/^\$[a-z]+\$(?:\/|$)/, "")
    .replace(/^top(?:\/|$)/, "")
    .trim();
  return unit === "" ? null : unit;
}

export function categoryOfUnit(unit: string | null): string {
  return unit === null ? root : `${root}/${unit}`;
}
