import { describe, expect, it } from "vitest";
import { formatsOf } from "../../src/i18n/formats";
import { messagesIn } from "../../src/i18n/messages";
import { faultSamples, groupSamples, refusalSamples } from "./functionSamples";

describe.each(["id", "en"] as const)("the words of the functions in %s", (language) => {
  const words = messagesIn(language).functions;
  const format = formatsOf(language);

  it("read well, printed whole", async () => {
    const faults = Object.values(faultSamples).map(words.codeFault);
    const valid = [
      { generation: "2004", parts: ["TIK", "OP02", "001", "01"] },
      { generation: "2012", parts: ["J", "620100", "020", "02"] },
      { generation: "2016", parts: ["M", "70SDM01", "001", "2"] },
    ] as const;
    const lines = [
      ...Object.entries(refusalSamples(words.refusals, format)).map(
        ([name, sentence]) => `${name}\n  ${sentence}`,
      ),
      ...Object.entries(groupSamples).map(
        ([name, facts]) => `${name}\n  ${words.groupReading(facts, format)}`,
      ),
      ...valid.map(words.codeValid),
      words.codeFaulty({ generation: "2012", faults, suggestion: "J.620100.020.02" }),
      words.codeFaulty({ generation: "2016", faults: faults.slice(0, 1), suggestion: null }),
      words.codeUnknown,
      ...[9, 29].map((n) => words.itemNote({ n, refuseBelow: 10, indicativeBelow: 30 })),
      words.itemColumns.join(" | "),
      Object.values(words.difficulty).join(" | "),
      Object.values(words.discrimination).join(" | "),
      words.optionColumns.join(" | "),
      [...Object.values(words.optionRoles), words.blankOption, words.yes, words.no].join(" | "),
      words.groupColumns.join(" | "),
      Object.values(words.groupTests).join(" | "),
      [words.anovaNote(0.589, format), words.welchNote, words.kruskalWallisNote].join(" | "),
      words.ikmColumns.join(" | "),
      Object.values(words.serviceQuality).join(" | "),
      [words.ikmTotal, words.ikmLowest, words.ikmRespondents(1), words.ikmRespondents(40)].join(
        " | ",
      ),
      [words.gainSummary.column, words.gainTest.figure, words.gainTest.value].join(" | "),
      [words.gainTest.method, ...Object.values(words.gainTest.methods)].join(" | "),
      words.gainTest.reading,
    ];
    const text = `${lines.join("\n")}\n`;
    expect(text).not.toMatch(/undefined|NaN|null|\[object|\.\.|,,| ,/);
    await expect(text).toMatchFileSnapshot(`functions.${language}.txt`);
  });

  it("call a difference significant only with n, F, p and effect size beside it", () => {
    for (const facts of Object.values(groupSamples)) {
      const said = words.groupReading(facts, format);
      if (/signifi[ck]an/.test(said)) expect(said).toMatch(/N = \d+; F\(.*; p .*eta² = /);
    }
    expect(words.groupReading({ ...groupSamples["no variance"]!, n: 40 }, format)).not.toMatch(
      /signifi[ck]an/,
    );
  });
});
