// What a custom function may give back to its cell.

type Checked = { ok: true; value: unknown } | { ok: false; error: string };

/** Accepts a value or a full rectangle of values; dates become ISO text. */
export function validateCellResult(value: unknown): Checked {
  const problem = findProblem(value);
  return problem ? { ok: false, error: problem } : { ok: true, value: plain(value) };
}

function findProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return cellProblem(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  if (rows.length === 0) return "The function returned an array without rows.";
  const width = rows[0]!.length;
  if (width === 0) return "The function returned an array without columns.";
  for (const [index, row] of rows.entries()) {
    if (row.length !== width) {
      return `The function returned a ragged array: row ${index + 1} has ${row.length} cells, row 1 has ${width}.`;
    }
    for (const [column, cell] of row.entries()) {
      const problem = cellProblem(cell);
      if (problem) return `Row ${index + 1}, column ${column + 1}: ${problem}`;
    }
  }
  return null;
}

function cellProblem(value: unknown): string | null {
  if (value === null || value === undefined || value instanceof Date) return null;
  if (typeof value === "number") {
    return Number.isFinite(value) ? null : `The function returned ${value}, which shows as #NUM!.`;
  }
  if (typeof value === "string" || typeof value === "boolean") return null;
  return "The function returned an object, which no cell can show.";
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(plain) : (value ?? "");
}
