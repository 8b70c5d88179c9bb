/** Everything Capaian says, in a language, said of sample facts: what is printed and what is tested. */
import type { Formats } from "../../src/i18n/formats";
import { formatsOf } from "../../src/i18n/formats";
import type { Language } from "../../src/i18n/language";
import { messagesIn } from "../../src/i18n/messages";
import { coreSamples } from "./coreSamples";
import { refusalSamples } from "./functionSamples";
import { privacySamples } from "./privacySamples";
import { scheduleSamples } from "./scheduleSamples";

/** A sentence and where it stands in the messages: `core.gainRules.sample-small.text`. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

/** The arguments of a sentence; `"format"` stands where the formats of the language go. */
type Given<Arguments> = {
  readonly [At in keyof Arguments]: Arguments[At] extends Formats ? "format" : Arguments[At];
};

type Texts = string | readonly string[] | undefined;

type TakesFacts<Words> = Words extends Texts
  ? false
  : Words extends (...facts: never[]) => unknown
    ? true
    : true extends { [Key in keyof Words]: TakesFacts<Words[Key]> }[keyof Words]
      ? true
      : false;

/** At least one list of arguments for each sentence that takes facts; a missing one does not compile. */
export type SamplesOf<Words> = Words extends (...facts: infer Arguments) => unknown
  ? readonly [Given<Arguments>, ...Given<Arguments>[]]
  : {
      readonly [Key in keyof Words as TakesFacts<Words[Key]> extends true ? Key : never]: SamplesOf<
        Words[Key]
      >;
    };

export function everyMessage(language: Language): Said[] {
  const messages = messagesIn(language);
  const format = formatsOf(language);
  const findings = Object.entries(scheduleSamples).map(([rule, facts]) => [
    rule,
    { text: [[facts, "format"]] },
  ]);
  const schedule = { findings: Object.fromEntries(findings) };
  const samples = { ...coreSamples, privacy: privacySamples, schedule };
  const refusals = refusalSamples(messages.functions.refusals, format);
  return [
    ...said(messages, samples, format, ""),
    ...Object.entries(refusals).map(([key, text]) => ({ path: `functions.refusals.${key}`, text })),
  ];
}

/** Texts as they are; sentences that take facts once for each sample there is. */
function said(words: unknown, samples: unknown, format: Formats, path: string): Said[] {
  if (typeof words === "string") return [{ path, text: words }];
  if (typeof words === "function") {
    const lists = (samples ?? []) as readonly (readonly unknown[])[];
    return lists.flatMap((given) => {
      const result: unknown = words(...given.map((one) => (one === "format" ? format : one)));
      return typeof result === "string" || Array.isArray(result)
        ? [result].flat().map((text) => ({ path, text: String(text) }))
        : [];
    });
  }
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => {
    const own = (samples as Record<string, unknown> | undefined)?.[key];
    return said(inner, own, format, path === "" ? key : `${path}.${key}`);
  });
}
