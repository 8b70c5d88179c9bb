/** What makes this workbook's pseudonyms its own: made once, kept with the document, shown nowhere. */
const key = "capaian.secret";

export function workbookSecret(): string {
  const properties = PropertiesService.getDocumentProperties();
  const known = properties.getProperty(key);
  if (known) return known;
  const made = `${Utilities.getUuid()}${Utilities.getUuid()}`;
  properties.setProperty(key, made);
  return made;
}
