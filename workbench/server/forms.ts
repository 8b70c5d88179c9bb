// Published forms as pages.
import type { Language } from "../messages";
import type { Workspace } from "./workspace";

export function answerForm(
  _workspace: Workspace,
  _path: string,
  _body: string | null,
  _language: Language,
): { status: number; html: string } {
  return { status: 404, html: "" };
}
