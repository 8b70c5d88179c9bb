// Who may call what: Google's authorisation modes and the scopes of the manifest.
import { Exception } from "./exceptions";

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

const AUTH = "https://www.googleapis.com/auth/";
const SPREADSHEET = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const CONTAINER_UI = [`${AUTH}script.container.ui`];
const FORMS = [`${AUTH}forms`];

/** One of these scopes must be in the manifest; a method without an entry needs none. */
function scopesOf(className: string, method: string): string[] | null {
  if (className === "SpreadsheetApp") return method.startsWith("getActive") ? SPREADSHEET : null;
  if (className === "Ui") {
    return /^(alert|prompt|show)/.test(method) ? CONTAINER_UI : null;
  }
  if (className === "FormApp") return /^(create$|open|getActive)/.test(method) ? FORMS : null;
  return null;
}

function scopeText(scopes: string[]): string {
  return scopes.length === 1 ? scopes[0]! : `(${scopes.join(" || ")})`;
}

const ALWAYS = new Set([
  "Utilities",
  "Session",
  "HtmlService",
  "HtmlOutput",
  "HtmlTemplate",
  "Menu",
]);
const CHANGES =
  /^(set|insert|delete|clear|remove|add|merge|break|protect|create|update|hide|show|activate|toast)/;
const READABLE_IN_CELLS = new Set(["Properties", "Cache", "Lock", "CacheService", "LockService"]);

function allowed(mode: AuthMode, className: string, method: string): boolean {
  if (mode === "FULL" || ALWAYS.has(className)) return true;
  const isUi = className === "Ui" || (className === "SpreadsheetApp" && method === "getUi");
  if (mode === "CUSTOM_FUNCTION") {
    if (isUi || className.startsWith("Form")) return false;
    if (READABLE_IN_CELLS.has(className)) return true;
    if (className === "DataValidationBuilder" || className === "SpreadsheetApp") return true;
    return !CHANGES.test(method);
  }
  if (isUi) return !/^(alert|prompt|show)/.test(method);
  if (mode === "LIMITED") return className !== "FormApp";
  return false;
}

/** Throws Google's exception unless this mode and these scopes permit the call. */
export function checkAccess(
  mode: AuthMode,
  scopes: readonly string[],
  className: string,
  path: string,
  method: string,
): void {
  const needed = scopesOf(className, method);
  if (!allowed(mode, className, method)) {
    const required = needed ? ` Required permissions: ${scopeText(needed)}` : "";
    throw new Exception(`You do not have permission to call ${path}.${method}.${required}`);
  }
  if (needed && !needed.some((scope) => scopes.includes(scope))) {
    throw new Exception(
      `Specified permissions are not sufficient to call ${path}.${method}. ` +
        `Required permissions: ${scopeText(needed)}`,
    );
  }
}
