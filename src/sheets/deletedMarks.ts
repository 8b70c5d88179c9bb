/**
 * Where the marks of deleted people are kept: in the document's properties, as many to a value as
 * Google allows (9 KB), read in one call and written in one.
 */
const key = "capaian.deleted.";
const marksAValue = 600;

/** All of them, in the order in which they were kept. */
export function keptMarks(): string {
  const held = PropertiesService.getDocumentProperties().getProperties();
  let text = "";
  for (let part = 0; held[key + part] !== undefined; part++) text += held[key + part];
  return text;
}

/** `false` where Google has no room left; what was kept before is kept still. */
export function keepMarks(text: string, markLength: number): boolean {
  const length = marksAValue * markLength;
  const parts: Record<string, string> = {};
  for (let part = 0; part * length < text.length; part++) {
    parts[key + part] = text.substr(part * length, length);
  }
  try {
    PropertiesService.getDocumentProperties().setProperties(parts);
    return true;
  } catch (error) {
    if (error instanceof Error && /quota|too large/i.test(error.message)) return false;
    throw error;
  }
}
