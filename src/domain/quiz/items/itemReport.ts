import type { FindingOf } from "../../finding";
import { itemAnalysis } from "../../statistics/itemAnalysis";
import { moodleQuizStatistics } from "../../statistics/moodleQuizStatistics";
import { alphaIfDeleted, kuderRichardson } from "../../statistics/reliability";
import { cleanScores, type Scores, scoreMoments } from "../../statistics/scores";
import type { GradedResponse, QuizQuestion, ResponseRow } from "../grading/gradeResponses";
import type { AnswerText } from "../responses/answerText";
import { fisherInterval, type Interval, wilsonInterval } from "./intervals";
import { type ItemVerdict, itemVerdict, type VerdictSettings } from "./itemVerdict";
import { type OptionRow, optionContext, optionTable } from "./optionTable";

/** Every figure of one question; `null` is undefined or unknown. */
export interface ItemFigures extends ItemVerdict {
  readonly questionId: string;
  readonly n: number;
  /** Share of the points earned, 0 hard to 1 easy, with its Wilson interval. */
  readonly difficulty: number | null;
  readonly difficultyInterval: Interval | null;
  /** Percent, as Moodle prints them. */
  readonly facility: number | null;
  readonly sd: number | null;
  readonly intendedWeight: number | null;
  readonly effectiveWeight: number | null;
  readonly discriminationIndex: number | null;
  readonly discriminativeEfficiency: number | null;
  /** Upper less lower group, −1 to 1. */
  readonly discrimination: number | null;
  readonly pointBiserial: number | null;
  readonly itemRest: number | null;
  readonly itemRestInterval: Interval | null;
  readonly alphaIfDeleted: number | null;
  readonly options: readonly OptionRow[];
}

export interface TestFigures {
  readonly n: number;
  /** Left out because an answer waits for its mark. */
  readonly nDropped: number;
  readonly questions: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Coefficient of internal consistency (100·alpha), error ratio, standard error: as Moodle's. */
  readonly cic: number | null;
  readonly errorRatio: number | null;
  readonly standardError: number | null;
  readonly kr20: number | null;
  readonly groupSize: number;
}

export interface ItemFacts {
  "sample-too-small": { readonly n: number; readonly fewest: number };
  "sample-indicative": { readonly n: number; readonly fewest: number };
  "people-left-out": { readonly left: number; readonly n: number };
  "reliability-low": { readonly alpha: number; readonly floor: number };
  "item-wrong-key-suspected": {
    readonly question: string;
    readonly key: string;
    readonly option: string;
    readonly keyCorrelation: number | null;
    readonly optionCorrelation: number | null;
  };
  "item-discrimination-negative": { readonly question: string; readonly discrimination: number };
  "item-not-analysed": { readonly question: string };
}
export type ItemFinding = FindingOf<ItemFacts>;

export interface ItemReport {
  readonly test: TestFigures;
  readonly items: readonly ItemFigures[];
  readonly findings: readonly ItemFinding[];
}

export type ItemReportSettings = VerdictSettings & { readonly significanceLevel: number };

/**
 * The whole item analysis of a quiz from its counted responses. A question without a single mark
 * (its essays all wait) stands apart without figures; people with an answer that waits are left out.
 * `graded` and `responses` are the same responses in the same order.
 */
export function itemReport(
  questions: readonly QuizQuestion[],
  graded: readonly GradedResponse[],
  responses: readonly ResponseRow[],
  settings: ItemReportSettings,
): ItemReport {
  const marked = questions.flatMap((_, j) =>
    graded.some(({ points }) => points[j] !== null && points[j] !== undefined) ? [j] : [],
  );
  const kept = graded.flatMap(({ points }, i) =>
    marked.every((j) => known(points[j])) ? [i] : [],
  );
  const marksOf = (i: number) => graded[i]?.points ?? [];
  const matrix =
    marked.length === questions.length
      ? kept.map(marksOf)
      : kept.map((i) => marked.map((j) => marksOf(i)[j] ?? null));
  const scores = cleanScores({ matrix, missing: "listwise" });
  const columns = answerColumns(
    kept.map((i) => responses[i]?.answers ?? []),
    questions.length,
  );
  const maxMarks = marked.map((j) => questions[j]?.points ?? null);
  const measured = measure(scores, maxMarks, settings);
  const context = optionContext(scores, settings.groupShare, settings.distractorShare);
  const items = questions.map(({ question }, index): ItemFigures => {
    const j = marked.indexOf(index);
    if (j < 0) return withoutMarks(question.id, settings);
    const options = optionTable(question, columns[index] ?? [], j, context);
    return figuresOf(question.id, j, scores.n, measured, options, settings);
  });
  const test = testFigures(scores, graded.length - kept.length, measured);
  return { test, items, findings: findingsOf(test, items, settings) };
}

/** Answers question by question; a row is walked once, for speed with many people. */
function answerColumns(rows: readonly (readonly AnswerText[])[], count: number): AnswerText[][] {
  const columns = Array.from({ length: count }, () => new Array<AnswerText>(rows.length));
  rows.forEach((row, i) => {
    for (let j = 0; j < count; j++) (columns[j] as AnswerText[])[i] = row[j] ?? null;
  });
  return columns;
}

function known(points: number | null | undefined): boolean {
  return points !== null && points !== undefined;
}

function measure(
  scores: Scores,
  maxMarks: readonly (number | null)[],
  { groupShare }: ItemReportSettings,
) {
  const moments = scoreMoments(scores);
  return {
    items: itemAnalysis(scores, { maxMarks, groupShare }),
    moodle: moodleQuizStatistics(scores, { maxMarks }),
    alphaIfDeleted: alphaIfDeleted(scores, moments),
    kr20: kuderRichardson(scores, moments).kr20,
  };
}
type Measured = ReturnType<typeof measure>;

