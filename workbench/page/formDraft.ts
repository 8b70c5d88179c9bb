// Answers that are not sent yet, kept in this tab until they are: loading the page again loses none.

interface Draft {
  fields: [name: string, value: string][];
  /** The sections gone through, the one that is shown last. */
  path: number[];
}

const keyOf = (action: string) => `capaian.draft ${action}`;

export function keepDraft(form: HTMLFormElement, path: readonly number[]): void {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    name === "proof" || typeof value !== "string" || value === "" ? [] : [[name, value]],
  );
  const draft: Draft = { fields, path: [...path] };
  sessionStorage.setItem(keyOf(form.getAttribute("action") ?? ""), JSON.stringify(draft));
}

/** Fills in what was kept; returns the sections gone through, null when nothing was kept. */
export function takeDraft(form: HTMLFormElement): number[] | null {
  const text = sessionStorage.getItem(keyOf(form.getAttribute("action") ?? ""));
  if (text === null) return null;
  const { fields, path } = JSON.parse(text) as Draft;
  const given = (name: string) => fields.filter(([field]) => field === name).map(([, one]) => one);
  for (const field of form.querySelectorAll<HTMLInputElement>("[name]:not([type=hidden])")) {
    const values = given(field.name);
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = values.includes(field.value);
    } else field.value = values[0] ?? "";
  }
  return path;
}

/** The answers have arrived. */
export function dropDraft(action: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key === keyOf(action) || key.startsWith(`${keyOf(action)}?`))
      sessionStorage.removeItem(key);
  }
}
