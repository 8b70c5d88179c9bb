import type { SettingDefinition } from "../setting";

/** The norms by which a question is judged from the answers to it. */
export const itemSettings = {
  difficultyNorm: {
    kind: "choice",
    default: "kunandar",
    choices: ["kunandar", "arifin"],
    source: "Kunandar 2014; Arifin 2012",
    sourceDate: "2014",
  },
  difficultyHardBound: {
    kind: "number",
    default: 0.3,
    min: 0,
    max: 1,
    source: "Arifin 2012, Evaluasi Pembelajaran",
    sourceDate: "2012",
  },
  difficultyEasyBound: {
    kind: "number",
    default: 0.7,
    min: 0,
    max: 1,
    source: "Arifin 2012, Evaluasi Pembelajaran",
    sourceDate: "2012",
  },
  discriminationVeryGood: bound(0.4),
  discriminationGood: bound(0.3),
  discriminationFair: bound(0.2),
  groupShare: {
    kind: "share",
    default: 0.27,
    min: 0,
    max: 1,
    source: "Kelley 1939, J. Educ. Psychol. 30:17",
    sourceDate: "1939",
  },
  distractorShare: {
    kind: "share",
    default: 0.05,
    min: 0,
    max: 1,
    source: "123dok zw5wvd1z (analisis butir soal)",
  },
  efficiencyFloor: {
    kind: "number",
    default: 15,
    min: 0,
    max: 100,
    source: "Moodle, laporan statistik kuis",
  },
  reliabilityFloor: {
    kind: "number",
    default: 0.7,
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, SettingDefinition>;

/** Ebel's steps of the discrimination index, in common use without one citable table. */
function bound<N extends number>(value: N) {
  return {
    kind: "number",
    default: value,
    min: -1,
    max: 1,
  } as const;
}