function figuresOf(
  questionId: string,
  j: number,
  n: number,
  { items, moodle, alphaIfDeleted: alphas }: Measured,
  options: readonly OptionRow[],
  settings: ItemReportSettings,
): ItemFigures {
  const at = (column: readonly (number | null)[]) => column[j] ?? null;
  const difficulty = at(items.difficulty);
  const discrimination = at(items.discriminationInclusive);
  const itemRest = at(items.itemRest);
  const efficiency = at(moodle.discriminativeEfficiency);
  const alpha = settings.significanceLevel;
  const evidence = { n, difficulty, discrimination, itemRest, efficiency, options };
  return {
    questionId,
    n,
    difficulty,
    difficultyInterval: difficulty === null ? null : wilsonInterval(difficulty, n, alpha),
    facility: at(moodle.facility),
    sd: at(moodle.sd),
    intendedWeight: at(moodle.intendedWeight),
    effectiveWeight: at(moodle.effectiveWeight),
    discriminationIndex: at(moodle.discriminationIndex),
    discriminativeEfficiency: efficiency,
    discrimination,
    pointBiserial: at(items.pointBiserial),
    itemRest,
    itemRestInterval: itemRest === null ? null : fisherInterval(itemRest, n, alpha),
    alphaIfDeleted: at(alphas),
    options,
    ...itemVerdict(evidence, settings),
  };
}

function withoutMarks(questionId: string, settings: ItemReportSettings): ItemFigures {
  const options: OptionRow[] = [];
  const unknown = { difficulty: null, discrimination: null, itemRest: null };
  const evidence = { n: settings.smallSampleIndicative, ...unknown, efficiency: null, options };
  return {
    questionId,
    ...evidence,
    n: 0,
    difficultyInterval: null,
    facility: null,
    sd: null,
    intendedWeight: null,
    effectiveWeight: null,
    discriminationIndex: null,
    discriminativeEfficiency: null,
    pointBiserial: null,
    itemRestInterval: null,
    alphaIfDeleted: null,
    ...itemVerdict(evidence, settings),
  };
}

function testFigures(
  scores: Scores,
  nDropped: number,
  { items, moodle, kr20 }: Measured,
): TestFigures {
  return {
    n: scores.n,
    nDropped,
    questions: scores.k,
    mean: moodle.mean,
    median: moodle.median,
    standardDeviation: moodle.standardDeviation,
    skewness: moodle.skewness,
    kurtosis: moodle.kurtosis,
    cic: moodle.cic,
    errorRatio: moodle.errorRatio,
    standardError: moodle.standardError,
    kr20,
    groupSize: items.groupSize,
  };
}

/** Difficulty as measured, to be written back to the bank; none from too small a sample. */
export function measuredDifficulties(
  { test, items }: ItemReport,
  { smallSampleRefuse }: { readonly smallSampleRefuse: number },
): Map<string, number> {
  const enough = test.n >= smallSampleRefuse;
  return new Map(
    items.flatMap(({ questionId, difficulty }): [string, number][] =>
      enough && difficulty !== null ? [[questionId, difficulty]] : [],
    ),
  );
}

const place = { table: "itemAnalysis", rows: [], fields: [] } as const;

function findingsOf(
  test: TestFigures,
  items: readonly ItemFigures[],
  settings: ItemReportSettings,
): ItemFinding[] {
  return [...sampleFindings(test, settings), ...items.flatMap(itemFindings)];
}

function sampleFindings({ n, nDropped, cic }: TestFigures, settings: ItemReportSettings) {
  const found: ItemFinding[] = [];
  const { smallSampleRefuse, smallSampleIndicative, reliabilityFloor: floor } = settings;
  if (n < smallSampleRefuse) {
    const facts = { n, fewest: smallSampleRefuse };
    found.push({ ...place, rule: "sample-too-small", severity: "warning", facts });
  } else if (n < smallSampleIndicative) {
    const facts = { n, fewest: smallSampleIndicative };
    found.push({ ...place, rule: "sample-indicative", severity: "info", facts });
  }
  if (nDropped > 0) {
    const facts = { left: nDropped, n };
    found.push({ ...place, rule: "people-left-out", severity: "warning", facts });
  }
  if (n >= smallSampleRefuse && cic !== null && cic / 100 < floor) {
    const facts = { alpha: cic / 100, floor };
    found.push({ ...place, rule: "reliability-low", severity: "warning", facts });
  }
  return found;
}

function itemFindings(item: ItemFigures): ItemFinding[] {
  const question = item.questionId;
  if (item.reasons.includes("notAnalysed")) {
    return [{ ...place, rule: "item-not-analysed", severity: "info", facts: { question } }];
  }
  if (item.suspectedKey !== null) {
    const key = item.options.find((option) => option.right);
    const rival = item.options.find((option) => option.letter === item.suspectedKey);
    const facts = {
      question,
      key: key?.letter ?? "",
      option: item.suspectedKey,
      keyCorrelation: key?.withRest ?? null,
      optionCorrelation: rival?.withRest ?? null,
    };
    return [{ ...place, rule: "item-wrong-key-suspected", severity: "error", facts }];
  }
  if (item.verdict !== null && (item.discrimination ?? 0) < 0) {
    const facts = { question, discrimination: item.discrimination ?? 0 };
    return [{ ...place, rule: "item-discrimination-negative", severity: "warning", facts }];
  }
  return [];
}
