import type { SettingKey } from "../domain/settings";
import type { CommandMessages } from "./areas/commands";
import type { CoreMessages, SettingText } from "./areas/core";
import type { FunctionMessages } from "./areas/functions";
import type { PrivacyMessages } from "./areas/privacy";
import type { QuizMessages } from "./areas/quiz";
import type { ReportMessages } from "./areas/report";
import type { ScheduleWords } from "./areas/schedule";
import type { SelfTestMessages } from "./areas/selfTest";
import { en } from "./en";
import type { RuleMessage } from "./findingMessages";
import { id } from "./id";
import type { Language } from "./language";

/** Everything Capaian says. A language that lacks a sentence does not compile. */
export interface Messages {
  readonly language: Language;
  readonly core: CoreMessages;
  readonly commands: CommandMessages;
  readonly privacy: PrivacyMessages;
  readonly selfTest: SelfTestMessages;
  readonly report: ReportMessages;
  readonly schedule: ScheduleWords;
  readonly functions: FunctionMessages;
  readonly quiz: QuizMessages;
}

export function messagesIn(language: Language): Messages {
  return language === "en" ? en : id;
}

/** The same things said in the other language; labels of both are recognised on reading. */
export function otherMessages(messages: Messages): Messages {
  return messages.language === "en" ? id : en;
}

/** What every norm is called, whichever part it belongs to. */
export function settingTexts({
  core,
  schedule,
  quiz,
}: Messages): Readonly<Record<SettingKey, SettingText>> {
  const ofSchedule: Record<string, SettingText> = {};
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> =
    schedule.settingChoices;
  for (const [key, text] of Object.entries(schedule.settings)) {
    const meanings = choices[key];
    ofSchedule[key] = meanings ? { ...text, choices: meanings } : text;
  }
  return { ...core.settings, ...ofSchedule, ...quiz.settings } as Record<SettingKey, SettingText>;
}

/** Sheets, columns and choices of every part. */
export function tableTexts({
  core,
  selfTest,
  privacy,
  schedule,
  quiz,
}: Messages): Readonly<Record<string, object>> {
  return {
    ...core.tables,
    ...schedule.tables,
    ...quiz.tables,
    ...privacy.tables,
    ...selfTest.tables,
  };
}

/** By the names of `choiceSets`; words of the same name that are no such set stay out. */
export function choiceTexts({ core, schedule, quiz }: Messages): Readonly<Record<string, object>> {
  const { mode, kind, zone, holidayKind } = schedule.choices;
  return { ...quiz.choices, ...core.choices, mode, kind, zone, holidayKind };
}

/** The titles and sentences of every rule. */
export function ruleTexts(messages: Messages): Readonly<Record<string, RuleMessage<object>>> {
  const { core, schedule, quiz, privacy } = messages;
  const cohort = { ...core.cellRules, ...core.gainRules, ...privacy.rules };
  const all = { ...cohort, ...schedule.findings, ...quiz.rules };
  return all as unknown as Record<string, RuleMessage<object>>;
}
