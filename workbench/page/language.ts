// The language of this window: what the address or the person chose, else the workbook's.
export type Language = "id" | "en";

const KEY = "capaian.language";
let chosen: Language | null = null;

export function language(): Language {
  chosen ??= localStorage.getItem(KEY) === "en" ? "en" : "id";
  return chosen;
}

export function chooseLanguage(next: Language): void {
  chosen = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
}

export function isLanguageChosen(): boolean {
  return localStorage.getItem(KEY) !== null;
}
