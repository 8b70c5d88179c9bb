import { idKey } from "../bank/readBank";
import { similarPairs } from "../text/similarity";
import { folded } from "../text/words";
import { bankRule, type Subject } from "./rule";

function groupsOf(subjects: readonly Subject[], keyOf: (s: Subject) => string): Subject[][] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(subject);
    else groups.set(key, [subject]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Stem and options together: "Which is right?" may be asked of many different options. */
function contentOf(subject: Subject): string {
  const options = subject.options.map((option) => folded(option.text)).sort();
  return folded(subject.row.stem) === "" ? "" : [folded(subject.row.stem), ...options].join("|");
}

function negation(text: string): boolean {
  return /\b(bukan|tidak|kecuali|not|except)\b/i.test(text);
}

function figures(text: string): string {
  return (text.match(/\d+/g) ?? []).join();
}

export const bankRules = [
  // Two questions under one ID: answers to one would be graded by the key of the other.
  bankRule("question-id-duplicate", "error", (subjects) =>
    groupsOf(subjects, (s) => idKey(s.row)).map((group) => ({
      subjects: group,
      fields: ["id"],
      facts: { rows: group.map((subject) => subject.row.row) },
    })),
  ),
  // The same question twice.
  bankRule("stem-duplicate", "warning", (subjects) =>
    groupsOf(subjects, contentOf).flatMap((group) =>
      group.slice(1).map((subject) => ({
        subjects: [subject, group[0] as Subject],
        fields: ["stem"],
        facts: { other: group[0]?.name ?? "" },
      })),
    ),
  ),
  // Almost the same question twice; other figures or a turned sense make it another question.
  bankRule("stem-similar", "warning", (subjects, { similarStemShare }) => {
    const texts = subjects.map((s) =>
      folded(s.row.stem) === "" ? "" : [s.row.stem, ...s.options.map((o) => o.text)].join(" "),
    );
    return similarPairs(texts, similarStemShare).flatMap(({ first, second, similarity }) => {
      const [one, two] = [subjects[first] as Subject, subjects[second] as Subject];
      const [a, b] = [one.row.stem, two.row.stem];
      const other = figures(a) !== figures(b) || negation(a) !== negation(b);
      if (other || contentOf(one) === contentOf(two)) return [];
      const facts = { other: one.name, similarity };
      return [{ subjects: [two, one], fields: ["stem"], facts }];
    });
  }),
] as const;
