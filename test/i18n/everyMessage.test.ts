// Every sentence is said in both languages, of facts as they come, and differs between them.
import { describe, expect, it } from "vitest";
import { everyMessage } from "./everyMessage";

const indonesian = everyMessage("id");
const english = everyMessage("en");

/** A norm that has no unit, or needs no note. */
const mayBeEmpty = /\.settings\.\w+\.(unit|note)$/;

describe.each([
  ["Indonesian", indonesian],
  ["English", english],
])("everything in %s", (_, messages) => {
  it("is whole", () => {
    const faulty = messages.filter(
      ({ path, text }) =>
        // The sample's questions are rows in a notation of their own; the bank's rules read them.
        !path.startsWith("quiz.sample.questions") &&
        ((text.trim() === "" && !mayBeEmpty.test(path)) ||
          /\bundefined\b|\bNaN\b|\[object|\bnull\b|\bInfinity\b/.test(text) ||
          / [.,;!?](?!\.)|\.\.(?!\.)|,,|\( | \)/.test(text) ||
          text !== text.trim()),
    );
    expect(faulty).toEqual([]);
  });

  it("is several hundred sentences and labels", () => {
    expect(messages.length).toBeGreaterThan(500);
  });
});

it("stands at the same places in both languages", () => {
  expect(english.map(({ path }) => path)).toEqual(indonesian.map(({ path }) => path));
});

it("differs between the languages wherever it is more than a name or a symbol", () => {
  const same = indonesian.filter(({ text }, at) => {
    const words = text.match(/\p{Ll}{3,}/gu) ?? [];
    return words.length > 2 && text === english[at]?.text;
  });
  expect(same).toEqual([]);
});
