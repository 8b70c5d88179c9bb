import { describe, expect, test } from "vitest";
import type { QuizFacts } from "../../src/domain/quiz/quizFacts";
import { quizSettings } from "../../src/domain/quiz/quizSettings";
import { quiz as en } from "../../src/i18n/en/quiz";
import type { RuleMessage } from "../../src/i18n/findingMessages";
import { formatsOf } from "../../src/i18n/formats";
import { quiz as id } from "../../src/i18n/id/quiz";
import { quizSamples } from "./quizSamples";

const languages = [
  { name: "id", words: id, format: formatsOf("id") },
  { name: "en", words: en, format: formatsOf("en") },
] as const;
const rules = Object.keys(quizSamples) as (keyof QuizFacts)[];

function sentence<Rule extends keyof QuizFacts>(
  { words, format }: (typeof languages)[number],
  rule: Rule,
): string {
  const message = words.rules[rule] as RuleMessage<QuizFacts[Rule]>;
  return message.text(quizSamples[rule], format);
}

describe.each(languages)("the quiz room in $name", (language) => {
  test.each(rules)("%s is told in a whole sentence", (rule) => {
    const text = sentence(language, rule);
    expect(text).toMatch(/^[\p{Lu}\d].*[.”]$/u);
    expect(text).not.toMatch(/undefined|NaN|null|\[object|\s{2}| [.,;]/);
    expect(language.words.rules[rule].title).not.toMatch(/[.]$/);
  });

  test("no two columns of a sheet bear one name", () => {
    for (const { columns } of Object.values(language.words.tables)) {
      const labels = Object.values(columns);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test("every choice of a norm has a label", () => {
    for (const [key, definition] of Object.entries(quizSettings)) {
      if (!("choices" in definition)) continue;
      const labels = language.words.settings[key as keyof typeof quizSettings].choices ?? {};
      expect(Object.keys(labels).sort()).toEqual([...definition.choices].sort());
    }
  });
});

test("no sentence is left in the other language", () => {
  const same = rules.filter(
    (rule) => sentence(languages[0], rule) === sentence(languages[1], rule),
  );
  expect(same).toEqual([]);
});
