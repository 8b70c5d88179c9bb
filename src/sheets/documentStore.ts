/**
 * Values that outlive a run, in the document's properties. Google allows 9 KB a property, so a long
 * value is cut into parts; all parts are written in one call, so that they belong together.
 */

/** A character takes up to three bytes. */
const partLength = 2900;

function store() {
  return PropertiesService.getDocumentProperties();
}

export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  const parts: Record<string, string> = {};
  const count = Math.max(1, Math.ceil(text.length / partLength));
  for (let i = 1; i < count; i++) parts[`${key}.${i}`] = text.substr(i * partLength, partLength);
  parts[key] = `${count} ${text.slice(0, partLength)}`;
  store().setProperties(parts);
}

/** `null` where nothing is remembered, or not all of it. */
export function recall(key: string): unknown {
  const properties = store();
  const head = /^(\d+) ([\s\S]*)$/.exec(properties.getProperty(key) ?? "");
  if (!head) return null;
  let text = head[2] ?? "";
  for (let i = 1; i < Number(head[1]); i++) text += properties.getProperty(`${key}.${i}`) ?? "";
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The head goes first: what is left of a value without it counts as nothing. */
export function forget(key: string): void {
  const properties = store();
  const parts = Number(/^\d+/.exec(properties.getProperty(key) ?? "")?.[0] ?? 0);
  properties.deleteProperty(key);
  for (let i = 1; i < parts; i++) properties.deleteProperty(`${key}.${i}`);
}
