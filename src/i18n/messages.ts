import type { CommandMessages } from "./areas/commands";
import type { CoreMessages } from "./areas/core";
import type { ReportMessages } from "./areas/report";
import { en } from "./en";
import { id } from "./id";
import type { Language } from "./language";

/** Everything Capaian says. A language that lacks a sentence does not compile. */
export interface Messages {
  readonly language: Language;
  readonly core: CoreMessages;
  readonly commands: CommandMessages;
  readonly report: ReportMessages;
}

export function messagesIn(language: Language): Messages {
  return language === "en" ? en : id;
}

/** The same things said in the other language; labels of both are recognised on reading. */
export function otherMessages(messages: Messages): Messages {
  return messages.language === "en" ? id : en;
}
