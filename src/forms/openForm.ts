/** Making and finding a form, so that a run that was stopped finds the one it made. */
export type Form = GoogleAppsScript.Forms.Form;

/** The form of an ID; `null` where it is gone or not ours to open. */
export function openForm(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch (error) {
    const gone = /no item with the given id|not found|have permission|invalid argument/i;
    if (error instanceof Error && gone.test(error.message)) return null;
    throw error;
  }
}

/** What is noted while a form is being made, in the document's properties. */
export interface BuildNote {
  /** `null`: the form was about to be made, or made and its ID not yet noted. */
  readonly formId: string | null;
}

function key(quiz: string): string {
  return `capaian.form.${quiz}`;
}

export function readNote(quiz: string): BuildNote | null {
  const text = PropertiesService.getDocumentProperties().getProperty(key(quiz));
  return text === null ? null : { formId: text === "?" ? null : text };
}

export function forgetNote(quiz: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(key(quiz));
}

/**
 * Makes an empty, unpublished form. That it will be made is noted first, its ID right after; each
 * step is tried again where the service fails once, so that only an end of the whole run just
 * between the two leaves a form that nothing points at. Google offers no way to look for it.
 */
export function makeForm(quiz: string, fileName: string): Form {
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperty(key(quiz), "?");
  const form = FormApp.create(fileName, false);
  const id = persistently(() => form.getId());
  persistently(() => properties.setProperty(key(quiz), id));
  return form;
}

function persistently<T>(action: () => T): T {
  for (let left = 3; ; left--) {
    try {
      return action();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
